package org.jieming.api.process.boundary;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jieming.api.http.Json;
import org.jieming.api.process.GeoJsonTree;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Sheet;
import org.jieming.api.process.Told;
import org.jieming.boundary.BuiltMosaic;
import org.jieming.boundary.BuiltMosaic.Built;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;

/** Units made of lines, as a document, a map of outlines and findings, and a table of findings. */
final class BuildReport {
    private final Setting setting;
    private final Inputs inputs;
    private final Borders borders;
    private final BuiltMosaic built;
    private final List<Beside> units;
    private final FoundBorders found;

    /**
     * A unit beside the register.
     *
     * @param made what the lines make of it
     * @param kept its surveyed outline in the register, if there is one
     * @param contrast how both differ, where there are both
     */
    private record Beside(Built made, Optional<Shape> kept, Optional<ContrastShape> contrast) {
        static Beside of(Built made) {
            ItemVersion unit = made.unit();
            Optional<Shape> kept =
                    unit.shape().filter(shape -> !unit.values().get("schematic").equals(Optional.of(true)));
            return new Beside(made, kept, kept.flatMap(shape -> made.outline()
                    .map(outline -> ContrastShape.between(shape, outline))));
        }
    }

    BuildReport(Setting setting, Inputs inputs, Borders borders, BuiltMosaic built) {
        this.setting = setting;
        this.inputs = inputs;
        this.borders = borders;
        this.built = built;
        this.units = built.units().stream().map(Beside::of).toList();
        this.found = new FoundBorders(built.findings());
    }

    ObjectNode document() {
        ObjectNode document = Told.head("mosaic-build", setting, inputs);
        ObjectNode checked = document.putObject("checked");
        checked.put("units", built.units().size());
        checked.put("lines", borders.lines().size());
        checked.put("lines_used", built.used());
        checked.put("lines_without_shape", MosaicReport.withoutShape(borders.lines()));
        borders.tellSketches(checked);
        document.put(
                "built",
                built.units().stream()
                        .filter(unit -> unit.outline().isPresent())
                        .count());
        ArrayNode list = document.putArray("units");
        units.forEach(unit -> tell(list.addObject(), unit));
        found.tell(document);
        return document;
    }

    private static void tell(ObjectNode json, Beside beside) {
        Built built = beside.made();
        ItemVersion unit = built.unit();
        json.put("id", unit.id().toString());
        json.put("collection", unit.type().collection());
        json.put("name", unit.name());
        json.put("code", unit.values().text("code"));
        json.put("state", built.outline().isPresent() ? "built" : built.isNamed() ? "open" : "no-lines");
        built.outline().ifPresent(outline -> {
            json.put("parts", outline.geometry().getNumGeometries());
            json.put("area_m2", Math.rint(outline.area().value()));
        });
        beside.contrast().ifPresent(both -> json.put("differs_m2", both.apart()));
        beside.kept()
                .ifPresent(shape ->
                        json.put("register_area_m2", Math.rint(shape.area().value())));
    }

    ObjectNode map(String only) {
        ObjectNode map = Json.object().put("type", "FeatureCollection");
        ArrayNode features = map.putArray("features");
        if (!only.equals("units")) {
            found.draw(features);
        }
        for (Beside unit : only.equals("findings") ? List.<Beside>of() : units) {
            unit.made().outline().ifPresent(outline -> {
                ObjectNode feature = features.addObject().put("type", "Feature");
                feature.set("geometry", GeoJsonTree.of(outline.geometry()));
                tell(feature.putObject("properties"), unit);
            });
        }
        return map;
    }

    Sheet table() {
        return found.table(Bilingual.of("由界线构面:问题清单", "Units made of lines: findings"));
    }
}
