package org.jieming.filter;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads the literals of CQL2 JSON that are no plain JSON values: days, moments and boxes. */
final class JsonLiterals {
    private JsonLiterals() {}

    /** A string. */
    static String string(JsonPlace place) {
        if (!place.node().isTextual()) {
            throw place.because("此处应为字符串。", "A string is expected here.");
        }
        return place.node().textValue();
    }

    /** A calendar day. */
    static Expression date(JsonPlace place) {
        return Literals.date(string(place))
                .map(Expression.DateInstant::new)
                .orElseThrow(() -> place.because("日期写作 \"2024-02-29\"。", "A date is written \"2024-02-29\"."));
    }

    /** A moment in UTC. */
    static Expression timestamp(JsonPlace place) {
        return Literals.timestamp(string(place))
                .map(Expression.TimestampInstant::new)
                .orElseThrow(() -> place.because(
                        "时间戳写作 \"2024-02-29T08:00:00Z\"（UTC）。",
                        "A timestamp is written \"2024-02-29T08:00:00Z\", in UTC."));
    }

    /** A box of numbers. */
    static Expression box(JsonPlace place) {
        List<BigDecimal> corners = new ArrayList<>();
        for (JsonNode corner : place.node()) {
            if (!corner.isNumber()) {
                throw place.because("BBOX 只含数字。", "A bbox holds numbers only.");
            }
            corners.add(Grammar.usable(corner.decimalValue(), place));
        }
        return Grammar.box(corners, place);
    }
}
