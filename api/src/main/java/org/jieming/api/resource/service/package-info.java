/**
 * What the service says of itself: front door, description in OpenAPI, kinds of problems, health, figures. Door:
 * {@link org.jieming.api.resource.service.ServiceResources}.
 */
@NullMarked
package org.jieming.api.resource.service;

import org.jspecify.annotations.NullMarked;
