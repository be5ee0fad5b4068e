package org.jieming.api.style;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jieming.language.Bilingual;

/**
 * The style of one layer of the map.
 *
 * @param id id of the layer
 * @param title what people read
 * @param definition the file, a MapLibre style
 * @param rules what it draws, bottom first
 * @param legend the lines of its legend
 */
record LayerStyle(String id, Bilingual title, ObjectNode definition, List<DrawingRule> rules, List<LegendItem> legend) {
    LayerStyle {
        definition = definition.deepCopy();
        rules = List.copyOf(rules);
        legend = List.copyOf(legend);
    }
}
