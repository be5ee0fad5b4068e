package org.jieming.api.resource;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jieming.api.store.Journal;
import org.jieming.api.store.RecordedVersion;
import org.jieming.api.store.RevisionNote;
import org.jieming.register.Act;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.RevisionNumber;

/**
 * Whether something newer is on record of a marker than what both have in a round, or repaired for an incident. What was written
 * because of these counts from when both looked or repaired, not from when they signed; whatever else the register learned of the
 * state counts from when it was written.
 *
 * @param journal what the register learned, and when
 * @param now today
 * @param past all rounds and incidents of the line
 */
record Overtaken(Journal journal, Reading now, LinePast past) {

    /**
     * Asks it of a marker; one question to the journal, and one more for each time it was written of since.
     *
     * @param own the round or the incident that has it
     * @param since when both last looked or repaired there
     */
    boolean is(ItemId marker, UUID own, Instant since) {
        return past.roundsBut(own).anyMatch(other -> other.isReportedSince(marker, since))
                || past.isRepairedSince(marker, own, since)
                || isLearned(marker, since);
    }

    private boolean isLearned(ItemId marker, Instant since) {
        List<RecordedVersion> history = journal.history(ItemType.BOUNDARY_MARKER, marker);
        RevisionNumber known = journal.revisionAt(since).orElse(RevisionNumber.NONE);
        List<RevisionNumber> written = history.stream()
                .map(each -> each.version().recorded())
                .filter(revision -> revision.compareTo(known) > 0)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
        Optional<String> before = state(history, known);
        for (RevisionNumber revision : written) {
            Optional<String> after = state(history, revision);
            if (!after.equals(before) && !isSettled(revision)) {
                return true;
            }
            before = after;
        }
        return false;
    }

    private Optional<String> state(List<RecordedVersion> history, RevisionNumber revision) {
        return RecordedVersion.believedAt(revision, history).on(now.today()).map(version -> version.values()
                .text("state"));
    }

    private boolean isSettled(RevisionNumber revision) {
        String title = journal.note(revision)
                .flatMap(RevisionNote::act)
                .map(Act::title)
                .orElse("");
        return past.ids().anyMatch(each -> title.endsWith(each.toString()));
    }
}
