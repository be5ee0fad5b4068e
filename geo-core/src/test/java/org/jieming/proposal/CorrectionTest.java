package org.jieming.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.junit.jupiter.api.Test;

/** A correction of 桂花路, a street in use that is protected. */
class CorrectionTest {
    private static final Values NOW =
            Proposing.values("name", "桂花路", "kind", "K5", "status", "in-use", "protected", "是");

    @Test
    void spelling_and_sources_are_corrected() {
        Values spelled =
                NOW.toBuilder().set("pinyin", "Guìhuā Lù").set("source", "县志").build();
        assertThat(Correction.beyond(NOW, spelled)).isEmpty();
    }

    @Test
    void status_kind_and_protection_are_not() {
        Values sly = NOW.toBuilder()
                .set("status", "abolished")
                .set("kind", "K3")
                .set("protected", false)
                .build();
        assertThat(Correction.beyond(NOW, sly))
                .extracting(Finding::field)
                .containsExactly("status", "kind", "protected");
    }

    /** No edit changes what the protection list holds, so that a wrong kind would stay for ever. */
    @Test
    void the_kind_of_a_name_on_the_protection_list_is_corrected_while_it_stays_there() {
        Values right = NOW.toBuilder().set("kind", "K3").build();
        assertThat(Correction.beyond(NOW, right)).isEmpty();
        Values plain = NOW.toBuilder().set("protected", false).build();
        assertThat(Correction.beyond(plain, plain.toBuilder().set("kind", "K3").build()))
                .extracting(Finding::field)
                .containsExactly("kind");
        assertThat(Correction.beyondRenaming(NOW, right))
                .extracting(Finding::field)
                .containsExactly("kind");
    }

    @Test
    void a_kind_that_was_not_stated_may_be_added_a_status_and_a_protection_may_not() {
        Values bare = Proposing.values("name", "桂花路");
        assertThat(Correction.beyond(bare, NOW)).extracting(Finding::field).containsExactly("status", "protected");
    }

    @Test
    void a_proposal_about_the_protection_list_changes_what_that_says_alone() {
        Values listed = NOW.toBuilder().set("protection_class", "古街巷").build();
        assertThat(Correction.beyondListing(NOW, listed)).isEmpty();
        Values sly = listed.toBuilder().set("pinyin", "Guìhuā Jiē").build();
        assertThat(Correction.beyondListing(NOW, sly))
                .extracting(Finding::field)
                .containsExactly("pinyin");
    }

    @Test
    void who_approved_it_and_what_it_was_called_before_is_not_corrected_away() {
        Values approved = NOW.toBuilder()
                .set("approver", "界名县人民政府")
                .set("approval_doc", "界政函〔2020〕3号")
                .set("former_names", List.of("后街"))
                .build();
        Values sly = approved.toBuilder()
                .set("approval_doc", "界政函〔2021〕9号")
                .set("former_names", List.of("东街"))
                .build();
        assertThat(Correction.beyond(approved, sly))
                .extracting(Finding::field)
                .containsExactly("approval_doc", "former_names");
        Values more =
                approved.toBuilder().set("former_names", List.of("后街", "东街")).build();
        assertThat(Correction.beyond(approved, more)).isEmpty();
    }

    @Test
    void a_renaming_changes_the_name_and_neither_kind_nor_protection() {
        Values renamed =
                NOW.toBuilder().set("name", "丹桂路").set("pinyin", "Dānguì Lù").build();
        assertThat(Correction.beyondRenaming(NOW, renamed)).isEmpty();
        Values sly =
                renamed.toBuilder().set("kind", "K8").set("protected", false).build();
        assertThat(Correction.beyondRenaming(NOW, sly))
                .extracting(Finding::field, finding -> finding.sentence().en().substring(0, 10))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("kind", "A renaming"),
                        org.assertj.core.groups.Tuple.tuple("protected", "A renaming"));
    }

    @Test
    void nothing_but_an_abolition_makes_it_historical() {
        Values sly = NOW.toBuilder()
                .parse("time_of_use", "historical")
                .parse("abolished_year", "2020")
                .build();
        for (List<Finding> found : List.of(Correction.beyond(NOW, sly), Correction.beyondRenaming(NOW, sly))) {
            assertThat(found).extracting(Finding::field).containsExactly("time_of_use", "abolished_year");
        }
    }

    @Test
    void a_naming_lists_nothing_and_states_no_status() {
        Values now = Proposing.values();
        Values bare = Proposing.values("name", "桂花路", "kind", "K5", "time_of_use", "current");
        assertThat(Correction.beyondNaming(now, bare)).isEmpty();
        Values sly = bare.toBuilder()
                .set("status", "in-use")
                .set("protected", true)
                .set("listing_doc", "界民〔2000〕1号")
                .build();
        assertThat(Correction.beyondNaming(now, sly))
                .extracting(Finding::field)
                .containsExactly("status", "protected", "listing_doc");
    }
}
