package org.jieming.api.process.cemetery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jieming.api.process.InputKind;
import org.jieming.cemetery.BurialDemand;
import org.jieming.cemetery.BurialDemand.Rate;

/**
 * A path of the death rate in calendar years: a plan that says 7.6 ‰ in 2025 and 6.0 ‰ in 2035 says 6.8 ‰ of 2030, whenever it is asked.
 *
 * @param name what it is called
 * @param first ‰ in its first year, and before
 * @param last ‰ after so many years, and from then on
 * @param years how many
 * @param from its first year; the year of the day asked about where none is given
 */
record DeathRate(String name, double first, double last, int years, OptionalInt from) {
    private static final InputKind<Integer> YEAR = InputKind.integer(1900, 2200);

    /** How a request says it. */
    static final InputKind<DeathRate> KIND = new InputKind<>(
            Map.of(
                    "type",
                    "object",
                    "required",
                    List.of("first"),
                    "properties",
                    Map.of(
                            "name", Map.of("type", "string"),
                            "first", Map.of("type", "number"),
                            "last", Map.of("type", "number"),
                            "from", Map.of("type", "integer"),
                            "years", Map.of("type", "integer"))),
            DeathRate::read);

    private static DeathRate read(JsonNode json, String field) {
        InputKind<Double> rate = InputKind.number(0, 100);
        double first = rate.reader().read(json.path("first"), field + ".first");
        double last = json.has("last") ? rate.reader().read(json.get("last"), field + ".last") : first;
        int years = json.has("years")
                ? InputKind.integer(0, BurialDemand.LONGEST).reader().read(json.get("years"), field + ".years")
                : 0;
        OptionalInt from = json.has("from")
                ? OptionalInt.of(YEAR.reader().read(json.get("from"), field + ".from"))
                : OptionalInt.empty();
        return new DeathRate(json.path("name").asText(first + " ‰"), first, last, years, from);
    }

    /** The path as a forecast counts it that begins in a year. */
    Rate since(int begin) {
        return new Rate(first / 1000, last / 1000, years, begin - from.orElse(begin));
    }

    /** Says which rate is taken in the first and in the last year of a forecast. */
    void tell(ObjectNode json, int begin, int forecast) {
        Rate rate = since(begin);
        json.put("first_year", begin).put("first_year_per_mille", mille(rate.in(0)));
        json.put("last_year", begin + forecast - 1).put("last_year_per_mille", mille(rate.in(forecast - 1)));
    }

    private static double mille(double rate) {
        return Math.rint(rate * 1e7) / 1e4;
    }
}
