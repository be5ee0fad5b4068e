package org.jieming.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jieming.place.Gold;
import org.jieming.place.PlaceKind;
import org.junit.jupiter.api.Test;

/** Pairs of names that others would call alike or different, each line with its source, against the check. */
class NearFormsGoldTest {

    @Test
    void of_the_labelled_pairs_alike_ones_are_found_and_different_ones_left_alone_whichever_was_first() {
        List<Map<String, String>> pairs = Gold.rows("/org/jieming/naming/near-forms-gold.csv");
        int alike = 0;
        int found = 0;
        int wrong = 0;
        for (Map<String, String> pair : pairs) {
            for (boolean turned : new boolean[] {false, true}) {
                boolean labelled = pair.get("label").equals("alike");
                boolean met = conflicts(pair, turned ? "other" : "one", turned ? "one" : "other");
                alike += labelled ? 1 : 0;
                found += labelled && met ? 1 : 0;
                wrong += !labelled && met ? 1 : 0;
                if (labelled != met) {
                    System.out.println((met ? "  wrongly found" : "  missed") + (turned ? ", turned: " : ": ") + pair);
                }
            }
        }
        double recall = (double) found / alike;
        double precision = (double) found / (found + wrong);
        System.out.printf(
                "homophones and near forms: %d pairs both ways, recall %.3f, precision %.3f%n",
                pairs.size(), recall, precision);

        assertThat(pairs).hasSizeGreaterThanOrEqualTo(830);
        assertThat(recall).isGreaterThanOrEqualTo(0.98);
        assertThat(precision).isGreaterThanOrEqualTo(0.9);
    }

    private static boolean conflicts(Map<String, String> pair, String proposed, String recorded) {
        PlaceKind kind = PlaceKind.valueOf(pair.get("kind"));
        NameIndex index = kind == PlaceKind.K2
                ? Registers.index(Registers.division(pair.get(recorded), "990121000000", "county"))
                : Registers.index(Registers.place(pair.get(recorded), pair.get("kind"), "990121001000"));
        return Registers.RULES
                .check(ProposedName.of(pair.get(proposed), kind, "990121001", Registers.TODAY), index)
                .findings()
                .stream()
                .anyMatch(found -> !found.conflicts().isEmpty());
    }
}
