package org.jieming.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieming.proposal.Proposing.ACT;
import static org.jieming.proposal.Proposing.DECIDED;
import static org.jieming.proposal.Proposing.REVIEWER;
import static org.jieming.proposal.Proposing.STREET;

import java.time.LocalDate;
import java.util.List;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Snapshot;
import org.junit.jupiter.api.Test;

/** What becomes of the register, and what a change touches. */
class RegistrationTest {
    private static final LocalDate BEFORE = DECIDED.minusDays(1);

    /** 桂花路 with three signs; an estate on it, a school named after it, and a road segment that refers to it. */
    private static final Snapshot REGISTER = Proposing.register(
            Proposing.put(
                    ItemType.PLACE, STREET, "name", "桂花路", "sign_count", "3", "place_code", "34020700121100000001"),
            Proposing.put(ItemType.PLACE, ItemId.named("school"), "name", "桂花路小学"),
            Proposing.put(ItemType.PLACE, ItemId.named("far"), "name", "梅花路"),
            Proposing.put(ItemType.RESIDENTIAL_AREA, ItemId.named("estate"), "name", "金桂苑", "address", "桂花路 12 号"),
            Proposing.put(ItemType.ROAD, ItemId.named("road"), "name", "支路", "place_ref", STREET.toString()),
            Proposing.put(
                    ItemType.SIGN,
                    ItemId.named("plate"),
                    "sign_no",
                    "1",
                    "name",
                    "路牌",
                    "place_code",
                    "34020700121100000001"));

    @Test
    void a_naming_makes_the_place_from_the_day_of_the_decision_on() {
        Snapshot after = applied(Proposing.approved(Approver.GOVERNMENT), Snapshot.EMPTY);
        assertThat(after.item(ItemType.PLACE, STREET, BEFORE)).isEmpty();
        ItemVersion street = after.item(ItemType.PLACE, STREET, DECIDED).orElseThrow();
        assertThat(street.values().text("status")).isEqualTo("approved");
        assertThat(street.values().text("approval_doc")).isEqualTo("界政函〔2026〕7号");
        assertThat(street.values().text("approver")).isEqualTo("界名县人民政府");
    }

    @Test
    void a_renaming_keeps_the_place_and_the_name_it_bore() {
        Proposal renaming = approvedRenaming();
        Snapshot after = applied(renaming, REGISTER);
        assertThat(after.item(ItemType.PLACE, STREET, BEFORE).orElseThrow().name())
                .isEqualTo("桂花路");
        ItemVersion street = after.item(ItemType.PLACE, STREET, DECIDED).orElseThrow();
        assertThat(street.name()).isEqualTo("丹桂路");
        assertThat(street.values().get("former_names")).contains(List.of("桂花路"));
    }

    @Test
    void a_renaming_dated_before_the_register_knows_the_place_is_told_so() {
        Change.Put later = Proposing.put(ItemType.PLACE, STREET, "name", "桂花路");
        Snapshot known = Proposing.register(
                new Change.Put(STREET, later.type(), Period.from(DECIDED.plusDays(1)), later.values(), null));
        assertThat(Registration.early(approvedRenaming(), known, ACT)
                        .orElseThrow()
                        .field())
                .isEqualTo("act.decided_on");
        assertThat(Registration.early(approvedRenaming(), REGISTER, ACT)).isEmpty();
        // a naming takes up a planned place; one that the register does not know is as early as its approval
        Proposal naming = Proposing.approved(Approver.GOVERNMENT);
        assertThat(Registration.early(naming, known, ACT)).isPresent();
        assertThat(Registration.early(naming, Snapshot.EMPTY, ACT)).isEmpty();
    }

    @Test
    void an_approval_of_what_was_changed_meanwhile_is_stale() {
        Change.Put other = Proposing.put(ItemType.PLACE, STREET, "name", "桂花大道");
        Snapshot moved =
                ((Edit.Applied) REGISTER.draft(ChangeSet.of("t", "", List.of(other)), Proposing.at(DECIDED))).after();
        ChangeSet changes = Registration.approved(approvedRenaming(), moved, REVIEWER, ACT);
        assertThat(moved.draft(changes, Proposing.at(DECIDED))).isInstanceOf(Edit.Stale.class);
    }

    @Test
    void a_name_in_use_is_said_to_be_so_once_from_the_day_it_was_announced() {
        Proposal approved = Proposing.approved(Approver.GOVERNMENT);
        Snapshot named = applied(approved, Snapshot.EMPTY);
        LocalDate announced = DECIDED.plusDays(9);
        ChangeSet entering =
                Registration.entered(approved, named, REVIEWER, announced).orElseThrow();
        Snapshot after = ((Edit.Applied) named.draft(entering, Proposing.at(announced))).after();
        assertThat(status(after, announced.minusDays(1))).isEqualTo("approved");
        assertThat(status(after, announced)).isEqualTo("in-use");
        assertThat(Registration.entered(approved, after, REVIEWER, announced)).isEmpty();
    }

    @Test
    void an_abolition_ends_the_place_and_leaves_its_history() {
        Content end = new Content(STREET, REGISTER.number(), "桂花路", false, Proposing.values("name", "桂花路"), null);
        Proposal abolition = Proposing.submitted(ProposalKind.ABOLISH, end, Approver.GOVERNMENT);
        Snapshot after = applied(abolition, REGISTER);
        assertThat(after.item(ItemType.PLACE, STREET, BEFORE)).isPresent();
        assertThat(after.item(ItemType.PLACE, STREET, DECIDED)).isEmpty();
    }

    /** Two steps with a second person each, and no papers that only names in the making need. */
    private static Proposal decided(ProposalKind kind, Snapshot seen, String... said) {
        boolean isListed = kind == ProposalKind.UNPROTECT;
        Content content = new Content(STREET, seen.number(), "桂花路", isListed, Proposing.values(said), null);
        Proposal proposal = Proposing.draft(kind, content, Approver.PLACE_NAME_AUTHORITY);
        proposal = Proposing.take(proposal, Step.CHECK, Proposing.OFFICER, DECIDED);
        proposal = Proposing.take(proposal, Step.SUBMIT, Proposing.OFFICER, DECIDED);
        return Proposing.take(proposal, Step.APPROVE, REVIEWER, DECIDED);
    }

    @Test
    void a_name_comes_on_the_protection_list_and_leaves_it_from_a_day_on_and_nothing_else_of_it_changes() {
        Proposal listing =
                decided(ProposalKind.PROTECT, REGISTER, "name", "桂花路", "protection_class", "古街巷", "meaning", "另有所指");
        assertThat(listing.stage()).isEqualTo(Stage.IN_USE);
        Snapshot listed = applied(listing, REGISTER);
        assertThat(Listed.isIn(listed.item(ItemType.PLACE, STREET, BEFORE)
                        .orElseThrow()
                        .values()))
                .isFalse();
        var values = listed.item(ItemType.PLACE, STREET, DECIDED).orElseThrow().values();
        assertThat(Listed.isIn(values)).isTrue();
        assertThat(values.text("listing_doc")).isEqualTo(ACT.number());
        assertThat(values.text("protection_class")).isEqualTo("古街巷");
        assertThat(values.text("meaning")).isEmpty();
        // the paper is decided on one day, and the removal takes back what the listing said of that day
        Snapshot removed = applied(decided(ProposalKind.UNPROTECT, listed, "name", "桂花路"), listed);
        var after = removed.item(ItemType.PLACE, STREET, DECIDED).orElseThrow().values();
        assertThat(Listed.isIn(after)).isFalse();
        assertThat(after.text("listing_doc")).isEmpty();
        assertThat(after.text("sign_count")).isEqualTo("3");
    }

    @Test
    void what_is_on_the_list_is_not_listed_again_and_what_is_not_does_not_leave_it() {
        for (ProposalKind kind : List.of(ProposalKind.PROTECT, ProposalKind.UNPROTECT)) {
            boolean isListed = kind == ProposalKind.PROTECT;
            Content content =
                    new Content(STREET, REGISTER.number(), "桂花路", isListed, Proposing.values("name", "桂花路"), null);
            Proposal draft = Proposing.draft(kind, content, Approver.PLACE_NAME_AUTHORITY);
            assertThat(Workflow.take(draft, Proposing.ask(Step.CHECK, Proposing.OFFICER, DECIDED)))
                    .isInstanceOfSatisfying(Transition.Lacking.class, lacking -> assertThat(lacking.findings())
                            .extracting(finding -> finding.rule() + " " + finding.field())
                            .containsExactly("A-48 item"));
        }
    }

    @Test
    void a_renaming_touches_signs_names_addresses_and_what_refers_to_the_place() {
        List<Touched> touched = Impact.of(approvedRenaming(), REGISTER, DECIDED, any -> true, item -> item);
        assertThat(touched)
                .extracting(each -> each.group() + " " + each.item().name())
                .containsExactly("SIGN 桂花路", "SIGN 路牌", "CODE 桂花路", "NAME 桂花路小学", "ADDRESS 金桂苑", "ROAD 支路");
    }

    /** A home and a cemetery named after the street, a line and a marker that are described by it, and the count of its quarter. */
    @Test
    void a_renaming_touches_facilities_cemeteries_lines_and_statistics() {
        Snapshot register = Proposing.register(
                Proposing.put(ItemType.PLACE, STREET, "name", "桂花路"),
                Proposing.put(
                        ItemType.FACILITY,
                        ItemId.named("home"),
                        "name",
                        "桂花路养老院",
                        "facility_type",
                        "E1",
                        "address",
                        "湖滨路 3 号"),
                Proposing.put(
                        ItemType.CEMETERY,
                        ItemId.named("graves"),
                        "name",
                        "青山公墓",
                        "cemetery_type",
                        "F5",
                        "remarks",
                        "桂花路以北"),
                Proposing.put(
                        ItemType.BOUNDARY_LINE,
                        ItemId.named("line"),
                        "name",
                        "东西线",
                        "line_code",
                        "340207990207",
                        "level",
                        "province",
                        "course_description",
                        "沿桂花路中线"),
                Proposing.put(
                        ItemType.BOUNDARY_MARKER,
                        ItemId.named("marker"),
                        "marker_no",
                        "340207340208001Q",
                        "name",
                        "一号桩",
                        "remarks",
                        "桂花路口"),
                Proposing.put(
                        ItemType.POPULATION_CELL,
                        ItemId.named("cell"),
                        "cell_id",
                        "桂花路1",
                        "name",
                        "桂花路社区",
                        "population",
                        "120"));
        assertThat(Impact.of(approvedRenaming(), register, DECIDED, any -> true, item -> item))
                .extracting(each -> each.group() + " " + each.item().name())
                .containsExactly("FACILITY 桂花路养老院", "CEMETERY 青山公墓", "LINE 东西线", "LINE 一号桩", "STATISTIC 桂花路社区");
    }

    @Test
    void what_may_not_be_shown_is_not_counted_among_what_is_touched() {
        List<Touched> touched =
                Impact.of(approvedRenaming(), REGISTER, DECIDED, item -> item.type() != ItemType.ROAD, item -> item);
        assertThat(touched).extracting(Touched::group).doesNotContain(Touched.Group.ROAD);
    }

    private static Proposal approvedRenaming() {
        Proposal submitted = Proposing.submitted(ProposalKind.RENAME, Proposing.renaming(false), Approver.GOVERNMENT);
        return Proposing.take(submitted, Step.APPROVE, REVIEWER, DECIDED);
    }

    private static String status(Snapshot snapshot, LocalDate day) {
        return snapshot.item(ItemType.PLACE, STREET, day).orElseThrow().values().text("status");
    }

    private static Snapshot applied(Proposal proposal, Snapshot before) {
        ChangeSet changes = Registration.approved(proposal, before, REVIEWER, ACT);
        return ((Edit.Applied) before.draft(changes, Proposing.at(DECIDED))).after();
    }
}
