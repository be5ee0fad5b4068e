package org.jieming.api.store;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;

/** The documents of a store, and how many records were handed out. */
public final class CountedDocuments implements Documents {
    private final Documents store;
    private int read;
    private int asked;

    /** Those of a store, nothing being handed out yet. */
    public CountedDocuments(Documents store) {
        this.store = store;
    }

    /** How many records were handed out since it forgot. */
    public int read() {
        return read;
    }

    /** How many questions it was asked since it forgot. */
    public int asked() {
        return asked;
    }

    /** Begins to count anew. */
    public void forget() {
        read = 0;
        asked = 0;
    }

    private Map<String, Document> counted(Map<String, Document> found) {
        read += found.size();
        asked++;
        return found;
    }

    @Override
    public Optional<Document> get(String kind, String name) {
        read++;
        asked++;
        return store.get(kind, name);
    }

    @Override
    public List<String> kinds() {
        return store.kinds();
    }

    @Override
    public Map<String, Document> all(String kind) {
        return counted(store.all(kind));
    }

    @Override
    public Map<String, Document> under(String kind, String prefix) {
        return counted(store.under(kind, prefix));
    }

    @Override
    public Map<String, NavigableMap<String, Document>> under(Set<String> kinds, Set<String> prefixes) {
        Map<String, NavigableMap<String, Document>> found = store.under(kinds, prefixes);
        found.values().forEach(each -> read += each.size());
        asked += (prefixes.size() + TOGETHER - 1) / TOGETHER;
        return found;
    }

    @Override
    public Map<String, Document> after(String kind, String name, int most) {
        return counted(store.after(kind, name, most));
    }

    @Override
    public Optional<Long> put(String kind, String name, String json, long expected) {
        return store.put(kind, name, json, expected);
    }

    @Override
    public boolean remove(String kind, String name, long expected) {
        return store.remove(kind, name, expected);
    }
}
