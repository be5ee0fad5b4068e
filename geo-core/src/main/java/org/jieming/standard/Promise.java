package org.jieming.standard;

import java.util.Set;
import org.jieming.division.DivisionCode;

/**
 * A figure of a plan: a row of {@code seeds/targets}.
 *
 * @param area whose figure
 * @param place the place in words
 * @param indicator code of {@code indicator}
 * @param role {@code target} or {@code status}
 * @param sense which way it is meant
 * @param value the figure
 * @param unit its unit
 * @param year by whose end
 * @param since the first year whose openings count where so many more are promised; the year itself unless given
 * @param document the document
 * @param position the place in it
 * @param phrase the words of the document
 * @param note what one must know
 */
public record Promise(
        DivisionCode area,
        String place,
        String indicator,
        String role,
        Sense sense,
        double value,
        String unit,
        int year,
        int since,
        String document,
        String position,
        String phrase,
        String note) {

    private static final Set<String> COLUMNS =
            Set.of(("division_code place indicator role sense value unit year since document position phrase note")
                    .split(" "));
    private static final String[] ROLES = {"target", "status"};

    /** Whether it is a target; else it is what the plan reports of the end of its year. */
    public boolean isTarget() {
        return role.equals(ROLES[0]);
    }

    /** The same with another figure. */
    public Promise of(double figure) {
        return new Promise(
                area, place, indicator, role, sense, figure, unit, year, since, document, position, phrase, note);
    }

    static Promise of(Row row) {
        row.knowing(COLUMNS);
        int year = row.year("year");
        row.needed("division_code");
        return new Promise(
                row.division("division_code").orElseThrow(),
                row.needed("place"),
                row.needed("indicator"),
                row.text("role").isEmpty() ? ROLES[0] : row.word("role", ROLES, word -> word),
                row.word("sense", Sense.values(), Sense::word),
                row.neededNumber("value"),
                row.needed("unit"),
                year,
                row.text("since").isEmpty() ? year : row.year("since"),
                row.needed("document"),
                row.text("position"),
                row.text("phrase"),
                row.text("note"));
    }
}
