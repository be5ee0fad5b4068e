package org.jieming.api.resource.item;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jieming.crs.Crs;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.locationtech.jts.geom.Envelope;

/**
 * Where and when the items of a collection are.
 *
 * @param box in degrees, rounded outwards to 0.01° so that it tells no single position; null envelope when nothing has a shape
 * @param valid from the first known beginning to the last known end
 */
public record Extent(Envelope box, Period valid) {
    private static final double STEPS = 100;

    /** Measures versions. O(n). */
    static Extent of(List<ItemVersion> versions) {
        Envelope box = new Envelope();
        int first = Integer.MAX_VALUE;
        int end = Integer.MIN_VALUE;
        for (ItemVersion version : versions) {
            if (version.shapeOrNull() != null) {
                box.expandToInclude(version.shapeOrNull().envelope());
            }
            first = Math.min(first, version.valid().first());
            end = Math.max(end, version.valid().end());
        }
        return new Extent(outwards(box), first < end ? new Period(first, end) : Period.ALWAYS);
    }

    private static Envelope outwards(Envelope box) {
        if (box.isNull()) {
            return box;
        }
        return new Envelope(
                Math.floor(box.getMinX() * STEPS) / STEPS,
                Math.ceil(box.getMaxX() * STEPS) / STEPS,
                Math.floor(box.getMinY() * STEPS) / STEPS,
                Math.ceil(box.getMaxY() * STEPS) / STEPS);
    }

    /** Writes the member {@code extent} of a collection. */
    void describe(ObjectNode collection) {
        ObjectNode extent = collection.putObject("extent");
        if (!box.isNull()) {
            ObjectNode spatial = extent.putObject("spatial");
            ArrayNode corners = spatial.putArray("bbox").addArray();
            corners.add(box.getMinX()).add(box.getMinY()).add(box.getMaxX()).add(box.getMaxY());
            spatial.put("crs", Crs.CRS84.uri());
        }
        ObjectNode temporal = extent.putObject("temporal");
        ArrayNode interval = temporal.putArray("interval").addArray();
        interval.add(valid.firstDay().map(day -> day + "T00:00:00Z").orElse(null));
        interval.add(valid.endDay().map(day -> day + "T00:00:00Z").orElse(null));
        temporal.put("trs", "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian");
    }
}
