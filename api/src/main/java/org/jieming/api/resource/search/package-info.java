/**
 * Names found: by what is typed, by where one stands, and by the W3C Reconciliation Service API 0.2. Door:
 * {@link org.jieming.api.resource.search.SearchResources}; {@code LiveNames} follows the register revision by revision.
 */
@NullMarked
package org.jieming.api.resource.search;

import org.jspecify.annotations.NullMarked;
