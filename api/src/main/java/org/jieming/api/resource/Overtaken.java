package org.jieming.api.resource;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.api.inspection.RoundFile;
import org.jieming.api.store.Journal;
import org.jieming.api.store.RecordedVersion;
import org.jieming.api.store.RevisionNote;
import org.jieming.inspection.Outcome;
import org.jieming.register.Act;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.RevisionNumber;

/**
 * Whether something newer is on record of a marker than what both have in a round. What was written because of a round counts from
 * when both looked or repaired, not from when its report was signed; whatever else the register learned of the state counts from when
 * it was written.
 *
 * @param journal what the register learned, and when
 * @param now today
 * @param file the round
 * @param others the other rounds of its line
 */
record Overtaken(Journal journal, Reading now, RoundFile file, List<RoundFile> others) {

    /** Asks it of a marker; one question to the journal, and one more for each time it was written of since. */
    boolean is(ItemId marker, Outcome outcome) {
        Instant since = file.settledAt(marker, outcome);
        return others.stream()
                        .anyMatch(other -> other.isReportedSince(marker, since)
                                || other.handlingToday(marker).isRepairedAfter(since))
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
            if (!after.equals(before) && !isOfRound(revision)) {
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

    private boolean isOfRound(RevisionNumber revision) {
        String title = journal.note(revision)
                .flatMap(RevisionNote::act)
                .map(Act::title)
                .orElse("");
        return Stream.concat(Stream.of(file), others.stream())
                .anyMatch(each -> title.endsWith(each.round().id().toString()));
    }
}
