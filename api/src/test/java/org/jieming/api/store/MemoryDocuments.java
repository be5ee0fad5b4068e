package org.jieming.api.store;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Documents in memory that keep every promise of the port but surviving the process. */
public final class MemoryDocuments implements Documents {
    private final Map<String, Map<String, Document>> byKind = new TreeMap<>();

    @Override
    public synchronized Optional<Document> get(String kind, String name) {
        return Optional.ofNullable(all(kind).get(name));
    }

    @Override
    public synchronized List<String> kinds() {
        return byKind.entrySet().stream()
                .filter(kind -> !kind.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public synchronized Map<String, Document> all(String kind) {
        return new TreeMap<>(byKind.getOrDefault(kind, Map.of()));
    }

    @Override
    public synchronized Map<String, Document> under(String kind, String prefix) {
        Map<String, Document> under = all(kind);
        under.keySet().removeIf(name -> !name.startsWith(prefix));
        return under;
    }

    @Override
    public synchronized Map<String, NavigableMap<String, Document>> under(Set<String> kinds, Set<String> prefixes) {
        return Documents.super.under(kinds, prefixes);
    }

    @Override
    public synchronized Map<String, Document> after(String kind, String name, int most) {
        Map<String, Document> after = new TreeMap<>();
        all(kind).entrySet().stream()
                .filter(each -> each.getKey().compareTo(name) > 0)
                .limit(most)
                .forEach(each -> after.put(each.getKey(), each.getValue()));
        return after;
    }

    @Override
    public synchronized Optional<Long> put(String kind, String name, String json, long expected) {
        if (version(kind, name) != expected) {
            return Optional.empty();
        }
        byKind.computeIfAbsent(kind, some -> new TreeMap<>()).put(name, new Document(json, expected + 1));
        return Optional.of(expected + 1);
    }

    @Override
    public synchronized boolean remove(String kind, String name, long expected) {
        boolean same = expected > 0 && version(kind, name) == expected;
        if (same) {
            byKind.get(kind).remove(name);
        }
        return same;
    }

    private long version(String kind, String name) {
        return get(kind, name).map(Document::version).orElse(0L);
    }
}
