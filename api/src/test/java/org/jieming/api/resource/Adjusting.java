package org.jieming.api.resource;

import java.util.Map;
import org.jieming.crs.Crs;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Boundaries that want repair, and divisions that change, wherever a test needs an order that will be carried out. */
final class Adjusting {
    static final String ACT =
            "\"act\":{\"number\":\"示政函〔2026〕9号\",\"authority\":\"示例省人民政府\",\"decided_on\":\"2025-12-30\"}";

    private Adjusting() {}

    /** An order for the repair of two towns of area 110000, which overlap by 0.0001° (9 m) whenever one asks. */
    static String repair(Service service) {
        service.commit(town("110101100", 116.0, 116.0101), town("110101101", 116.01, 116.02));
        String repair = service.made("mosaic-repair", "\"area\":\"110000\"")
                .get("repair")
                .asText();
        return "{\"inputs\":{\"area\":\"110000\"},\"repair\":\"" + repair + "\"," + ACT + "}";
    }

    /** An order that gives one of these towns a name it never had. */
    static String renaming(Service service, int number) {
        if (service.register
                .now()
                .timeline(ItemId.named("110101101"))
                .versions()
                .isEmpty()) {
            service.commit(town("110101101", 116.01, 116.02));
        }
        String town = "\"" + Service.idOf("110101101") + "\"";
        return "{\"kind\":\"rename\",\"effective\":\"2026-01-01\",\"before\":[" + town + "],\"after\":[{\"id\":" + town
                + ",\"properties\":{\"name\":\"新镇" + number + "\"}}]," + ACT + "}";
    }

    private static Change town(String code, double west, double east) {
        Shape area = Shape.of(new GeometryFactory().toGeometry(new Envelope(west, east, 40.0, 40.01)), Crs.CGCS2000);
        return Service.put(
                ItemType.DIVISION,
                code,
                Service.from("2000-01-01"),
                area,
                Map.of("name", "镇" + code, "code", code, "level", "township", "type", "town"));
    }
}
