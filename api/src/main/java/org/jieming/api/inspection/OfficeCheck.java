package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jieming.api.http.Json;
import org.jieming.register.RevisionNumber;

/**
 * What was found at the desk before the field (内业联检, C-36), out of the register, earlier rounds and reported incidents, as it stood
 * when it was prepared. It compares records; imagery and maps are compared by people, who write {@link OfficeNote}s.
 *
 * @param author who had it prepared
 * @param at when
 * @param revision the revision of the register that it speaks of
 * @param states the markers of the round by the code of the state last recorded
 * @param clauses clauses of the course description
 * @param confirmed those of them that hold of the drawing
 * @param entries what to look at, the gravest of each kind first
 * @param leftOff how many more of each kind there are
 */
public record OfficeCheck(
        String author,
        Instant at,
        RevisionNumber revision,
        Map<String, Integer> states,
        int clauses,
        int confirmed,
        List<OfficeEntry> entries,
        Map<OfficeEntry.Kind, Integer> leftOff) {
    /** The code of a marker whose state is not on record. */
    public static final String UNRECORDED = "unknown";

    /** As many of one kind as people read, and little enough to be read with every look at the round. */
    private static final int MOST_OF_A_KIND = 200;

    public OfficeCheck {
        states = Map.copyOf(states);
        entries = List.copyOf(entries);
        leftOff = Map.copyOf(leftOff);
    }

    /** A check with as many entries as are told, of each kind the first. */
    public static OfficeCheck of(
            String author,
            Instant at,
            RevisionNumber revision,
            Map<String, Integer> states,
            int clauses,
            int confirmed,
            List<OfficeEntry> all) {
        List<OfficeEntry> told = new ArrayList<>();
        Map<OfficeEntry.Kind, Integer> leftOff = new EnumMap<>(OfficeEntry.Kind.class);
        for (OfficeEntry.Kind kind : OfficeEntry.Kind.values()) {
            List<OfficeEntry> own =
                    all.stream().filter(entry -> entry.kind() == kind).toList();
            told.addAll(own.subList(0, Math.min(own.size(), MOST_OF_A_KIND)));
            if (own.size() > MOST_OF_A_KIND) {
                leftOff.put(kind, own.size() - MOST_OF_A_KIND);
            }
        }
        return new OfficeCheck(author, at, revision, states, clauses, confirmed, told, leftOff);
    }

    /** The check as a document. */
    public ObjectNode json() {
        ObjectNode json = Json.object().put("prepared_by", author).put("prepared_at", at.toString());
        json.put("revision", revision.value());
        ObjectNode counted = json.putObject("markers_by_state");
        new TreeMap<>(states).forEach(counted::put);
        json.put("clauses", clauses).put("clauses_confirmed", confirmed);
        ArrayNode array = json.putArray("entries");
        entries.forEach(entry -> array.add(entry.json()));
        ObjectNode more = json.putObject("left_off");
        for (OfficeEntry.Kind kind : OfficeEntry.Kind.values()) {
            if (leftOff.containsKey(kind)) {
                more.put(kind.word(), leftOff.get(kind));
            }
        }
        return json;
    }

    static OfficeCheck kept(Fields json) {
        Fields more = json.child("left_off").orElseThrow();
        Map<OfficeEntry.Kind, Integer> leftOff = new EnumMap<>(OfficeEntry.Kind.class);
        more.object()
                .fieldNames()
                .forEachRemaining(word -> leftOff.put(OfficeEntry.Kind.kept(word), count(more, word)));
        Fields counted = json.child("markers_by_state").orElseThrow();
        Map<String, Integer> states = new TreeMap<>();
        counted.object().fieldNames().forEachRemaining(state -> states.put(state, count(counted, state)));
        return new OfficeCheck(
                json.text("prepared_by", 40),
                json.instant("prepared_at"),
                new RevisionNumber(json.object().get("revision").asLong()),
                states,
                count(json, "clauses"),
                count(json, "clauses_confirmed"),
                json.children("entries", MOST_OF_A_KIND * OfficeEntry.Kind.values().length).stream()
                        .map(OfficeEntry::kept)
                        .toList(),
                leftOff);
    }

    private static int count(Fields json, String name) {
        return json.integer(name, 0, Integer.MAX_VALUE);
    }
}
