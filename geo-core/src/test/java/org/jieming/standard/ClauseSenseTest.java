package org.jieming.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.junit.jupiter.api.Test;

/** Which way the bound of a clause may hold: no form takes a word that it does not judge. */
class ClauseSenseTest {
    private static final Row.Place PLACE = Row.Place.member("clause");

    private static final Map<String, Map<String, String>> FORMS = Map.of(
            "units-have", Map.of("kinds", "E5", "subject", "township"),
            "units-number", Map.of("subject", "township"),
            "people-within", Map.of("kinds", "E5"),
            "estates-provide", Map.of("subject", "new", "per", "100 households", "property", "building"),
            "items-keep", Map.of("kinds", "E1", "property", "beds_total"),
            "away-from", Map.of("kinds", "F6", "zones", "cultivated-land"),
            "share-of", Map.of("kinds", "E1", "per", "beds_total", "property", "beds_nursing"),
            "per-thousand", Map.of("kinds", "E1", "property", "beds_total"),
            "total", Map.of("kinds", "E1", "property", "count"));

    private static Clause read(String form, String sense) {
        Map<String, String> row = new HashMap<>(FORMS.get(form));
        row.putAll(Map.of("clause", "c", "instrument", "house", "form", form, "sense", sense, "value", "10"));
        return ClauseReader.read(new Row(row, PLACE), any -> Instrument.ofPlan("house"));
    }

    private static Clause target(String form, String sense) {
        return target(form, sense, form.equals("total") ? "count" : "percent");
    }

    private static Clause target(String form, String sense, String of) {
        Map<String, String> measure = new HashMap<>(FORMS.get(form));
        measure.put("form", form);
        Map<String, String> promise = Map.of(
                "division_code",
                "990121",
                "place",
                "示例县",
                "indicator",
                "i",
                "sense",
                sense,
                "value",
                "60",
                "unit",
                "count",
                "year",
                "2025",
                "document",
                "plan");
        Map<String, String> unit = new HashMap<>(promise);
        unit.put("unit", of);
        return ClauseReader.target(
                new Row(measure, PLACE), Promise.of(new Row(unit, PLACE)), Bilingual.of("指标", "indicator"), PLACE);
    }

    private static void assertTaken(String form, String... senses) {
        for (Sense sense : Sense.values()) {
            if (List.of(senses).contains(sense.word())) {
                assertThat(read(form, sense.word()).sense()).as(form).isEqualTo(sense);
            } else {
                assertThatThrownBy(() -> read(form, sense.word()))
                        .as("%s %s", form, sense.word())
                        .isInstanceOfSatisfying(Malformed.class, wrong -> assertThat(wrong.field())
                                .isEqualTo("clause.sense"));
            }
        }
    }

    @Test
    void each_form_takes_the_words_that_it_judges_and_no_other() {
        for (String form : List.of("units-have", "units-number", "items-keep", "share-of")) {
            assertTaken(form, "at-least", "at-most", "under");
        }
        for (String form : List.of("total", "per-thousand")) {
            assertTaken(form, "at-least", "at-most", "under", "increase");
        }
        assertTaken("people-within", "at-most", "under");
        // an estate has no most, and a place too near no most distance
        assertTaken("estates-provide", "at-least");
        assertTaken("away-from", "at-least");
    }

    @Test
    void what_a_plan_says_exactly_is_reached_by_more_and_its_share_of_units_is_of_such_as_have_one() {
        assertThat(target("total", "exactly").sense()).isEqualTo(Sense.AT_LEAST);
        Clause towns = target("units-have", "exactly");
        assertThat(towns.sense()).isEqualTo(Sense.AT_LEAST);
        assertThat(List.of(towns.value(), towns.share())).containsExactly(1.0, 0.6);
    }

    @Test
    void a_plan_that_wants_no_more_than_a_share_of_the_units_to_have_one_is_refused() {
        for (String sense : List.of("at-most", "under", "increase")) {
            assertThatThrownBy(() -> target("units-have", sense))
                    .as(sense)
                    .isInstanceOfSatisfying(
                            Malformed.class, wrong -> assertThat(wrong.field()).isEqualTo("clause.sense"));
        }
    }

    @Test
    void how_many_units_have_one_is_promised_in_per_cent_of_them_and_in_no_other_unit() {
        // 60 would be read as 60 %, though it is a number of towns, or 0.6 as 0.6 %
        for (String unit : List.of("count", "ratio", "%")) {
            assertThatThrownBy(() -> target("units-have", "at-least", unit))
                    .as(unit)
                    .isInstanceOfSatisfying(
                            Malformed.class, wrong -> assertThat(wrong.field()).isEqualTo("clause.unit"));
        }
        assertThat(target("units-have", "at-least", "percent").share()).isEqualTo(0.6);
    }

    private static Clause share(String per, String property) {
        Map<String, String> row = new HashMap<>(Map.of("form", "share-of", "kinds", "E1", "per", per));
        row.putAll(
                Map.of("clause", "c", "instrument", "house", "sense", "at-least", "value", "60", "property", property));
        return ClauseReader.read(new Row(row, PLACE), any -> Instrument.ofPlan("house"));
    }

    /** A slip would be found nowhere: 0 % of all, told for certain. */
    @Test
    void a_share_is_of_known_codes_of_truths_or_of_a_sum() {
        assertThat(share("count", "operation=contracted|aided").property()).isEqualTo("operation=contracted|aided");
        assertThat(share("count", "smart").property()).isEqualTo("smart");
        assertThat(share("beds_total", "beds_nursing").per()).isEqualTo("beds_total");
        for (String slip :
                List.of("operation=contractd", "operation=contracted|aidd", "smart=yes", "beds_nursing=x", "name")) {
            assertThatThrownBy(() -> share("count", slip))
                    .as(slip)
                    .isInstanceOfSatisfying(Malformed.class, refused -> assertThat(refused.field())
                            .endsWith("property"));
        }
    }

    @Test
    void what_serves_must_have_is_a_truth_in_the_words_of_truths() {
        Map<String, String> row = new HashMap<>(FORMS.get("units-have"));
        row.putAll(
                Map.of("clause", "c", "instrument", "house", "form", "units-have", "sense", "at-least", "value", "1"));
        row.put("having", "smart=yes");
        assertThatThrownBy(() -> ClauseReader.read(new Row(row, PLACE), any -> Instrument.ofPlan("house")))
                .isInstanceOfSatisfying(
                        Malformed.class, refused -> assertThat(refused.field()).endsWith("having"));
    }
}
