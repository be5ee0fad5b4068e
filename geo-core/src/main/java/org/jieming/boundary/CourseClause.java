package org.jieming.boundary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One clause of a course description (边界线走向说明), as far as it can be read.
 *
 * @param text as it is written
 * @param from the number of the marker it starts from; empty when it goes on from the clause before
 * @param to where it ends
 * @param legs the ways it names one after the other, each with one direction or length at least
 * @param along what it follows: a river, a ridge, a parallel
 * @param unread a direction or length that it names and that cannot be read
 */
record CourseClause(
        String text, Optional<String> from, End to, List<Leg> legs, Optional<String> along, Optional<String> unread) {
    private static final Pattern BREAK = Pattern.compile("[;;。\\n]+");
    private static final String NUMBER = "第?(\\d{1,15}[A-Z]?)号";
    private static final Pattern FROM = Pattern.compile("(?:从|由|自)" + NUMBER);
    private static final Pattern TO = Pattern.compile("至" + NUMBER);
    private static final Pattern TO_END = Pattern.compile("至[^,,]{0,60}(?:三交点|终点|止点)");
    private static final Pattern ALONG = Pattern.compile("沿(.+?)(?=向(?:" + Sector.alternatives() + ")|,|,|$)");
    /** A direction, or a length in figures. */
    private static final Pattern WAY = Pattern.compile("[向往朝](?<towards>[正东南西北偏]{1,8})"
            + "|(?<length>\\d{1,12}(?:\\.(?<digits>\\d{1,6}))?)\\s{0,4}(?<unit>千米|公里|km|米|m(?![a-z²2]))");
    /** A length in words, in units of other measure, or with commas between thousands; 千 before 米 belongs to the unit. */
    private static final Pattern UNREAD_LENGTH =
            Pattern.compile("[零〇一二三四五六七八九十百万两半几数点][零〇一二三四五六七八九十百千万两半点]{0,20}(?:千米|公里|米)"
                    + "|\\d[\\d.,,]{0,20}\\s{0,4}(?:华?里|海里|mm|cm|丈)|\\d,\\d");

    private static final Set<String> KILOMETRES = Set.of("千米", "公里", "km");

    CourseClause {
        legs = List.copyOf(legs);
    }

    /**
     * Where a clause ends.
     *
     * @param marker the number of a marker, whole or its serial alone; empty when there is none
     * @param ofLine whether it is the end of the line
     */
    record End(String marker, boolean ofLine) {
        static final End UNKNOWN = new End("", false);
    }

    /**
     * A way in one direction.
     *
     * @param direction the direction it names
     * @param metres the length it names
     * @param rounding half a unit of the last digit of that length, in metres
     */
    record Leg(Optional<Sector> direction, Optional<Double> metres, double rounding) {
        private static Leg towards(Sector direction) {
            return new Leg(Optional.of(direction), Optional.empty(), 0);
        }

        private Leg of(double length, double half) {
            return new Leg(direction, Optional.of(length), half);
        }
    }

    /** The clauses of a description, in their order. */
    static List<CourseClause> of(String description) {
        List<CourseClause> clauses = new ArrayList<>();
        for (String text : BREAK.split(description)) {
            if (!text.isBlank()) {
                clauses.add(read(text.strip()));
            }
        }
        return clauses;
    }

    /** Letters and figures of full width are read as those of half. */
    private static CourseClause read(String written) {
        String text = Normalizer.normalize(written, Normalizer.Form.NFKC).replace("KM", "km");
        List<Leg> legs = new ArrayList<>();
        Optional<String> unread = Optional.empty();
        for (Matcher way = WAY.matcher(text); way.find(); ) {
            if (way.group("towards") == null) {
                measured(legs, way);
            } else if (Sector.isWord(way.group("towards"))) {
                legs.add(Leg.towards(Sector.called(way.group("towards"))));
            } else {
                unread = Optional.of(way.group());
            }
        }
        Matcher length = UNREAD_LENGTH.matcher(text);
        unread = length.find() ? Optional.of(length.group()) : unread;
        return new CourseClause(written, first(FROM, text), end(text), legs, first(ALONG, text), unread);
    }

    /** Gives a length to the way whose direction stands before it; without one it is a way of its own. */
    private static void measured(List<Leg> legs, Matcher way) {
        double unit = KILOMETRES.contains(way.group("unit")) ? 1_000 : 1;
        int digits = way.group("digits") == null ? 0 : way.group("digits").length();
        boolean goesOn = !legs.isEmpty() && legs.get(legs.size() - 1).metres().isEmpty();
        Leg leg = goesOn ? legs.remove(legs.size() - 1) : new Leg(Optional.empty(), Optional.empty(), 0);
        legs.add(leg.of(Double.parseDouble(way.group("length")) * unit, unit / 2 / Math.pow(10, digits)));
    }

    private static End end(String text) {
        return first(TO, text)
                .map(number -> new End(number, false))
                .orElseGet(() -> TO_END.matcher(text).find() ? new End("", true) : End.UNKNOWN);
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
