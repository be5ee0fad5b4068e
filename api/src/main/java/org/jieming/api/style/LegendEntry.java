package org.jieming.api.style;

import org.jieming.language.Bilingual;

/**
 * A line of the legend.
 *
 * @param layer id of the layer of the map
 * @param title what people read
 * @param svg the sample, an SVG image of 48 × 24 pixels (larger for large circles) that refers to nothing
 */
public record LegendEntry(String layer, Bilingual title, String svg) {}
