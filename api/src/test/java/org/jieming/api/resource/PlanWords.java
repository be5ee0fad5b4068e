package org.jieming.api.resource;

import com.fasterxml.jackson.databind.JsonNode;

/** What a gap statement says of a target or clause, in the words of a cell. */
final class PlanWords {
    private PlanWords() {}

    private static String figure(JsonNode target) {
        return target.get("place").asText() + " " + target.get("year").asText() + " "
                + target.get("sense").asText() + " " + plain(target.get("value")) + " "
                + target.get("unit").asText();
    }

    static String reported(JsonNode status) {
        JsonNode recorded = status.has("recorded_share") ? status.get("recorded_share") : status.path("recorded");
        return figure(status) + " 文件所报 as the plan reports"
                + (recorded.isNumber()
                        ? "; " + status.get("recorded_on").asText() + " 登记簿 register " + plain(recorded)
                        : "")
                + missing(status.get("missing_inputs"));
    }

    static String standing(JsonNode target) {
        JsonNode reached = target.path("reached");
        return figure(target)
                + (target.has("beyond") ? " beyond " + plain(target.get("beyond")) : "")
                + ": " + outcome(target)
                + (reached.isNumber() ? " (" + plain(reached) + ")" : "")
                + missing(target.get("missing_inputs"));
    }

    static String outcome(JsonNode judged) {
        return judged.get("outcome_zh").asText() + " "
                + judged.get("outcome_en").asText();
    }

    static String missing(JsonNode inputs) {
        return inputs.isEmpty()
                ? ""
                : "; input missing: "
                        + String.join("; ", inputs.findValuesAsText("input_en")).replace("missing: ", "");
    }

    static String plain(JsonNode number) {
        return number.asDouble() == Math.rint(number.asDouble())
                ? String.valueOf(number.asLong())
                : String.valueOf(Math.round(number.asDouble() * 100) / 100.0);
    }
}
