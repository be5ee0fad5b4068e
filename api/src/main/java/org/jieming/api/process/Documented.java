package org.jieming.api.process;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jieming.register.Act;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.register.Snapshot;
import org.jieming.register.Succession;

/**
 * What became of items, with the legal documents it rests on: those under which its predecessors ended on its day and its successors
 * began.
 *
 * @param event as its reader may see it
 * @param acts the documents, each once
 */
public record Documented(Succession event, List<Act> acts) {
    public Documented {
        acts = List.copyOf(acts);
    }

    /** Events with their documents, in their order. */
    public static List<Documented> of(List<Succession> events, Snapshot snapshot, Sight sight, Acts acts) {
        List<List<ItemVersion>> ended = versions(events, snapshot, sight, true);
        List<List<ItemVersion>> begun = versions(events, snapshot, sight, false);
        Iterator<List<Act>> ending =
                acts.ending(flat(ended), sight, snapshot.number()).iterator();
        Iterator<List<Act>> behind =
                acts.behind(flat(begun), sight, snapshot.number()).iterator();
        List<Documented> documented = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Set<Act> all = new LinkedHashSet<>();
            ended.get(i).forEach(version -> all.addAll(ending.next()));
            begun.get(i).forEach(version -> all.addAll(behind.next()));
            documented.add(new Documented(events.get(i), List.copyOf(all)));
        }
        return documented;
    }

    private static List<ItemVersion> flat(List<List<ItemVersion>> versions) {
        return versions.stream().flatMap(List::stream).toList();
    }

    /** For each event what of its predecessors ended on its day, or what of its successors began. */
    private static List<List<ItemVersion>> versions(
            List<Succession> events, Snapshot snapshot, Sight sight, boolean isBefore) {
        return events.stream()
                .map(event -> {
                    int day = Math.toIntExact(event.effective().toEpochDay());
                    List<ItemId> ids = isBefore ? event.predecessors() : event.successors();
                    Predicate<ItemVersion> isOfTheDay = version ->
                            (isBefore ? version.valid().end() : version.valid().first()) == day;
                    return ids.stream()
                            .flatMap(id -> snapshot.timeline(id).versions().stream())
                            .filter(isOfTheDay)
                            .filter(sight::sees)
                            .toList();
                })
                .toList();
    }
}
