package org.jieming.api.resource.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jieming.api.store.Journal;
import org.jieming.api.store.RecordedVersion;
import org.jieming.api.store.RevisionNote;
import org.jieming.inspection.Attestation;
import org.jieming.inspection.MarkerState;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.LegalTime;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Timeline;

/**
 * What acts in the register say of the state of a marker (C-04): each revision that made it another, and each under a numbered act
 * that left everything of the marker as it is, which can only confirm it. An act that gives it another number, text or place and leaves
 * its state alone says nothing of the state, nor does that a marker was entered at all; what rounds wrote is no act, and counts by their
 * looks and repairs.
 */
final class MarkerActs {

    private final Journal journal;
    private final LocalDate today;
    private final Set<UUID> matters;
    private final Map<RevisionNumber, Optional<RevisionNote>> notes = new HashMap<>();

    /**
     * The acts of a journal.
     *
     * @param matters the ids of the rounds and incidents of its line
     */
    MarkerActs(Journal journal, LocalDate today, Set<UUID> matters) {
        this.journal = journal;
        this.today = today;
        this.matters = matters;
    }

    /** What they say of a marker today; one question to the journal, and one for each revision not asked for before. */
    List<Attestation> of(ItemId marker) {
        List<RecordedVersion> history = journal.history(ItemType.BOUNDARY_MARKER, marker);
        List<RevisionNumber> written = history.stream()
                .map(each -> each.version().recorded())
                .distinct()
                .sorted()
                .toList();
        List<Attestation> acts = new ArrayList<>();
        for (int i = 1; i < written.size(); i++) {
            RevisionNumber revision = written.get(i);
            Timeline before = RecordedVersion.believedAt(written.get(i - 1), history);
            RecordedVersion.believedAt(revision, history)
                    .on(today)
                    .filter(after -> !after.values().text("state").isEmpty())
                    .flatMap(after -> act(revision, before.on(today), after))
                    .ifPresent(acts::add);
        }
        return acts;
    }

    private Optional<Attestation> act(RevisionNumber revision, Optional<ItemVersion> before, ItemVersion after) {
        boolean isChange =
                before.filter(version -> state(version).equals(state(after))).isEmpty();
        return note(revision)
                .filter(note -> isChange
                        ? !JointDocument.isBehind(note, matters)
                        : isNumbered(note) && isConfirmed(revision, before, after))
                .map(note -> Attestation.act(
                        revision,
                        note.recordedAt(),
                        after.valid().firstDay().map(MarkerActs::begin),
                        new MarkerState(state(after))));
    }

    private Optional<RevisionNote> note(RevisionNumber revision) {
        return notes.computeIfAbsent(revision, journal::note);
    }

    private static String state(ItemVersion version) {
        return version.values().text("state");
    }

    private static Instant begin(LocalDate day) {
        return LegalTime.begins(day);
    }

    private static boolean isNumbered(RevisionNote note) {
        return note.act().filter(act -> !act.number().isBlank()).isPresent();
    }

    /** Whether the revision states again what was stated, and does not merely record what remains of a version that it cut short. */
    private static boolean isConfirmed(RevisionNumber revision, Optional<ItemVersion> before, ItemVersion after) {
        return after.recorded().equals(revision)
                && before.filter(version -> version.statesTheSameAs(after))
                        .filter(version ->
                                version.valid().end() == after.valid().end())
                        .isPresent();
    }
}
