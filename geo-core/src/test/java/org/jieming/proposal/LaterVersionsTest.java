package org.jieming.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieming.proposal.Proposing.ACT;
import static org.jieming.proposal.Proposing.DECIDED;
import static org.jieming.proposal.Proposing.REVIEWER;
import static org.jieming.proposal.Proposing.STREET;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.junit.jupiter.api.Test;

/**
 * 桂花路 is in use since 2020-01-01; somebody wrote ahead what holds from 2026-12-01 on. What is decided on 2026-03-02 holds then
 * too, unless an approval of its own says otherwise (PNR Arts. 12 and 18; ).
 */
class LaterVersionsTest {
    private static final LocalDate AHEAD = LocalDate.parse("2026-12-01");
    private static final Values NOW = Proposing.values(
            "name", "桂花路", "kind", "K5", "pinyin", "Guìhuā Lù", "division_code", "340207001", "status", "in-use");

    /** The street now, and as it was written ahead. */
    private static Snapshot register(Values ahead) {
        Period until = Period.between(Optional.of(LocalDate.parse("2020-01-01")), Optional.of(AHEAD));
        return Proposing.register(put(until, NOW), put(Period.from(AHEAD), ahead));
    }

    private static Change.Put put(Period valid, Values values) {
        return new Change.Put(STREET, ItemType.PLACE, valid, values, null);
    }

    private static Values but(String property, String value) {
        return NOW.toBuilder().parse(property, value).build();
    }

    private static Proposal approved(ProposalKind kind, String... said) {
        Values.Builder values = NOW.toBuilder();
        for (int i = 0; i < said.length; i += 2) {
            values.parse(said[i], said[i + 1]);
        }
        Content content = new Content(STREET, new RevisionNumber(1), "桂花路", false, values.build(), null);
        if (kind.isOfName()) {
            Proposal submitted = Proposing.submitted(kind, content, Approver.GOVERNMENT);
            return Proposing.take(submitted, Step.APPROVE, REVIEWER, DECIDED);
        }
        Proposal proposal = Proposing.draft(kind, content, Approver.PLACE_NAME_AUTHORITY);
        proposal = Proposing.take(proposal, Step.CHECK, Proposing.OFFICER, DECIDED);
        proposal = Proposing.take(proposal, Step.SUBMIT, Proposing.OFFICER, DECIDED);
        return Proposing.take(proposal, Step.APPROVE, REVIEWER, DECIDED);
    }

    private static Proposal renaming() {
        return approved(ProposalKind.RENAME, "name", "丹桂路", "pinyin", "Dānguì Lù");
    }

    private static Snapshot after(Proposal proposal, Snapshot before) {
        return after(proposal, before, ACT);
    }

    private static Snapshot after(Proposal proposal, Snapshot before, Act act) {
        ChangeSet changes = Registration.approved(proposal, before, REVIEWER, act);
        return ((Edit.Applied) before.draft(changes, Proposing.at(DECIDED))).after();
    }

    private static Values on(Snapshot snapshot, LocalDate day) {
        return snapshot.item(ItemType.PLACE, STREET, day).orElseThrow().values();
    }

    @Test
    void a_renaming_holds_in_what_was_written_ahead_and_that_keeps_what_it_says_of_other_things() {
        Snapshot after = after(renaming(), register(but("meaning", "有桂花")));
        assertThat(on(after, DECIDED.minusDays(1)).text("name")).isEqualTo("桂花路");
        assertThat(on(after, DECIDED).text("meaning")).isEmpty();
        Values ahead = on(after, AHEAD);
        assertThat(ahead.text("name")).isEqualTo("丹桂路");
        assertThat(ahead.text("pinyin")).isEqualTo("Dānguì Lù");
        assertThat(ahead.text("approval_doc")).isEqualTo(ACT.number());
        assertThat(ahead.text("meaning")).isEqualTo("有桂花");
        assertThat(ahead.get("former_names")).contains(List.of("桂花路"));
    }

    @Test
    void a_name_that_was_approved_for_a_later_day_comes_on_that_day() {
        Values ahead = NOW.toBuilder()
                .parse("name", "金桂路")
                .parse("pinyin", "Jīnguì Lù")
                .parse("approval_doc", "界政函〔2025〕1号")
                .build();
        Snapshot before = register(ahead);
        Snapshot after = after(renaming(), before);
        assertThat(on(after, AHEAD.minusDays(1)).text("name")).isEqualTo("丹桂路");
        assertThat(on(after, AHEAD).text("name")).isEqualTo("金桂路");
        assertThat(on(after, AHEAD).text("approval_doc")).isEqualTo("界政函〔2025〕1号");
        assertThat(on(after, AHEAD).get("former_names")).contains(List.of("桂花路", "丹桂路"));
        // whoever asks for 丹桂路 is told that it ends in nine months, and says why all the same
        List<Finding> told = Registration.later(renaming(), before, DECIDED);
        assertThat(told).extracting(Finding::severity).containsExactly(Severity.WARN);
        assertThat(told.get(0).sentence().zh()).contains("2026-12-01").contains("金桂路");
        assertThat(Registration.later(renaming(), register(but("meaning", "有桂花")), DECIDED))
                .isEmpty();
    }

    /** 桂花路, from December 金桂路, from 2027 桂花路 again: that it comes back was decided after 金桂路 and stands. */
    @Test
    void what_follows_a_name_of_its_own_follows_that() {
        LocalDate back = LocalDate.parse("2027-01-01");
        Period until = Period.between(Optional.of(LocalDate.parse("2020-01-01")), Optional.of(AHEAD));
        Snapshot before = Proposing.register(
                put(until, NOW),
                put(Period.between(Optional.of(AHEAD), Optional.of(back)), but("name", "金桂路")),
                put(Period.from(back), NOW));
        Snapshot after = after(renaming(), before);
        assertThat(on(after, DECIDED).text("name")).isEqualTo("丹桂路");
        assertThat(on(after, AHEAD).text("name")).isEqualTo("金桂路");
        assertThat(on(after, back).text("name")).isEqualTo("桂花路");
        assertThat(on(after, back).get("former_names")).contains(List.of("丹桂路"));
    }

    @Test
    void a_name_that_nobody_approved_gives_way() {
        Values planned = but("name", "金桂路").toBuilder().set("status", "planned").build();
        Snapshot after = after(renaming(), register(planned));
        assertThat(on(after, AHEAD).text("name")).isEqualTo("丹桂路");
        assertThat(on(after, AHEAD).text("status")).isEqualTo("approved");
    }

    @Test
    void what_ends_by_its_status_ends_under_the_new_name() {
        Snapshot after = after(renaming(), register(but("status", "abolished")));
        assertThat(on(after, AHEAD).text("name")).isEqualTo("丹桂路");
        assertThat(on(after, AHEAD).text("status")).isEqualTo("abolished");
    }

    @Test
    void a_name_comes_on_the_protection_list_from_its_day_on_and_stays_there() {
        Snapshot after =
                after(approved(ProposalKind.PROTECT, "protection_class", "古街巷"), register(but("meaning", "有桂花")));
        assertThat(Listed.isIn(on(after, DECIDED.minusDays(1)))).isFalse();
        assertThat(Listed.isIn(on(after, DECIDED))).isTrue();
        assertThat(on(after, DECIDED).text("meaning")).isEmpty();
        assertThat(Listed.isIn(on(after, AHEAD))).isTrue();
        assertThat(on(after, AHEAD).text("meaning")).isEqualTo("有桂花");
    }

    /** What was wrong of the street was wrong in what was written ahead of it; what that says otherwise is left alone. */
    @Test
    void a_correction_reaches_what_was_written_ahead() {
        Snapshot after = after(approved(ProposalKind.CORRECT, "pinyin", "Guìhuā Lu"), register(but("meaning", "有桂花")));
        assertThat(on(after, DECIDED.minusDays(1)).text("pinyin")).isEqualTo("Guìhuā Lu");
        assertThat(on(after, AHEAD).text("pinyin")).isEqualTo("Guìhuā Lu");
        assertThat(on(after, AHEAD).text("meaning")).isEqualTo("有桂花");
    }

    /** Since 2026-01-01 it is called 桂花路, before 木樨路: what is wrong of the one says nothing of the other, whatever day an act bears. */
    @Test
    void a_correction_is_one_of_the_version_that_its_writers_saw() {
        LocalDate renamed = LocalDate.parse("2026-01-01");
        Snapshot before = Proposing.register(
                put(Period.between(Optional.empty(), Optional.of(renamed)), but("name", "木樨路")),
                put(Period.from(renamed), NOW));
        ChangeSet changes = Registration.approved(
                approved(ProposalKind.CORRECT, "meaning", "有桂花"),
                before,
                REVIEWER,
                new Act("1号", "", "", Optional.of(renamed.minusDays(1)), Optional.empty(), Optional.empty()));
        Snapshot after = ((Edit.Applied) before.draft(changes, Proposing.at(DECIDED))).after();
        assertThat(on(after, renamed.minusDays(1)).text("name")).isEqualTo("木樨路");
        assertThat(on(after, DECIDED).text("meaning")).isEqualTo("有桂花");
    }

    @Test
    void a_name_in_use_is_in_use_in_what_was_written_ahead() {
        Snapshot renamed = after(renaming(), register(but("meaning", "有桂花")));
        LocalDate announced = DECIDED.plusDays(9);
        ChangeSet entering =
                Registration.entered(renaming(), renamed, REVIEWER, announced).orElseThrow();
        Snapshot after = ((Edit.Applied) renamed.draft(entering, Proposing.at(announced))).after();
        assertThat(on(after, announced.minusDays(1)).text("status")).isEqualTo("approved");
        assertThat(on(after, AHEAD).text("status")).isEqualTo("in-use");
    }

    /** 桂花路 → 丹桂路 → 金桂路 on one day would leave 丹桂路, a standard name, no day. */
    @Test
    void two_renamings_do_not_take_effect_on_one_day() {
        Snapshot renamed = after(renaming(), register(but("meaning", "有桂花")));
        Content again = new Content(
                STREET,
                renamed.number(),
                "丹桂路",
                false,
                on(renamed, DECIDED).toBuilder().set("name", "金桂路").build(),
                null);
        Proposal second = Proposing.submitted(ProposalKind.RENAME, again, Approver.GOVERNMENT);
        assertThat(Registration.early(second, renamed, ACT).map(Finding::rule)).contains("A-18");
        assertThat(Registration.early(renaming(), register(NOW), ACT)).isEmpty();
    }

    /** 桂花路, from December 丹桂路, and a year later 金桂路: each holds from its own day, and what is written ahead of the last follows it. */
    @Test
    void a_renaming_that_takes_effect_after_another_holds_from_its_own_day() {
        LocalDate last = LocalDate.parse("2027-12-01");
        LocalDate beyond = LocalDate.parse("2028-12-01");
        Values renamed = FormerNames.with("桂花路", but("name", "丹桂路"));
        Period until = Period.between(Optional.of(LocalDate.parse("2020-01-01")), Optional.of(AHEAD));
        Snapshot before = Proposing.register(
                put(until, NOW),
                put(Period.between(Optional.of(AHEAD), Optional.of(beyond)), renamed),
                put(
                        Period.from(beyond),
                        renamed.toBuilder().parse("meaning", "有桂花").build()));
        Proposal second = approved(ProposalKind.RENAME, "name", "金桂路", "pinyin", "Jīnguì Lù");
        Snapshot after = after(second, before, effective(last));
        assertThat(on(after, AHEAD.minusDays(1)).text("name")).isEqualTo("桂花路");
        assertThat(on(after, last.minusDays(1)).text("name")).isEqualTo("丹桂路");
        assertThat(on(after, last).text("name")).isEqualTo("金桂路");
        assertThat(on(after, last).text("pinyin")).isEqualTo("Jīnguì Lù");
        assertThat(on(after, last).get("former_names")).contains(List.of("桂花路", "丹桂路"));
        assertThat(on(after, beyond).text("name")).isEqualTo("金桂路");
        assertThat(on(after, beyond).text("meaning")).isEqualTo("有桂花");
        assertThat(Registration.later(second, before, last)).isEmpty();
        // on the day of 丹桂路 itself it would leave that no day
        assertThat(Registration.early(second, before, effective(AHEAD)).map(Finding::rule))
                .contains("A-18");
        assertThat(Registration.early(second, before, effective(last))).isEmpty();
    }

    private static Act effective(LocalDate day) {
        return new Act("界政函〔2026〕3号", "", "", Optional.of(DECIDED), Optional.of(day), Optional.empty());
    }

    /** A street that is called 桂花路 again was not formerly called so today. */
    @Test
    void a_name_that_comes_back_is_no_former_one() {
        Values back = FormerNames.with("丹桂路", FormerNames.with("桂花路", NOW));
        assertThat(back.get("former_names")).contains(List.of("丹桂路"));
    }

    @Test
    void the_preview_of_a_renaming_names_what_was_written_ahead() {
        List<Touched> touched =
                Impact.of(renaming(), register(but("meaning", "有桂花")), DECIDED, any -> true, item -> item);
        assertThat(touched)
                .extracting(each -> each.group() + " " + each.item().valid())
                .containsExactly("LATER 2026-12-01/..");
    }
}
