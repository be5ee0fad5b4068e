package org.jieming.api.process.boundary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jieming.api.http.Json;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Sheet;
import org.jieming.api.process.Told;
import org.jieming.boundary.BorderFinding;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;

/** What a check of borders found, as a document, a map and a table. */
final class MosaicReport {
    private final Setting setting;
    private final Inputs inputs;
    private final Borders borders;
    private final FoundBorders found;

    MosaicReport(Setting setting, Inputs inputs, Borders borders, List<BorderFinding> findings) {
        this.setting = setting;
        this.inputs = inputs;
        this.borders = borders;
        this.found = new FoundBorders(findings);
    }

    ObjectNode document() {
        ObjectNode document = Told.head("mosaic-check", setting, inputs);
        checked(document.putObject("checked"));
        found.tell(document);
        return document;
    }

    /** What was looked at, and what could not be for want of a shape. */
    private void checked(ObjectNode json) {
        json.put("units", borders.units().size());
        json.put("units_without_shape", withoutShape(borders.units()));
        json.put(
                "units_schematic",
                borders.units().stream()
                        .filter(unit -> unit.values().get("schematic").equals(Optional.of(true)))
                        .count());
        json.put("neighbours", borders.neighbours().size());
        json.put("lines", borders.lines().size());
        json.put("lines_without_shape", withoutShape(borders.lines()));
        json.put("markers", borders.markers().size());
        json.put("markers_without_position", withoutShape(borders.markers()));
        json.put("markers_hidden", borders.hidden());
    }

    static long withoutShape(List<ItemVersion> items) {
        return items.stream().filter(item -> item.shapeOrNull() == null).count();
    }

    ObjectNode map() {
        ObjectNode map = Json.object().put("type", "FeatureCollection");
        found.draw(map.putArray("features"));
        return map;
    }

    Sheet table() {
        return found.table(Bilingual.of("界线拼合检查", "Check of the mosaic"));
    }
}
