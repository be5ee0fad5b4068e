package org.jieming.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jieming.campaign.Entry.Stage;
import org.jieming.language.Bilingual;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Timeline;
import org.jieming.register.Values;
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

    private static Ruling ruling(Decision decision, String reason, String newName, String proposal, String reference) {
        return new Ruling(
                decision,
                "王",
                FOUND.plusDays(1),
                reason,
                newName,
                proposal.isEmpty() ? Optional.empty() : Optional.of(proposal),
                reference);
    }

    private static List<String> unmet(Entry entry, Ruling ruling) {
        return ruling.unmet(entry, Optional.empty()).stream()
                .map(Finding::field)
                .toList();
    }

    /** What the register says on 2026-06-01 of the item, of which it believes some versions. */
    private static Aftermath shows(ItemVersion... versions) {
        return new Aftermath(Optional.empty(), new Timeline(List.of(versions)), LocalDate.parse("2026-06-01"));
    }

    private static ItemVersion version(String name, String from, String to) {
        return new ItemVersion(
                ItemId.named("x"),
                ItemType.RESIDENTIAL_AREA,
                Period.between(day(from), day(to)),
                new RevisionNumber(1),
                Values.of(Descriptor.of(ItemType.RESIDENTIAL_AREA))
                        .set("name", name)
                        .build(),
                null);
    }

    private static Optional<LocalDate> day(String day) {
        return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    }

    @Test
    void the_last_ruling_counts() {
        Ruling kept = ruling(Decision.KEEP, "1986年批准", "", "", "");
        Ruling renamed = ruling(Decision.RENAME, "", "青石路", "", "");
        Aftermath same = shows(version("中央大道", "", ""));
        assertThat(PLACE.stage(same)).isEqualTo(Stage.FOUND);
        assertThat(PLACE.decided(List.of(kept)).stage(same)).isEqualTo(Stage.DONE);
        Entry again = PLACE.decided(List.of(kept, renamed));
        assertThat(again.stage(same)).isEqualTo(Stage.DECIDED);
        assertThat(again.completedOn(same)).isEmpty();
    }

    @Test
    void who_keeps_a_name_says_why_and_who_renames_a_place_proposes_it() {
        assertThat(unmet(PLACE, ruling(Decision.KEEP, " ", "", "", ""))).containsExactly("reason");
        assertThat(unmet(PLACE, ruling(Decision.KEEP, "-", "", "", ""))).containsExactly("reason");
        assertThat(unmet(PLACE, ruling(Decision.DISMISS, "方言用字", "", "2026-0001", "")))
                .contains("proposal");
        assertThat(unmet(PLACE, ruling(Decision.RENAME, "", "", "2026-0001", "")))
                .containsExactly("proposal");
        assertThat(unmet(PLACE, ruling(Decision.RENAME, "", "青石路", "", "建房〔2026〕1号")))
                .containsExactly("reference");
        assertThat(unmet(PLACE, ruling(Decision.ABOLISH, "", "", "", ""))).isEmpty();
    }

    @Test
    void a_renaming_without_a_proposal_says_the_new_name() {
        assertThat(unmet(PLACE, ruling(Decision.RENAME, "", "", "", ""))).containsExactly("new_name");
        assertThat(unmet(PLACE, ruling(Decision.RENAME, "", "中央大道", "", ""))).containsExactly("new_name");
        assertThat(unmet(PLACE, ruling(Decision.RENAME, "", "青石路", "", ""))).isEmpty();
    }

    @Test
    void an_estate_is_done_when_the_register_no_longer_shows_the_name_whatever_document_there_is() {
        Ruling decided = ruling(Decision.RENAME, "", "青石苑", "", "建房〔2026〕1号");
        Entry estate = entry(ItemType.RESIDENTIAL_AREA);
        assertThat(unmet(estate, decided)).isEmpty();
        Entry renamed = estate.decided(List.of(decided));
        assertThat(renamed.stage(shows(version("中央大道", "", "")))).isEqualTo(Stage.DECIDED);
        // from a day that is still to come, it bears the name today
        assertThat(renamed.stage(shows(version("中央大道", "", "2026-07-01"), version("青石苑", "2026-07-01", ""))))
                .isEqualTo(Stage.DECIDED);
        assertThat(renamed.completedOn(shows(version("中央大道", "", "2026-05-01"), version("青石苑", "2026-05-01", ""))))
                .contains(LocalDate.parse("2026-05-01"));
        // torn down
        assertThat(renamed.completedOn(shows(version("中央大道", "", "2026-04-01"))))
                .contains(LocalDate.parse("2026-04-01"));
        // written wrong all along: no day is known, so that of the decision
        assertThat(renamed.completedOn(shows(version("青石苑", "", "")))).contains(FOUND.plusDays(1));
    }
}
