package org.jieming.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jieming.api.intake.Door;
import org.jieming.proposal.Application;
import org.jieming.proposal.Approver;
import org.jieming.proposal.Content;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.ProposalKind;
import org.jieming.proposal.Stage;
import org.jieming.register.Change;
import org.jieming.register.Descriptor;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.junit.jupiter.api.Test;

/** 古井巷 was approved under 8号 by proposal 2026-0008, and comes in by a file of the command line. */
class ProposalsDoorTest {
    private static final ItemId ID = ItemId.named("古井巷");
    private static final Values APPROVED = Values.of(Descriptor.of(ItemType.PLACE))
            .set("name", "古井巷")
            .set("status", "approved")
            .set("approval_doc", "8号")
            .build();

    private static List<String> said(Stage stage, String property, String value) {
        ItemVersion lane = new ItemVersion(ID, ItemType.PLACE, Period.ALWAYS, new RevisionNumber(1), APPROVED, null);
        Snapshot register =
                Snapshot.of(new RevisionNumber(1), Fingerprint.NONE, Map.of(ItemType.PLACE, List.of(lane)), List.of());
        Values after = APPROVED.toBuilder().set(property, value).build();
        Change.Put row = new Change.Put(ID, ItemType.PLACE, Period.ALWAYS, after, null);
        Door door = new ProposalsDoor(Door.OPEN, register, List.of(naming(stage)));
        List<String> rules = door.findings(row).stream().map(Finding::rule).toList();
        assertThat(door.admits(row)).isEqualTo(rules.isEmpty());
        return rules;
    }

    /** What stands against names written meanwhile is known to the door behind it. */
    @Test
    void it_asks_the_door_behind_it_whether_others_wrote_meanwhile() {
        Snapshot register = Snapshot.of(new RevisionNumber(1), Fingerprint.NONE, Map.of(), List.of());
        Door overtaken = new Door() {
            @Override
            public List<Finding> findings(Change.Put row) {
                return List.of();
            }

            @Override
            public Values completed(ItemVersion before, Values after, Period valid) {
                return after;
            }

            @Override
            public boolean isOvertaken(List<Change.Put> rows, Snapshot later) {
                return true;
            }
        };
        assertThat(new ProposalsDoor(overtaken, register, List.of()).isOvertaken(List.of(), register))
                .isTrue();
        assertThat(new ProposalsDoor(Door.OPEN, register, List.of()).isOvertaken(List.of(), register))
                .isFalse();
    }

    private static Proposal naming(Stage stage) {
        return new Proposal(
                "2026-0008",
                ProposalKind.NAME,
                new Content(ID, RevisionNumber.NONE, "", false, APPROVED, null),
                new Application("", "", "", "", "", "", Approver.GOVERNMENT),
                stage,
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                Set.of());
    }

    /** PNR Arts. 13, 14: it is filed and announced, and in use after that. */
    @Test
    void a_name_on_its_way_is_its_proposals_until_it_is_in_use() {
        for (Stage stage : List.of(Stage.APPROVED, Stage.FILED, Stage.ANNOUNCED)) {
            assertThat(said(stage, "status", "in-use")).containsExactly("A-21");
            assertThat(said(stage, "approval_doc", "1号")).containsExactly("A-21");
            assertThat(said(stage, "origin", "有古井")).isEmpty();
        }
        for (Stage stage : List.of(Stage.IN_USE, Stage.SUBMITTED, Stage.WITHDRAWN)) {
            assertThat(said(stage, "status", "in-use")).isEmpty();
        }
    }
}
