package org.jieming.api.resource.item;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jieming.api.http.Request;
import org.jieming.api.resource.Addresses;
import org.jieming.api.resource.View;
import org.jieming.api.store.Journal;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.register.Revision;
import org.jieming.register.RevisionNumber;
import org.jspecify.annotations.Nullable;

/** What one revision changed, item by item. */
public final class RevisionContent {
    /** Items listed; an import may have changed hundreds of thousands, which are counted. */
    private static final int MOST_ITEMS = 1_000;

    private RevisionContent() {}

    /** Reads one revision whole. */
    public static Revision read(Journal journal, RevisionNumber number) {
        try {
            journal.replay(new RevisionNumber(number.value() - 1), revision -> {
                throw new Found(revision);
            });
        } catch (Found found) {
            return found.revision;
        }
        throw new IllegalStateException("Noted but not there: revision " + number);
    }

    /** Ends a replay at its first revision. */
    private static final class Found extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Revision revision;

        Found(Revision revision) {
            super(null, null, false, false);
            this.revision = revision;
        }
    }

    /** Whether a reader may see every item it changed. */
    public static boolean isSeenWhole(View view, Revision revision) {
        return view.seesAll()
                || revision.asserted().stream().allMatch(view::sees)
                        && revision.withdrawn().stream().allMatch(view::sees);
    }

    /** Adds the items it changed to a document. */
    static void describe(Request request, View view, ObjectNode document, Revision revision) {
        Map<ItemId, ItemVersion> withdrawn = latest(view, revision.withdrawn());
        Map<ItemId, ItemVersion> asserted = latest(view, revision.asserted());
        Map<ItemId, ItemVersion> all = new LinkedHashMap<>(asserted);
        withdrawn.forEach(all::putIfAbsent);
        document.put("items_changed", all.size());
        ArrayNode items = document.putArray("items");
        all.forEach((id, version) -> {
            if (items.size() < MOST_ITEMS) {
                item(request, items.addObject(), version, change(withdrawn.get(id), asserted.get(id)));
            }
        });
    }

    /** The version of each item that is latest in valid time, among those a reader may see. */
    private static Map<ItemId, ItemVersion> latest(View view, List<ItemVersion> versions) {
        Map<ItemId, ItemVersion> latest = new LinkedHashMap<>();
        versions.stream()
                .filter(view::sees)
                .forEach(version -> latest.merge(
                        version.id(),
                        version,
                        (one, other) -> one.valid().end() >= other.valid().end() ? one : other));
        return latest;
    }

    private static String change(@Nullable ItemVersion before, @Nullable ItemVersion after) {
        if (before == null) {
            return "created";
        }
        return after == null || after.valid().end() < before.valid().end() ? "ended" : "changed";
    }

    private static void item(Request request, ObjectNode item, ItemVersion version, String change) {
        item.put("id", version.id().toString());
        item.put("collection", version.type().collection());
        item.put("name", version.name());
        item.put("change", change);
        item.put("valid", version.valid().toString());
        item.put("history", request.links().to(Addresses.item(version.type(), version.id()) + "/history"));
    }
}
