package org.jieming.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One clause of a course description (边界线走向说明), as far as it can be read.
 *
 * @param text as it is written
 * @param from the number of the marker it starts from; empty when it goes on from the clause before
 * @param to where it ends
 * @param direction the direction it names
 * @param metres the length it names
 * @param rounding half a unit of the last digit of that length, in metres
 * @param along what it follows: a river, a ridge, a parallel
 */
record CourseClause(
        String text,
        Optional<Integer> from,
        End to,
        Optional<Sector> direction,
        Optional<Double> metres,
        double rounding,
        Optional<String> along) {
    private static final Pattern BREAK = Pattern.compile("[;;。\\n]+");
    private static final Pattern FROM = Pattern.compile("(?:从|由|自)第?(\\d{1,4})号");
    private static final Pattern TO = Pattern.compile("至第?(\\d{1,4})号");
    private static final Pattern TO_END = Pattern.compile("至[^,,]*(?:三交点|终点|止点)");
    private static final Pattern DIRECTION = Pattern.compile("向(" + Sector.alternatives() + ")");
    private static final Pattern LENGTH = Pattern.compile("(\\d+(?:\\.(\\d+))?)\\s*(千米|公里|km|米|m)");
    private static final Pattern ALONG = Pattern.compile("沿(.+?)(?=向(?:" + Sector.alternatives() + ")|,|,|$)");
    private static final double KILOMETRE = 1_000;

    /**
     * Where a clause ends.
     *
     * @param marker the number of a marker; 0 when there is none
     * @param ofLine whether it is the end of the line
     */
    record End(int marker, boolean ofLine) {
        static final End UNKNOWN = new End(0, false);
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

    private static CourseClause read(String text) {
        Matcher length = LENGTH.matcher(text);
        boolean measured = length.find();
        double unit = measured && length.group(3).matches("千米|公里|km") ? KILOMETRE : 1;
        int digits = measured && length.group(2) != null ? length.group(2).length() : 0;
        return new CourseClause(
                text,
                first(FROM, text).map(Integer::valueOf),
                end(text),
                first(DIRECTION, text).map(Sector::called),
                measured ? Optional.of(Double.parseDouble(length.group(1)) * unit) : Optional.empty(),
                unit / 2 / Math.pow(10, digits),
                first(ALONG, text));
    }

    private static End end(String text) {
        return first(TO, text)
                .map(number -> new End(Integer.parseInt(number), false))
                .orElseGet(() -> TO_END.matcher(text).find() ? new End(0, true) : End.UNKNOWN);
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
