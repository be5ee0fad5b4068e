/**
 * Work that takes longer than a moment: how it tells where it stands, and that it may be called off.
 * Door: {@link org.jieming.api.job.Progress}.
 * Knows nothing of what is worked on, nor of HTTP.
 * Trap: whoever loops over many rows reports; whoever reports may be told to stop by an exception and must leave things whole.
 */
@NullMarked
package org.jieming.api.job;

import org.jspecify.annotations.NullMarked;
