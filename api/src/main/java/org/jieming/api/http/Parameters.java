package org.jieming.api.http;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jieming.crs.Crs;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.RevisionNumber;

/** Turns the text of parameters and header fields into values; what cannot be turned is {@link Malformed} under its own name. */
public final class Parameters {
    private Parameters() {}

    /**
     * A count, clamped to the most allowed rather than refused (OGC API – Features Part 1, requirement 22).
     *
     * @throws Malformed when it is not a whole number of at least 1
     */
    public static int limit(Request request, int usual, int most) {
        Optional<String> text = request.parameter("limit");
        if (text.isEmpty()) {
            return usual;
        }
        if (!text.get().matches("0{0,9}[1-9]\\d{0,17}")) {
            throw new Malformed(
                    "limit",
                    text.get(),
                    Bilingual.of(
                            "应为 1 至 " + most + " 的整数(更大的按 " + most + " 计)",
                            "a whole number from 1 to " + most + " is expected; larger ones count as " + most));
        }
        return (int) Math.min(most, Long.parseLong(text.get()));
    }

    /** The reference system a parameter names, or CRS84. Beijing 1954 and Xi'an 1980 are refused. */
    public static Crs crs(Request request, String name) {
        return request.parameter(name).map(text -> crs(name, text)).orElse(Crs.CRS84);
    }

    /** The reference system of a text under the name of the field that carries it. */
    public static Crs crs(String field, String text) {
        Crs crs = named(field, text, Crs::parse);
        return Crs.supported().contains(crs)
                ? crs
                : named(field, text, given -> Crs.parse("none of the known: " + given));
    }

    /** Reads a value, renaming the field at fault to what the sender calls it. */
    public static <T> T named(String field, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (Malformed malformed) {
            throw new Malformed(field, text, malformed.remedy());
        }
    }

    /** A day such as 2024-05-01. */
    public static LocalDate day(String field, String text) {
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(text);
            }
        } catch (java.time.DateTimeException noSuchDay) {
            // falls through to the one complaint below
        }
        throw new Malformed(field, text, Bilingual.of("应为日期,例如 2024-05-01", "a date such as 2024-05-01 is expected"));
    }

    /**
     * A yes or no.
     *
     * @throws Malformed when it is neither true nor false
     */
    public static boolean flag(Request request, String name) {
        String text = request.parameter(name).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            throw new Malformed(name, text, Bilingual.of("应为 true 或 false", "true or false is expected"));
        }
        return text.equals("true");
    }

    /** The revision a request demands to be seen, by parameter or header. */
    public static RevisionNumber leastRevision(Request request) {
        Optional<String> text = request.parameter("min-revision").or(() -> request.header("Jieming-Min-Revision"));
        return text.map(given -> named("min-revision", given, RevisionNumber::parse))
                .orElse(RevisionNumber.NONE);
    }
}
