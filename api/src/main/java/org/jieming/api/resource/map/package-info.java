/**
 * The map: OGC API – Tiles, layers and styles. Door: {@link org.jieming.api.resource.map.MapResources}.
 */
@NullMarked
package org.jieming.api.resource.map;

import org.jspecify.annotations.NullMarked;
