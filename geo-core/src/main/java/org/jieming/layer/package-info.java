/**
 * What the map is made of: the layers, which items each shows, from which zoom, and what its features carry.
 * Doors: {@link org.jieming.layer.LayerCatalogue}, {@link org.jieming.layer.Layer}, {@link org.jieming.layer.RankRule}.
 * Knows descriptors and codes; must not know tiles, styles or HTTP, which all ask here for the names of layers and attributes.
 * Assumes the tables of {@code data/layers}; the order of their rows is the order of drawing, bottom first.
 * Trap: zooms count tiles drawn on 512 pixels; a client with 256-pixel tiles is one zoom further in.
 */
@NullMarked
package org.jieming.layer;

import org.jspecify.annotations.NullMarked;
