package org.jieming.api.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterEach;

/** An empty register that is written to over HTTP, an item at a time. Today is 2026-01-01. */
abstract class Editing {
    static final String PLACES = "/collections/places/items";
    static final String GEOJSON = "application/geo+json";
    static final String MERGE = "application/merge-patch+json";

    final Service service = Service.empty();

    @AfterEach
    void stop() {
        service.close();
    }

    String nameOn(String day) {
        return service.get(PLACES + "/" + Service.idOf("village") + "?datetime=" + day)
                .json()
                .at("/properties/name")
                .asText();
    }

    Answer post(String body, String... headers) {
        return service.send("POST", PLACES, body, with(headers, "Content-Type", GEOJSON));
    }

    Answer put(String name, String body, String... headers) {
        return service.send("PUT", PLACES + "/" + Service.idOf(name), body, with(headers, "Content-Type", GEOJSON));
    }

    Answer patch(String name, String body, String tag) {
        return service.send("PATCH", PLACES + "/" + Service.idOf(name), body, "Content-Type", MERGE, "If-Match", tag);
    }

    static String[] with(String[] headers, String... more) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    static String feature(String name, String coordinates, String more) {
        return "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":" + coordinates
                + "},\"properties\":{\"name\":\"" + name + "\"" + more + "}}";
    }

    static org.jieming.register.Change.Put named(String name, Period valid) {
        return Service.put(ItemType.PLACE, "village", valid, Shape.point(118.4, 31.35), Map.of("name", name));
    }

    static java.util.Optional<java.time.LocalDate> day(String iso) {
        return java.util.Optional.of(java.time.LocalDate.parse(iso));
    }
}
