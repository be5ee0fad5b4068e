package org.jieming.api.resource.item;

import java.time.LocalDate;
import java.util.Map;
import org.jieming.api.http.Preconditions;
import org.jieming.api.http.Request;
import org.jieming.api.resource.Addresses;
import org.jieming.api.resource.Gone;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Timeline;

/**
 * An item about to be written, as its editor and the register see it.
 *
 * @param request the write
 * @param now as whom and upon what state
 * @param type its type
 * @param id the item
 * @param timeline what is believed of it
 * @param expected the revision that its editor saw it at
 */
record EditedItem(
        Request request,
        Reading now,
        ItemType type,
        ItemId id,
        Timeline timeline,
        Map<ItemId, RevisionNumber> expected) {

    /** The item a write is about, seen in the state its editor says to have seen. */
    static EditedItem of(Request request, Readings readings, Commits commits) throws InterruptedException {
        ItemType type = Addresses.type(request);
        ItemId id = Addresses.id(request);
        Preconditions.Seen seen = Preconditions.ifMatch(request);
        Reading now = readings.now(request);
        now.view().jurisdiction().demandSome(type);
        Timeline timeline = now.snapshot().timeline(type, id);
        RevisionNumber actual = timeline.lastChanged();
        RevisionNumber expected = seen.expected(actual);
        if (timeline.versions().isEmpty() && expected.equals(RevisionNumber.NONE)) {
            throw Gone.of(request, readings, now, type, id);
        }
        if (!timeline.versions().isEmpty() && timeline.versions().stream().noneMatch(now.view()::sees)) {
            throw Addresses.noSuchItem(id.toString());
        }
        if (!expected.equals(actual)) {
            throw commits.stale(request, now, type, id, expected);
        }
        return new EditedItem(request, now, type, id, timeline, Map.of(id, expected));
    }

    /** The version in force on a day. */
    ItemVersion on(LocalDate day) {
        return timeline.on(day).orElseThrow(() -> Gone.of(request, now, timeline, id));
    }
}
