package org.jieming.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.junit.jupiter.api.Test;

/** Whether an estate, a memorial or a street is named by the Regulation on Place Names at all. */
class ConcernedTest {
    private static Values place(String... values) {
        Values.Builder place = Values.of(Descriptor.of(ItemType.PLACE));
        for (int i = 0; i < values.length; i += 2) {
            place.parse(values[i], values[i + 1]);
        }
        return place.build();
    }

    @Test
    void a01_an_estate_is_a_place_name_where_it_has_locational_significance_alone() {
        for (String kind : new String[] {"K6", "K7", "K8"}) {
            assertThat(Concerned.significance(place("kind", kind, "locational_significance", "yes")))
                    .isEmpty();
            assertThat(Concerned.significance(place("kind", kind, "locational_significance", "no")))
                    .map(Finding::severity)
                    .contains(Severity.WARN);
            assertThat(Concerned.significance(place("kind", kind)))
                    .map(Finding::severity)
                    .contains(Severity.NOTE);
        }
        Finding told = Concerned.significance(place("kind", "K6", "locational_significance", "no"))
                .orElseThrow();
        assertThat(told.rule() + " " + told.field()).isEqualTo("A-01 locational_significance");
        assertThat(told.citation().article()).isEqualTo("第三条");
        // streets and villages are place names whatever lies on them
        assertThat(Concerned.significance(place("kind", "K5", "locational_significance", "no")))
                .isEmpty();
        assertThat(Concerned.significance(place("kind", "K3"))).isEmpty();
    }

    @Test
    void a02_a_memorial_goes_by_rules_of_its_own() {
        Finding told = Concerned.otherRules(place("kind", "K8", "separate_regime", "yes"))
                .orElseThrow();
        assertThat(told.rule() + " " + told.severity()).isEqualTo("A-02 WARN");
        assertThat(told.citation().article()).isEqualTo("第四十二条");
        assertThat(Concerned.otherRules(place("kind", "K8", "separate_regime", "no")))
                .isEmpty();
        assertThat(Concerned.otherRules(place("kind", "K8"))).isEmpty();
    }

    @Test
    void a20_a_change_of_a_protected_name_is_told_its_papers_when_it_is_checked() {
        assertThat(Concerned.guarded(
                        Proposing.draft(ProposalKind.RENAME, Proposing.renaming(true), Approver.GOVERNMENT)))
                .hasValueSatisfying(told -> {
                    assertThat(told.severity()).isEqualTo(Severity.NOTE);
                    assertThat(told.sentence().zh()).contains("历史地名更名的批准依据", "保护措施");
                });
        assertThat(Concerned.guarded(
                        Proposing.draft(ProposalKind.RENAME, Proposing.renaming(false), Approver.GOVERNMENT)))
                .isEmpty();
    }
}
