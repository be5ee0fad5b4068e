/**
 * The register over HTTP: OGC API – Features Parts 1 to 4, and its two axes of time. One class per resource, its lines of the
 * menu on top, then one method per line: read, ask, answer. Door: {@link org.jieming.api.resource.Resources}.
 * Knows no store but the port, no file format but GeoJSON. Every answer is made of one snapshot and one {@code View}.
 * Who may do what stands in {@code auth.Permissions}; who sees what, in {@code View}.
 * Trap: a property hidden from a reader must be hidden from her filters too, or the filter tells it.
 */
@NullMarked
package org.jieming.api.resource;

import org.jspecify.annotations.NullMarked;
