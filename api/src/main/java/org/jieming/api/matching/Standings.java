package org.jieming.api.matching;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jieming.api.store.Documents;
import org.jieming.api.store.Documents.Document;

/**
 * Where the rows of tables stand, kept in memory for those last worked on: one more decision costs one look into the store
 * whatever the size of its table.
 */
final class Standings {
    /** Rows kept of all tables but the one last asked for; some 1 kB each. */
    private static final int MOST_KEPT = 40_000;

    private static final String CANDIDATES = "matching-candidates";
    private static final String RULINGS = "matching-rulings";

    private final Documents documents;
    private final Map<String, Standing> kept = new LinkedHashMap<>(16, 0.75f, true);

    Standings(Documents documents) {
        this.documents = documents;
    }

    /** As the store has it. Nobody waits for what is read of another table. */
    Standing of(Matching matching) {
        Standing known = known(matching.id());
        if (known.passes() != matching.passes()) {
            known = known.searched(matching.passes(), candidates(matching));
        }
        known = known.decided(known.turns() == 0 ? all(matching.id()) : after(matching.id(), known.turns()));
        remember(matching.id(), known);
        return known;
    }

    private synchronized Standing known(String id) {
        return kept.getOrDefault(id, Standing.NONE);
    }

    /** Of two who read one table at once the one who read more is believed. */
    private synchronized void remember(String id, Standing read) {
        kept.merge(id, read, (was, is) -> is.isBehind(was) ? was : is);
        forgetOldest();
    }

    private List<List<Candidate>> candidates(Matching matching) {
        List<List<Candidate>> found = new ArrayList<>();
        new TreeMap<>(documents.under(CANDIDATES, pass(matching.id(), matching.passes())))
                .values()
                .forEach(document -> found.addAll(MatchingJson.candidates(Matchings.json(document))));
        return found;
    }

    private List<Map<Integer, Ruling>> all(String id) {
        List<Map<Integer, Ruling>> all = new ArrayList<>();
        new TreeMap<>(documents.under(RULINGS, id + "."))
                .values()
                .forEach(document -> all.add(MatchingJson.rulings(Matchings.json(document))));
        return all;
    }

    private List<Map<Integer, Ruling>> after(String id, int turns) {
        List<Map<Integer, Ruling>> more = new ArrayList<>();
        Optional<Document> next = documents.get(RULINGS, Matchings.name(id, turns + 1));
        while (next.isPresent()) {
            more.add(MatchingJson.rulings(Matchings.json(next.get())));
            next = documents.get(RULINGS, Matchings.name(id, turns + more.size() + 1));
        }
        return more;
    }

    /** Keeps the next decision; false when another was first. */
    boolean decide(String id, int turn, Map<Integer, Ruling> rulings) {
        return documents
                .put(RULINGS, Matchings.name(id, turn), Matchings.text(MatchingJson.rulings(rulings)), 0)
                .isPresent();
    }

    /** Keeps what a search found, in the place of what one that was broken off left. */
    void keep(String id, int pass, List<List<Candidate>> found) {
        for (int from = 0; from < found.size(); from += Matchings.CHUNK) {
            String name = pass(id, pass) + String.format(Locale.ROOT, "%06d", from / Matchings.CHUNK);
            List<List<Candidate>> some = found.subList(from, Math.min(from + Matchings.CHUNK, found.size()));
            long version =
                    documents.get(CANDIDATES, name).map(Document::version).orElse(0L);
            documents.put(CANDIDATES, name, Matchings.text(MatchingJson.candidates(some)), version);
        }
    }

    void forget(String id, int pass) {
        Matchings.remove(documents, CANDIDATES, pass(id, pass));
    }

    synchronized void forget(Matching matching) {
        kept.remove(matching.id());
        Matchings.remove(documents, CANDIDATES, matching.id() + ".");
        Matchings.remove(documents, RULINGS, matching.id() + ".");
    }

    private static String pass(String id, int pass) {
        return String.format(Locale.ROOT, "%s.%04d.", id, pass);
    }

    private void forgetOldest() {
        int all = kept.values().stream()
                .mapToInt(each -> each.candidates().size())
                .sum();
        Iterator<Standing> oldest = kept.values().iterator();
        while (kept.size() > 1 && all > MOST_KEPT) {
            all -= oldest.next().candidates().size();
            oldest.remove();
        }
    }
}
