/**
 * Long works as OGC API – Processes tells them: how far they are, what they made, called off. Door:
 * {@link org.jieming.api.resource.job.JobResource}.
 */
@NullMarked
package org.jieming.api.resource.job;

import org.jspecify.annotations.NullMarked;
