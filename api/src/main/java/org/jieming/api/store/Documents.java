package org.jieming.api.store;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Small named records that are not part of the register: import profiles, accounts, proposals under work. Each has a
 * kind, a name, a JSON text and a version that grows with every write. Durable like the journal.
 */
public interface Documents {
    /** So many beginnings of names are looked for by one question. */
    int TOGETHER = 128;

    /**
     * A record.
     *
     * @param json its content
     * @param version 1 when new, one more with every write
     */
    record Document(String json, long version) {}

    /** The record of that kind and name. */
    Optional<Document> get(String kind, String name);

    /** The kinds of which there are records, in order. */
    List<String> kinds();

    /** All records of a kind by name, in the order of their names. */
    Map<String, Document> all(String kind);

    /** The records of a kind whose names begin with something, in the order of their names. */
    Map<String, Document> under(String kind, String prefix);

    /**
     * The records of some kinds whose names begin with one of some texts, by kind and by name; of up to {@value #TOGETHER} such texts
     * with one question to the store, and as they were at one moment.
     */
    default Map<String, NavigableMap<String, Document>> under(Set<String> kinds, Set<String> prefixes) {
        Map<String, NavigableMap<String, Document>> found = new TreeMap<>();
        for (String kind : kinds) {
            NavigableMap<String, Document> ofKind = found.computeIfAbsent(kind, none -> new TreeMap<>());
            prefixes.forEach(prefix -> ofKind.putAll(under(kind, prefix)));
        }
        return found;
    }

    /** The next records of a kind behind a name, so many at most, in the order of their names. O(most). */
    Map<String, Document> after(String kind, String name, int most);

    /**
     * Writes a record if it still has the version its writer saw.
     *
     * @param expected the version seen; 0 for "must not exist yet"
     * @return the new version, or empty when somebody else was first
     */
    Optional<Long> put(String kind, String name, String json, long expected);

    /** Removes a record if it still has the version its remover saw; false when somebody else was first. */
    boolean remove(String kind, String name, long expected);
}
