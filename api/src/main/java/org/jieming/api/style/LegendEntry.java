package org.jieming.api.style;

import com.fasterxml.jackson.databind.node.ArrayNode;
import org.jieming.language.Bilingual;

/**
 * A line of the legend.
 *
 * @param layer id of the layer of the map
 * @param title what people read
 * @param when which features of the layer the line stands for, as a filter of OpenLayers' flat style
 * @param svg the sample, an SVG image of 48 × 24 pixels (larger for large circles) that refers to nothing
 */
public record LegendEntry(String layer, Bilingual title, ArrayNode when, String svg) {}
