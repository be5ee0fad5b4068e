package org.jieming.api.resource.inspection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jieming.api.inspection.LineFacts;
import org.jieming.api.inspection.Round;
import org.jieming.api.inspection.RoundFile;
import org.jieming.api.inspection.Testimony;
import org.jieming.api.resource.Reading;
import org.jieming.api.store.Journal;
import org.jieming.api.store.RecordedVersion;
import org.jieming.inspection.Signature;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.LegalTime;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Timeline;

/**
 * What the register tells of the line of a round and its markers: today, and of a round whose report is signed what it told when that
 * was signed, so that no later edit changes a figure under two signatures. O(markers of the round); the history of an item is asked of the
 * journal once, for however many signed rounds of its line. For one thread.
 */
final class RoundFacts {

    private final Journal journal;
    private final Reading reading;
    private final Map<ItemId, List<RecordedVersion>> histories = new HashMap<>();

    RoundFacts(Journal journal, Reading reading) {
        this.journal = journal;
        this.reading = reading;
    }

    LineFacts of(RoundFile file) {
        return of(file.round(), file.closing());
    }

    /** What a round says of its markers, with these. */
    Testimony testimony(RoundFile file) {
        Optional<Signature> closing = file.closing();
        return new Testimony(file, of(file.round(), closing), closing);
    }

    private LineFacts of(Round round, Optional<Signature> closing) {
        return closing.map(last -> signed(round, last)).orElseGet(() -> now(round));
    }

    private LineFacts now(Round round) {
        ItemVersion line = today(reading, ItemType.BOUNDARY_LINE, round.line())
                .or(() -> recordedLast(round.line()))
                .orElseThrow();
        List<ItemVersion> markers = round.plan().markers().stream()
                .flatMap(id -> today(reading, ItemType.BOUNDARY_MARKER, id).stream())
                .toList();
        return LineFacts.of(line, markers, round.plan().ends());
    }

    /** An item as it is today, or was last. */
    static Optional<ItemVersion> today(Reading reading, ItemType type, ItemId id) {
        return reading.snapshot()
                .item(type, id, reading.today())
                .or(() -> reading.snapshot().timeline(type, id).last())
                .map(reading.view()::shown);
    }

    /** A line that was taken back as recorded in error, as it was on record last: what was begun of it has to come to its end. */
    private Optional<ItemVersion> recordedLast(ItemId line) {
        return journal.history(ItemType.BOUNDARY_LINE, line).stream()
                .map(RecordedVersion::version)
                .max(Comparator.comparing(ItemVersion::recorded))
                .map(reading.view()::shown);
    }

    private LineFacts signed(Round round, Signature closing) {
        RevisionNumber revision =
                closing.register().or(() -> journal.revisionAt(closing.at())).orElse(RevisionNumber.NONE);
        LocalDate day = LegalTime.day(closing.at());
        List<ItemVersion> line = then(ItemType.BOUNDARY_LINE, List.of(round.line()), revision, day);
        List<ItemVersion> markers = then(ItemType.BOUNDARY_MARKER, round.plan().markers(), revision, day);
        return line.isEmpty()
                ? now(round)
                : LineFacts.of(line.get(0), markers, round.plan().ends());
    }

    private List<ItemVersion> then(ItemType type, List<ItemId> ids, RevisionNumber revision, LocalDate day) {
        read(type, ids);
        return ids.stream()
                .map(id -> RecordedVersion.believedAt(revision, histories.getOrDefault(id, List.of())))
                .flatMap(believed -> on(believed, day).stream())
                .map(reading.view()::shown)
                .toList();
    }

    private void read(ItemType type, List<ItemId> ids) {
        Set<ItemId> unread =
                ids.stream().filter(id -> !histories.containsKey(id)).collect(Collectors.toSet());
        if (!unread.isEmpty()) {
            histories.putAll(journal.histories(type, unread));
            unread.forEach(id -> histories.putIfAbsent(id, List.of()));
        }
    }

    private static Optional<ItemVersion> on(Timeline believed, LocalDate day) {
        return believed.on(day).or(believed::last);
    }
}
