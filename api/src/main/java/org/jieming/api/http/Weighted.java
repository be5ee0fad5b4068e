package org.jieming.api.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Header fields that list choices with weights, such as {@code Accept} (RFC 9110 section 12.4.2). */
final class Weighted {
    /** More choices than any client sends; the rest is not looked at. */
    private static final int MOST = 64;

    /**
     * One choice.
     *
     * @param value the choice with its parameters, without the weight, lower case apart from quoted parts
     * @param weight 0 (never) to 1
     */
    record Choice(String value, double weight) {}

    private Weighted() {}

    /** The choices, heaviest first, equals in the order given. Unreadable weights count as 0. */
    static List<Choice> of(String header) {
        List<Choice> choices = new ArrayList<>();
        for (String part : header.split(",", MOST)) {
            if (!part.isBlank()) {
                choices.add(choice(part));
            }
        }
        choices.sort(Comparator.comparingDouble(Choice::weight).reversed());
        return choices;
    }

    private static Choice choice(String part) {
        StringBuilder value = new StringBuilder();
        double weight = 1;
        for (String piece : part.split(";")) {
            String trimmed = piece.strip();
            if (trimmed.toLowerCase(Locale.ROOT).startsWith("q=")) {
                weight = weight(trimmed.substring(2));
            } else {
                value.append(value.isEmpty() ? "" : ";").append(trimmed);
            }
        }
        return new Choice(value.toString(), weight);
    }

    private static double weight(String text) {
        return text.matches("[01](\\.\\d{0,3})?") ? Math.min(1, Double.parseDouble(text)) : 0;
    }
}
