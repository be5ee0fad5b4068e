package org.jieming.api.process;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jieming.api.http.Json;
import org.jieming.boundary.BuiltMosaic;
import org.jieming.boundary.BuiltMosaic.Built;
import org.jieming.crs.Crs;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Units made of lines, as a document, a map of outlines and findings, and a table of findings. */
final class BuildReport {
    private final Setting setting;
    private final Inputs inputs;
    private final Borders borders;
    private final BuiltMosaic built;
    private final FoundBorders found;

    BuildReport(Setting setting, Inputs inputs, Borders borders, BuiltMosaic built) {
        this.setting = setting;
        this.inputs = inputs;
        this.borders = borders;
        this.built = built;
        this.found = new FoundBorders(built.findings());
    }

    ObjectNode document() {
        ObjectNode document = Told.head("mosaic-build", setting, inputs);
        ObjectNode checked = document.putObject("checked");
        checked.put("units", built.units().size());
        checked.put("lines", borders.lines().size());
        checked.put("lines_used", built.used());
        checked.put("lines_without_shape", MosaicReport.withoutShape(borders.lines()));
        document.put(
                "built",
                built.units().stream()
                        .filter(unit -> unit.outline().isPresent())
                        .count());
        ArrayNode units = document.putArray("units");
        built.units().forEach(unit -> tell(units.addObject(), unit));
        found.tell(document);
        return document;
    }

    private static void tell(ObjectNode json, Built built) {
        ItemVersion unit = built.unit();
        json.put("id", unit.id().toString());
        json.put("collection", unit.type().collection());
        json.put("name", unit.name());
        json.put("code", unit.values().text("code"));
        json.put("state", built.outline().isPresent() ? "built" : built.isNamed() ? "open" : "no-lines");
        Optional<Shape> kept =
                unit.shape().filter(shape -> !unit.values().get("schematic").equals(Optional.of(true)));
        built.outline().ifPresent(outline -> {
            json.put("parts", outline.geometry().getNumGeometries());
            json.put("area_m2", Math.rint(outline.area().value()));
            kept.ifPresent(shape -> json.put("differs_m2", Math.rint(apart(outline, shape))));
        });
        kept.ifPresent(
                shape -> json.put("register_area_m2", Math.rint(shape.area().value())));
    }

    /** The area that belongs to one of two outlines alone, on the ellipsoid. */
    private static double apart(Shape one, Shape other) {
        Geometry apart = OverlayNGRobust.overlay(one.geometry(), other.geometry(), OverlayNG.SYMDIFFERENCE);
        return apart.isEmpty() ? 0 : Shape.of(apart, Crs.CGCS2000).area().value();
    }

    ObjectNode map(String only) {
        ObjectNode map = Json.object().put("type", "FeatureCollection");
        ArrayNode features = map.putArray("features");
        if (!only.equals("units")) {
            found.draw(features);
        }
        for (Built unit : only.equals("findings") ? List.<Built>of() : built.units()) {
            unit.outline().ifPresent(outline -> {
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
