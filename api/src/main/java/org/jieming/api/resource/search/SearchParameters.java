package org.jieming.api.resource.search;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.Request;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemType;
import org.jieming.search.Match;

/** What a search may say that it wants. */
public final class SearchParameters {
    static final int USUAL_LIMIT = 20;
    static final int MOST_LIMIT = 100;
    static final int LONGEST = 200;
    private static final List<String> COLLECTIONS =
            Arrays.stream(ItemType.values()).map(ItemType::collection).toList();
    /** The ways of matching, in the order of their rank. */
    public static final List<String> MATCHES =
            Arrays.stream(Match.values()).map(SearchParameters::word).toList();

    static final Parameter QUERY = Parameter.query(
            "q",
            Bilingual.of(
                    "要找的:汉字、拼音(可带调、可只打开头)、首字母、二者混写、别名、曾用名、代码;可用空格隔开几部分。" + "最多 200 字,看前 64 字",
                    "What to find: characters, pinyin (with or without tones, or its beginning), initials, a mixture, another"
                            + " or a former name, a code; parts may be split by blanks. At most 200 characters, of which 64 count"),
            Map.of("type", "string", "minLength", 1, "maxLength", LONGEST),
            "shenxiang");
    static final Parameter LIMIT = Parameter.query(
            "limit",
            Bilingual.of("最多条数;更大的值按上限计", "Most hits; larger values count as the maximum"),
            Map.of("type", "integer", "minimum", 1, "maximum", MOST_LIMIT, "default", USUAL_LIMIT),
            "5");
    static final Parameter COLLECTION_IDS = Parameter.query(
            "collections",
            Bilingual.of("只在这些集合里找,逗号分隔;默认全部", "Look in these collections only, split by commas; all by default"),
            Map.of("type", "array", "items", Map.of("type", "string", "enum", COLLECTIONS)),
            "divisions,places");
    static final Parameter DIVISION = Parameter.query(
            "division",
            Bilingual.of("只要该政区内的:6、9 或 12 位代码", "Only what lies in this division: a code of 6, 9 or 12 digits"),
            Map.of("type", "string", "pattern", "^[1-9]\\d{5}(\\d{3}|\\d{6})?$"),
            "340207");
    static final Parameter CLASS = Parameter.query(
            "class",
            Bilingual.of("只要类别代码以此开头的地名(GB/T 18521)", "Only places whose class code begins with this (GB/T 18521)"),
            Map.of("type", "string", "pattern", "^\\d{1,5}$"),
            "22");
    static final Parameter STATUS = Parameter.query(
            "status",
            Bilingual.of(
                    "只要此状态的:各集合 status 属性的代码;abolished、historical 连同已终止的,不限于今天有效的",
                    "Only those of this status: a code of property 'status'; abolished and historical ones are found after"
                            + " they ended, too"),
            Map.of("type", "string", "maxLength", 40),
            "in-use");
    static final Parameter NEAR = Parameter.query(
            "near",
            Bilingual.of(
                    "经度,纬度(CRS84):匹配程度、状态、类别、级别都相同时,近的在前",
                    "Longitude, latitude (CRS84): of hits alike in match, status, class and level the nearest come first"),
            Map.of("type", "array", "items", Map.of("type", "number"), "minItems", 2, "maxItems", 2),
            "118.36,31.33");
    static final Parameter MATCH = Parameter.query(
            "match",
            Bilingual.of("最宽到哪种匹配;默认全部", "The poorest match that is wanted; all by default"),
            Map.of("type", "string", "enum", MATCHES, "default", word(Match.CLOSE)),
            word(Match.START));

    private SearchParameters() {}

    static String word(Match match) {
        return match.name().toLowerCase(Locale.ROOT);
    }

    /** The item types that parameter {@code collections} names, or the usual ones. */
    static Set<ItemType> types(Request request, Set<ItemType> usual) {
        Optional<String> given = request.parameter("collections");
        if (given.isEmpty()) {
            return usual;
        }
        Set<ItemType> types = EnumSet.noneOf(ItemType.class);
        for (String id : given.get().split(",", -1)) {
            types.add(Parameters.named("collections", id, ItemType::parse));
        }
        return types;
    }

    /** Longitude and latitude of a parameter. */
    static double[] point(String name, String text) {
        String number = "-?\\d{1,3}(\\.\\d{1,17})?";
        if (text.matches(number + "," + number)) {
            double[] point = Arrays.stream(text.split(","))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (Math.abs(point[0]) <= 180 && Math.abs(point[1]) <= 90) {
                return point;
            }
        }
        throw new Malformed(
                name,
                text,
                Bilingual.of("应为经度,纬度,例如 118.36,31.33", "longitude, latitude is expected, such as 118.36,31.33"));
    }
}
