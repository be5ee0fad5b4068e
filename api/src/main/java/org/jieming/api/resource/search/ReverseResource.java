package org.jieming.api.resource.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.api.resource.View;
import org.jieming.api.resource.map.MapParameters;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Query;
import org.jieming.search.NameIndex;

/** From a point to the divisions that hold it and the nearest items, with their distances on the ellipsoid. */
final class ReverseResource {
    private static final int USUAL_LIMIT = 5;
    private static final int MOST_LIMIT = 100;
    /** Shapes are found by their boxes, which may be nearer than they: so many more are measured. */
    private static final int SPARE = 20;

    private static final Parameter POINT = Parameter.query(
            "point",
            Bilingual.of("经度,纬度(CRS84)", "Longitude, latitude (CRS84)"),
            Map.of("type", "array", "items", Map.of("type", "number"), "minItems", 2, "maxItems", 2),
            "118.36,31.33");
    private static final Parameter LIMIT = Parameter.query(
            "limit",
            Bilingual.of(
                    "每个集合最多几个最近的;更大的值按上限计",
                    "Most nearest items of each collection; larger values count as the maximum"),
            Map.of("type", "integer", "minimum", 1, "maximum", MOST_LIMIT, "default", USUAL_LIMIT),
            "3");

    private final Readings readings;
    private final LiveNames names;

    ReverseResource(Readings readings, LiveNames names) {
        this.readings = readings;
        this.names = names;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        "/reverse",
                        "reverse",
                        Bilingual.of(
                                "一点所在的各级政区,以及最近的条目(默认地名)和椭球面距离",
                                "The divisions that hold a point, and the nearest items (places by default) with their distance on"
                                        + " the ellipsoid"),
                        this::reverse)
                .taking(POINT, LIMIT, SearchParameters.COLLECTION_IDS, MapParameters.DATETIME)
                .offering("reverse", Media.JSON)
                .failing(ProblemType.NOT_READY_YET));
    }

    private void reverse(Request request) throws InterruptedException {
        double[] point =
                SearchParameters.point("point", request.parameter("point").orElse(""));
        int limit = Parameters.limit(request, USUAL_LIMIT, MOST_LIMIT);
        Set<ItemType> types = SearchParameters.types(request, EnumSet.of(ItemType.PLACE));
        Reading reading = readings.now(request);
        LocalDate day = MapParameters.day(request).orElse(reading.today());
        NameIndex index =
                names.of(reading.snapshot(), request.settings().limits().longestWait());
        HitDocument document = new HitDocument(request, reading.view(), index, day);
        ObjectNode answer = Json.object();
        answer.putArray("point").add(point[0]).add(point[1]);
        ArrayNode divisions = answer.putArray("divisions");
        reading.snapshot().territory(day).at(point[0], point[1]).stream()
                .filter(reading.view()::sees)
                .forEach(division -> document.item(divisions.addObject(), division));
        ArrayNode nearest = answer.putArray("nearest");
        types.stream()
                .flatMap(type -> nearest(reading, Query.on(type, day), point, limit).stream())
                .sorted(Comparator.comparingDouble(Measured::metres))
                .forEach(found -> {
                    ObjectNode json = nearest.addObject();
                    document.item(json, found.version());
                    json.put("distance_m", found.metres());
                });
        Answers.header(request, "Cache-Control", reading.view().cacheControl());
        Answers.json(request, answer);
    }

    private record Measured(ItemVersion version, double metres) {}

    private static List<Measured> nearest(Reading reading, Query query, double[] point, int limit) {
        View view = reading.view();
        List<Measured> measured = new ArrayList<>();
        reading.snapshot()
                .nearest(query.where(view::sees), point[0], point[1], limit + SPARE)
                .forEach(version -> Optional.ofNullable(view.shape(version))
                        .map(shape -> HitDocument.metres(point, shape))
                        .ifPresent(metres -> measured.add(new Measured(version, metres))));
        return measured.stream()
                .sorted(Comparator.comparingDouble(Measured::metres))
                .limit(limit)
                .toList();
    }
}
