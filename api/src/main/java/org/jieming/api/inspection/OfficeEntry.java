package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jieming.api.http.Json;
import org.jieming.language.Bilingual;
import org.locationtech.jts.geom.Coordinate;

/**
 * One thing that the office check tells the teams to look at.
 *
 * @param kind of what kind
 * @param about of what it speaks: the number of a marker, a clause, the names of items
 * @param word how it stands, as a word: the weight of a finding, the outcome of a clause, the state of a marker, how far handling is
 * @param rule the rule, such as {@code C-22}; empty where none is broken
 * @param sentence what it is
 * @param place where, in degrees; empty where that is not known
 */
public record OfficeEntry(
        Kind kind, String about, String word, String rule, Bilingual sentence, Optional<Coordinate> place) {
    /** More than a line of a list a person does not read; what is cut off stands with the thing it speaks of. */
    private static final int LONGEST_ABOUT = 200;

    private static final int LONGEST_SENTENCE = 600;

    /** What an office check looks at, in the order in which it is told. */
    public enum Kind {
        /** Line, markers and both units do not fit together. */
        TOPOLOGY(Bilingual.of("拼合检查", "Topology")),
        /** A clause of the course description does not hold of the drawing, or cannot be held against it. */
        COURSE(Bilingual.of("走向说明", "Course description")),
        /** A marker was not intact when its state was last recorded. */
        STATE(Bilingual.of("界桩状态", "State of a marker")),
        /** An earlier round left the handling of a marker unfinished. */
        REPAIR(Bilingual.of("未完成的处理", "Handling not finished")),
        /** Something was reported of a marker and is not closed. */
        INCIDENT(Bilingual.of("未结案的事件", "Open incident"));

        private final Bilingual title;

        Kind(Bilingual title) {
            this.title = title;
        }

        /** The word on the wire. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What people call it. */
        public Bilingual title() {
            return title;
        }

        static Kind kept(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** An entry of a new check: one clause of a course description may be as long as the whole, and all entries are read at every look. */
    public static OfficeEntry of(
            Kind kind, String about, String word, String rule, Bilingual sentence, Optional<Coordinate> place) {
        Bilingual told = Bilingual.of(cut(sentence.zh(), LONGEST_SENTENCE), cut(sentence.en(), LONGEST_SENTENCE));
        return new OfficeEntry(kind, cut(about, LONGEST_ABOUT), word, rule, told, place);
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("kind", kind.word()).put("about", about);
        json.put("word", word).put("rule", rule).put("zh", sentence.zh()).put("en", sentence.en());
        place.ifPresent(at -> json.put("longitude", at.x).put("latitude", at.y));
        return json;
    }

    /** An entry as it was kept, however long: what is signed is not cut, and what was kept is not refused. */
    static OfficeEntry kept(Fields json) {
        boolean isPlaced = json.object().has("longitude");
        return new OfficeEntry(
                Kind.kept(json.text("kind", 20)),
                json.textOrEmpty("about", Integer.MAX_VALUE),
                json.text("word", 40),
                json.textOrEmpty("rule", 40),
                Bilingual.of(json.text("zh", Integer.MAX_VALUE), json.text("en", Integer.MAX_VALUE)),
                isPlaced
                        ? Optional.of(new Coordinate(json.number("longitude"), json.number("latitude")))
                        : Optional.empty());
    }
}
