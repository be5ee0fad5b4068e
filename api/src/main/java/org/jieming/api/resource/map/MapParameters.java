package org.jieming.api.resource.map;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.http.ValidTime;
import org.jieming.api.map.MapTiles;
import org.jieming.api.resource.View;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.layer.Layer;
import org.jieming.register.Audience;
import org.jieming.register.Period;
import org.jieming.tile.TileMatrixSet;

/** What a request says about the map it wants. */
public final class MapParameters {
    /** The day that is drawn. */
    public static final Parameter DATETIME = Parameter.query(
            "datetime",
            Bilingual.of(
                    "哪一天的地图:日期或 RFC 3339 时刻;默认今天",
                    "The map of which day: a day or an RFC 3339 instant; today by default"),
            Map.of("type", "string"),
            "2024-05-01");

    private MapParameters() {}

    /** The layers that are drawn, of those of a map. */
    public static Parameter layers(MapTiles map) {
        List<String> ids = map.layers(Audience.INTERNAL).stream().map(Layer::id).toList();
        return Parameter.query(
                "layers",
                Bilingual.of("图层标识,以逗号分隔;默认全部", "Ids of layers, split by commas; all by default"),
                Map.of("type", "array", "items", Map.of("type", "string", "enum", ids)),
                ids.get(0));
    }

    /** All layers that whoever asks may be given, in the order of drawing. */
    static List<Layer> hers(Request request, MapTiles map) {
        return map.layers(request.caller().isUnknown() ? Audience.PUBLIC : Audience.INTERNAL);
    }

    /** Says that an answer differs between people with and without an account. */
    static void cacheControl(Request request) {
        Answers.header(request, "Cache-Control", View.cacheControl(Visitor.of(request)));
    }

    /** The layers asked for, in the order of drawing whatever the order given. */
    public static List<Layer> layers(Request request, MapTiles map) {
        Optional<String> given = request.parameter("layers");
        List<Layer> hers = hers(request, map);
        if (given.isEmpty()) {
            return hers;
        }
        List<String> ids = Arrays.asList(given.get().split(",", -1));
        List<Layer> chosen =
                hers.stream().filter(layer -> ids.contains(layer.id())).toList();
        if (chosen.size() < ids.size()) {
            throw noSuchLayer(given.get(), hers);
        }
        return chosen;
    }

    private static Malformed noSuchLayer(String given, List<Layer> hers) {
        String known = String.join(",", hers.stream().map(Layer::id).toList());
        return new Malformed(
                "layers",
                given,
                Bilingual.of("应为不重复的图层标识:" + known, "different ids of layers are expected, of " + known));
    }

    /** The day that is asked for. */
    public static Optional<LocalDate> day(Request request) {
        return request.parameter("datetime").map(text -> day(request, text));
    }

    private static LocalDate day(Request request, String text) {
        Period period = ValidTime.parse(text);
        Optional<LocalDate> day = period.firstDay();
        if (day.isEmpty() || !period.endDay().equals(day.map(first -> first.plusDays(1)))) {
            throw new Malformed(
                    "datetime",
                    text,
                    Bilingual.of("地图只能是某一天的,例如 2024-05-01", "a map shows one day, such as 2024-05-01"));
        }
        return day.get();
    }

    /** The parameters that the tiles of a set should be asked with, too. */
    static Map<String, String> passedOn(Request request) {
        Map<String, String> passed = new LinkedHashMap<>();
        for (String name : List.of("layers", "datetime")) {
            request.parameter(name).ifPresent(value -> passed.put(name, value));
        }
        return passed;
    }

    /** The matrix set in the path. */
    static TileMatrixSet set(Request request) {
        String given = request.path("tileMatrixSetId");
        return Arrays.stream(TileMatrixSet.values())
                .filter(set -> set.id().equals(given))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                                ProblemType.NO_SUCH,
                                "没有这个瓦片矩阵集;现有 WebMercatorQuad、CGCS2000Quad",
                                "There is no such tile matrix set; there are WebMercatorQuad and CGCS2000Quad")
                        .about("tileMatrixSetId", given));
    }
}
