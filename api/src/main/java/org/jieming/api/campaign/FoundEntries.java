package org.jieming.api.campaign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.http.Json;
import org.jieming.api.store.Documents;
import org.jieming.api.store.Documents.Document;
import org.jieming.campaign.Entry;

/**
 * What the searches of campaigns found. What a search found is one record that never changes, so that it is read once and kept
 * for the campaigns last worked on: looking an entry up costs one look into the store whatever the size of its campaign. Safe
 * for use by several threads and by several servers on one store.
 */
final class FoundEntries {
    /** Entries kept of all campaigns but the one last asked for; some 2 kB each. */
    private static final int MOST_KEPT = 40_000;

    private static final String FOUND = "campaign-found";

    private final Documents documents;
    private final Map<String, All> kept = new LinkedHashMap<>(16, 0.75f, true);

    FoundEntries(Documents documents) {
        this.documents = documents;
    }

    /**
     * All that was found for a campaign.
     *
     * @param searches how many searches found something
     * @param entries by id, in the order in which they were found
     */
    record All(int searches, Map<String, Entry> entries) {
        static final All NONE = new All(0, Map.of());

        All with(ObjectNode search) {
            Map<String, Entry> more = new LinkedHashMap<>(entries);
            search.path("entries").forEach(each -> {
                Entry entry = EntryJson.read(each);
                more.putIfAbsent(entry.id(), entry);
            });
            return new All(searches + 1, Collections.unmodifiableMap(more));
        }
    }

    /** What was found for a campaign up to now. */
    synchronized All of(String campaign) {
        All all = kept.getOrDefault(campaign, All.NONE);
        for (Optional<Document> next = after(campaign, all); next.isPresent(); next = after(campaign, all)) {
            all = all.with(Json.read(next.get().json().getBytes(StandardCharsets.UTF_8), "campaign"));
        }
        kept.put(campaign, all);
        forget();
        return all;
    }

    private Optional<Document> after(String campaign, All all) {
        return documents.get(FOUND, name(campaign, all.searches() + 1));
    }

    /** Keeps what one more search found; false when another search was first. */
    boolean add(String campaign, All known, List<Entry> entries) {
        ObjectNode json = Json.object();
        entries.forEach(entry -> json.withArray("entries").add(EntryJson.write(entry)));
        String text = new String(Json.bytes(json), StandardCharsets.UTF_8);
        return documents
                .put(FOUND, name(campaign, known.searches() + 1), text, 0)
                .isPresent();
    }

    private static String name(String campaign, int search) {
        return String.format(Locale.ROOT, "%s.%06d", campaign, search);
    }

    private void forget() {
        int all = kept.values().stream().mapToInt(each -> each.entries().size()).sum();
        Iterator<All> oldest = kept.values().iterator();
        while (kept.size() > 1 && all > MOST_KEPT) {
            all -= oldest.next().entries().size();
            oldest.remove();
        }
    }
}
