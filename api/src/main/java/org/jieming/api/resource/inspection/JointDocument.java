package org.jieming.api.resource.inspection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.api.inspection.Round;
import org.jieming.api.resource.Reading;
import org.jieming.api.store.RevisionNote;
import org.jieming.incident.Incident;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.ItemVersion;

/**
 * What both settled as the document behind a change; minutes and confirmations have no number.
 *
 * @param reason why something changes
 * @param title what it is called; ends with the id of the round or the incident
 * @param parties the names of both
 */
record JointDocument(String reason, String title, List<String> parties) {

    JointDocument {
        parties = List.copyOf(parties);
    }

    /** A round. */
    static JointDocument of(Round round) {
        return new JointDocument(
                round.lineName() + "联检",
                round.lineName() + round.plan().year() + "年联合检查 " + round.id(),
                round.parties().values().stream().map(Round.Party::name).toList());
    }

    /** An incident on a line. */
    static JointDocument of(Incident incident, ItemVersion line) {
        return new JointDocument(
                line.name() + "界桩事件",
                line.name() + "界桩" + incident.report().markerNo() + "事件处理 "
                        + incident.report().id(),
                Stream.of("party_a_name", "party_b_name")
                        .map(line.values()::text)
                        .toList());
    }

    /**
     * Whether a revision was written under the document of one of some rounds and incidents. An act of an authority that names one in its
     * title is another document: it has a number, without which nobody changes a marker otherwise (C-04).
     */
    static boolean isBehind(RevisionNote note, Set<UUID> matters) {
        return note.act().filter(act -> act.number().isEmpty()).map(Act::title).stream()
                .anyMatch(title -> matters.stream().anyMatch(id -> title.endsWith(" " + id)));
    }

    /** Changes under it; what somebody writes of the same items meanwhile makes them stale. */
    ChangeSet of(Reading now, String author, List<Change> changes) {
        Act act = new Act(
                "",
                title,
                parties.stream().sorted().collect(Collectors.joining("、")),
                Optional.of(now.today()),
                Optional.empty(),
                Optional.empty());
        return new ChangeSet(author, reason, Optional.of(act), changes, Map.of()).seenIn(now.snapshot());
    }
}
