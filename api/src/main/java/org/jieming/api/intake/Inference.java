package org.jieming.api.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieming.api.exchange.SourceRow;
import org.jieming.rule.Finding;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Concludes from the columns of survey forms what no column states: the class out of the digits 10 to 14 of the place-name code
 * and the place out of the extent, in its middle, which is said to be approximate unless the extent is a point.
 */
final class Inference {
    private static final Pattern PLACE_CODE = Pattern.compile("\\d{9}(\\d{5})\\d{6}");
    private static final String MIDDLE = "取登记表东经、北纬范围的中点";

    private final FormExtent extent;
    private final RowShape shapes;
    private final int placeCode;
    private final int classCode;

    Inference(Mapping mapping, List<String> columns, RowShape shapes) {
        this.extent = FormExtent.of(mapping, columns);
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
        Envelope box = stated == null ? extent.of(row).orElse(null) : null;
        if (box == null) {
            return new Inferred(values, null);
        }
        values.putAll(shapes.marks());
        if (box.getDiameter() > 0) {
            values.putAll(Map.of("transform_note", MIDDLE, "accuracy_class", "approx"));
        }
        return new Inferred(values, shapes.at(box.centre(), findings));
    }
}
