package org.jieming.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jieming.campaign.Entry.Stage;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.rule.Finding;
import org.junit.jupiter.api.Test;

/** 中央大道 was found on 2026-03-01; 王 decides on it on the next day. */
class EntryTest {
    private static final LocalDate FOUND = LocalDate.parse("2026-03-01");
    private static final Entry PLACE = entry(ItemType.PLACE);

    private static Entry entry(ItemType type) {
        Clue clue = Clue.alone("D1", Bilingual.of("含有词语“中央”", "it contains 中央"));
        return new Entry(
                ItemId.named("x"), type, "中央大道", "340207100000", Cause.EXAGGERATED, List.of(clue), FOUND, List.of());
    }

    private static Ruling ruling(Decision decision, String reason, String proposal, String reference) {
        return new Ruling(
                decision,
                "王",
                FOUND.plusDays(1),
                reason,
                "",
                proposal.isEmpty() ? Optional.empty() : Optional.of(proposal),
                reference);
    }

    private static List<String> unmet(Entry entry, Ruling ruling) {
        return ruling.unmet(entry, Optional.empty()).stream()
                .map(Finding::field)
                .toList();
    }

    @Test
    void the_last_ruling_counts() {
        Ruling kept = ruling(Decision.KEEP, "1986年批准", "", "");
        Ruling renamed = ruling(Decision.RENAME, "", "", "");
        assertThat(PLACE.stage(Optional.empty())).isEqualTo(Stage.FOUND);
        assertThat(PLACE.decided(List.of(kept)).stage(Optional.empty())).isEqualTo(Stage.DONE);
        Entry again = PLACE.decided(List.of(kept, renamed));
        assertThat(again.stage(Optional.empty())).isEqualTo(Stage.DECIDED);
        assertThat(again.completedOn(Optional.empty())).isEmpty();
    }

    @Test
    void who_keeps_a_name_says_why_and_who_renames_a_place_proposes_it() {
        assertThat(unmet(PLACE, ruling(Decision.KEEP, " ", "", ""))).containsExactly("reason");
        assertThat(unmet(PLACE, ruling(Decision.DISMISS, "方言", "2026-0001", "")))
                .contains("proposal");
        assertThat(unmet(PLACE, ruling(Decision.RENAME, "", "2026-0001", ""))).containsExactly("proposal");
        assertThat(unmet(PLACE, ruling(Decision.RENAME, "", "", "建房〔2026〕1号"))).containsExactly("reference");
        assertThat(unmet(PLACE, ruling(Decision.ABOLISH, "", "", ""))).isEmpty();
    }

    @Test
    void an_estate_is_done_with_the_document_of_those_who_rename_it() {
        Ruling done = ruling(Decision.RENAME, "", "", "建房〔2026〕1号");
        Entry estate = entry(ItemType.RESIDENTIAL_AREA);
        assertThat(unmet(estate, done)).isEmpty();
        assertThat(estate.decided(List.of(done)).completedOn(Optional.empty())).contains(FOUND.plusDays(1));
    }
}
