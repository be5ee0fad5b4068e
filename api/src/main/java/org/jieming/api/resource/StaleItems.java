package org.jieming.api.resource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.store.Journal;
import org.jieming.api.store.RecordedVersion;
import org.jieming.language.Bilingual;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Timeline;
import org.jspecify.annotations.Nullable;

/** Tells an editor who comes too late what has changed since she looked: which fields, by whom, when and why. */
public final class StaleItems {
    private final Journal journal;

    /** Told by a journal. */
    public StaleItems(Journal journal) {
        this.journal = journal;
    }

    /** The problem of an item seen at one revision that has been changed since. */
    public Problem problem(Request request, Reading now, ItemType type, ItemId id, RevisionNumber seen) {
        return problem(
                request,
                now,
                type,
                id,
                seen,
                Bilingual.of(
                        "您看到的是修订 " + seen + " 的状态,此后对象已被修改;改动见 changed_fields,请重新读取后再改",
                        "You saw the item as of revision " + seen
                                + "; it has been changed since, see 'changed_fields'. Read it"
                                + " again and repeat your change"));
    }

    /** The same in other words. */
    public Problem problem(
            Request request, Reading now, ItemType type, ItemId id, RevisionNumber seen, Bilingual sentence) {
        List<RecordedVersion> history = journal.history(type, id);
        Timeline before = RecordedVersion.believedAt(seen, history);
        Timeline after = now.snapshot().timeline(type, id);
        RevisionNumber actual = after.lastChanged();
        String href = request.links().to(Addresses.item(type, id));
        return Problem.of(ProblemType.STALE_REVISION, sentence)
                .about("If-Match", request.header("If-Match").orElse(""))
                .with("seen_revision", seen.value())
                .with("current_revision", actual.value())
                .with("current_etag", "\"" + actual + "\"")
                .with("href", href)
                .with("changed_fields", fields(now, type, on(before, now), on(after, now)))
                .with("changed_by", revisions(history, seen, now.view()));
    }

    private static @Nullable ItemVersion on(Timeline timeline, Reading now) {
        return timeline.on(now.today()).or(timeline::last).orElse(null);
    }

    private static List<Map<String, Object>> fields(
            Reading now, ItemType type, @Nullable ItemVersion before, @Nullable ItemVersion after) {
        List<Map<String, Object>> fields = new ArrayList<>();
        for (Property property : Descriptor.of(type).properties()) {
            Object seen = value(before, property);
            Object actual = value(after, property);
            if (sees(now.view(), property, before, after) && !Objects.equals(seen, actual)) {
                Map<String, Object> field = field(property.name(), seen, actual);
                field.put("title_zh", property.title().zh());
                field.put("title_en", property.title().en());
                fields.add(field);
            }
        }
        if (before != null && after != null) {
            if (!Objects.equals(before.shapeOrNull(), after.shapeOrNull())) {
                fields.add(field("geometry", null, null));
            }
            period(
                    fields,
                    "valid_from",
                    before.valid().firstDay(),
                    after.valid().firstDay());
            period(fields, "valid_to", before.valid().endDay(), after.valid().endDay());
        }
        return fields;
    }

    private static boolean sees(
            View view, Property property, @Nullable ItemVersion before, @Nullable ItemVersion after) {
        return (before == null || view.sees(before) && view.sees(property, before))
                && (after == null || view.sees(after) && view.sees(property, after));
    }

    private static void period(
            List<Map<String, Object>> fields, String name, Optional<LocalDate> seen, Optional<LocalDate> actual) {
        if (!seen.equals(actual)) {
            fields.add(field(name, seen.orElse(null), actual.orElse(null)));
        }
    }

    private static @Nullable Object value(@Nullable ItemVersion version, Property property) {
        return version == null ? null : version.values().get(property.name()).orElse(null);
    }

    private static Map<String, Object> field(String name, @Nullable Object seen, @Nullable Object actual) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("field", name);
        field.put("seen", plain(seen));
        field.put("now", plain(actual));
        return field;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof List<?> many) {
            return many.stream().map(StaleItems::plain).toList();
        }
        return value instanceof Number || value instanceof Boolean || value == null ? value : value.toString();
    }

    private List<Map<String, Object>> revisions(List<RecordedVersion> history, RevisionNumber since, View view) {
        TreeSet<RevisionNumber> numbers = new TreeSet<>();
        history.forEach(recorded -> {
            numbers.add(recorded.version().recorded());
            recorded.withdrawn().ifPresent(numbers::add);
        });
        List<Map<String, Object>> revisions = new ArrayList<>();
        for (RevisionNumber number : numbers.tailSet(since, false)) {
            journal.notes(number.next(), 1).forEach(note -> revisions.add(RevisionNotes.json(note, view, true)));
        }
        return revisions;
    }
}
