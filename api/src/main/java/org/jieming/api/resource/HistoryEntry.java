package org.jieming.api.resource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jieming.api.geojson.Grounds;
import org.jieming.api.page.HistoryPages;
import org.jieming.api.store.Journal;
import org.jieming.api.store.RecordedVersion;
import org.jieming.api.store.RevisionNote;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.RevisionNumber;

/**
 * One recorded version with the story of its recording.
 *
 * @param version what was stated
 * @param recorded the revision that stated it
 * @param withdrawn the revision that took it back, if one did
 * @param changed the properties in which it differs from what it took the place of or followed; empty for the first
 * @param view what the reader may see
 */
public record HistoryEntry(
        ItemVersion version,
        Optional<RevisionNote> recorded,
        Optional<RevisionNote> withdrawn,
        List<String> changed,
        View view) {

    /** The history of an item that a reader may see, in the order it was recorded. */
    public static List<HistoryEntry> of(Journal journal, ItemType type, ItemId id, View view) {
        List<RecordedVersion> history = journal.history(type, id).stream()
                .filter(recorded -> view.sees(recorded.version()))
                .toList();
        Map<RevisionNumber, Optional<RevisionNote>> notes = new HashMap<>();
        List<HistoryEntry> entries = new ArrayList<>();
        for (RecordedVersion recorded : history) {
            entries.add(new HistoryEntry(
                    recorded.version(),
                    notes.computeIfAbsent(recorded.version().recorded(), journal::note),
                    recorded.withdrawn().flatMap(number -> notes.computeIfAbsent(number, journal::note)),
                    changed(history, recorded.version(), view),
                    view));
        }
        return entries;
    }

    private static List<String> changed(List<RecordedVersion> history, ItemVersion version, View view) {
        return replaced(history, version)
                .or(() -> followed(history, version))
                .map(before -> differences(before, version, view))
                .orElse(List.of());
    }

    private static Optional<ItemVersion> replaced(List<RecordedVersion> history, ItemVersion version) {
        return history.stream()
                .filter(other -> other.withdrawn().equals(Optional.of(version.recorded())))
                .map(RecordedVersion::version)
                .filter(other -> other.valid().overlaps(version.valid()))
                .findFirst();
    }

    private static Optional<ItemVersion> followed(List<RecordedVersion> history, ItemVersion version) {
        return history.stream()
                .map(RecordedVersion::version)
                .filter(other -> other.recorded().compareTo(version.recorded()) <= 0
                        && other.valid().end() == version.valid().first())
                .reduce((earlier, later) -> later);
    }

    private static List<String> differences(ItemVersion before, ItemVersion after, View view) {
        List<String> names = new ArrayList<>(before.values().differences(after.values()));
        names.removeIf(name -> !after.values()
                .descriptor()
                .property(name)
                .filter(property -> view.sees(property, after) && view.sees(property, before))
                .isPresent());
        if (!Objects.equals(before.shapeOrNull(), after.shapeOrNull())) {
            names.add("geometry");
        }
        return names;
    }

    /** The members that tell the story, as plain JSON values. */
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        recorded.ifPresent(note -> tell(members, "recorded", note));
        recorded.flatMap(RevisionNote::act).ifPresent(act -> members.put("act", Grounds.json(act)));
        withdrawn.ifPresent(note -> {
            members.put("withdrawn_revision", note.number().value());
            tell(members, "withdrawn", note);
        });
        members.put("changed", changed);
        return members;
    }

    private void tell(Map<String, Object> members, String what, RevisionNote note) {
        members.put(what + "_at", note.recordedAt().toString());
        if (view.seesAuthors()) {
            members.put(what + "_by", note.author());
            members.put(what + "_because", note.reason());
        }
    }

    /** The same for a page. */
    public HistoryPages.Row row() {
        return new HistoryPages.Row(
                view.shown(version),
                recorded.map(this::story).orElse(""),
                withdrawn.map(this::story).orElse(""),
                String.join("、", changed),
                recorded.flatMap(RevisionNote::act)
                        .map(act -> act.number() + " " + act.title())
                        .orElse(""));
    }

    private String story(RevisionNote note) {
        String story = "#" + note.number() + " " + note.recordedAt();
        return view.seesAuthors() ? story + " " + note.author() + " " + note.reason() : story;
    }
}
