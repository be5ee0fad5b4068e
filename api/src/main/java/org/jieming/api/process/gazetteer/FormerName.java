package org.jieming.api.process.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jieming.api.process.Acts;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Setting;
import org.jieming.proposal.LastStatus;
import org.jieming.register.Act;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;

/**
 * A name that is no more, and how it ended.
 *
 * @param entry the name
 * @param status what its status is now
 * @param documents what its end rests on; none where nobody recorded it
 */
record FormerName(GazetteerEntry entry, String status, List<String> documents) {

    /** Entries with their ends: by the acts under which they ended, else by what is told of the last that became of their names. */
    static List<FormerName> of(List<GazetteerEntry> entries, List<NameEvent> events, Setting setting, Acts acts) {
        Ground ground = setting.ground();
        Map<ItemId, String> told = new HashMap<>();
        events.stream()
                .filter(event -> event.kind() != NameEvent.Kind.NAMED)
                .forEach(event -> told.put(event.told().id(), event.document()));
        List<List<Act>> ended = acts.ending(
                entries.stream().map(GazetteerEntry::item).toList(),
                ground.sight(),
                ground.snapshot().number());
        List<FormerName> names = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            ItemVersion item = entries.get(i).item();
            String status = LastStatus.on(setting.day(), item, ground.snapshot().timeline(item.type(), item.id()));
            List<String> documents = Acts.cite(ended.get(i));
            String last = told.getOrDefault(item.id(), "");
            names.add(new FormerName(
                    entries.get(i), status, documents.isEmpty() && !last.isEmpty() ? List.of(last) : documents));
        }
        return names;
    }

    /** When it ended: the day on record, else the year that is told; empty without either. */
    String ended() {
        return entry.item().valid().endDay().map(Object::toString).orElse(entry.text("abolished_year"));
    }
}
