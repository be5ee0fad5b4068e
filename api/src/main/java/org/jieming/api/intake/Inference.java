package org.jieming.api.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieming.api.exchange.SourceRow;
import org.jieming.language.Malformed;
import org.jieming.rule.Finding;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Concludes from the columns of survey forms what no column states: the class out of the digits 10 to 14 of the place-name code
 * and the place out of
 * the extent, in its middle, which is said to be approximate unless the extent is a point, or out of the plane figures of a marker.
 */
final class Inference {
    private static final Pattern PLACE_CODE = Pattern.compile("\\d{9}(\\d{5})\\d{6}");
    private static final String MIDDLE = "取登记表东经、北纬范围的中点";

    private final FormExtent extent;
    private final PlaneColumns plane;
    private final RowShape shapes;
    private final int placeCode;
    private final int classCode;

    Inference(Mapping mapping, List<String> columns, RowShape shapes) {
        this.extent = FormExtent.of(mapping, columns);
        this.plane = new PlaneColumns(mapping, columns);
        this.shapes = shapes;
        this.placeCode = mapping.indexOf(new Destination.ToProperty("place_code"), columns);
        this.classCode = mapping.indexOf(new Destination.ToProperty("class_code"), columns);
    }

    /** What a row lets conclude, with findings when the place cannot be. */
    Inferred of(SourceRow row, @Nullable Shape stated, List<Finding> findings) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (placeCode >= 0 && (classCode < 0 || row.cells().get(classCode).isBlank())) {
            Matcher code = PLACE_CODE.matcher(
                    Written.halfWidth(row.cells().get(placeCode).text()));
            if (code.matches()) {
                values.put("class_code", code.group(1));
            }
        }
        return stated != null || row.geometry() != null
                ? new Inferred(values, null)
                : new Inferred(values, place(row, values, findings));
    }

    private @Nullable Shape place(SourceRow row, Map<String, Object> values, List<Finding> findings) {
        Optional<Envelope> box = extent.of(row);
        Placed placed = box.map(Envelope::centre)
                .map(shapes::at)
                .or(() -> plane.of(row, shapes.system(), findings))
                .orElse(null);
        if (placed == null) {
            return null;
        }
        values.putAll(placed.marks());
        if (box.filter(reach -> reach.getDiameter() > 0).isPresent()) {
            values.putAll(Map.of(Placed.TRANSFORM_NOTE, MIDDLE, Placed.ACCURACY, Placed.APPROXIMATE));
        }
        return settled(placed, findings);
    }

    private static @Nullable Shape settled(Placed placed, List<Finding> findings) {
        try {
            Shape shape = placed.shape();
            InChina.objection(shape.envelope()).ifPresent(findings::add);
            return shape;
        } catch (Malformed outside) {
            findings.add(Finding.block(RowShape.RULE, outside.field(), outside.remedy()));
            return null;
        }
    }
}
