package org.jieming.api.style;

import java.util.List;
import org.jieming.language.Bilingual;

/**
 * A line of the legend as a style layer states it.
 *
 * @param layer id of the layer of the map
 * @param title what people read
 * @param styleLayers ids of the style layers that make up the sample, bottom first
 */
record LegendItem(String layer, Bilingual title, List<String> styleLayers) {
    LegendItem {
        styleLayers = List.copyOf(styleLayers);
    }
}
