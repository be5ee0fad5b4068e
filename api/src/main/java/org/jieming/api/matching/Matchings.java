package org.jieming.api.matching;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jieming.api.http.Json;
import org.jieming.api.store.Documents;
import org.jieming.api.store.Documents.Document;

/**
 * All tables matched to a register. A table is one record, its rows are others that never change, a thousand each; so are the
 * candidates of its last search. What was decided at once is one more record. Safe for use by several threads and servers.
 */
public final class Matchings {
    /** Rows of one record. */
    public static final int CHUNK = 1_000;
    /** Tables kept at once. */
    public static final int MOST = 500;
    /** Of those, what one account may keep: others find room beside it. */
    public static final int MOST_OF_ONE = 50;

    private static final String MATCHING = "matching";
    private static final String ROWS = "matching-rows";
    private static final String NUMBERS = "matching-numbers";

    private final Documents documents;
    private final Standings standings;

    /** The tables of a store. */
    public Matchings(Documents documents) {
        this.documents = documents;
        this.standings = new Standings(documents);
    }

    /** All tables, the newest first. */
    public List<Matching> all() {
        List<Matching> all = new ArrayList<>();
        documents.all(MATCHING).values().forEach(document -> all.add(0, MatchingJson.matching(json(document))));
        return all;
    }

    /** The table of a number. */
    public Optional<Matching> find(String id) {
        return documents.get(MATCHING, id).map(document -> MatchingJson.matching(json(document)));
    }

    /** Keeps a new table under the next number of a year; its rows are kept first, so that no table lacks any. */
    public Matching create(int year, Sheet sheet, Function<String, Matching> making) {
        String id = String.format(Locale.ROOT, "%04d-%04d", year, number(year));
        for (int chunk = 0; chunk * CHUNK < sheet.rows().size(); chunk++) {
            put(ROWS, name(id, chunk), MatchingJson.rows(chunk(sheet, chunk)), 0);
        }
        Matching matching = making.apply(id);
        put(MATCHING, id, MatchingJson.write(matching), 0);
        return matching;
    }

    /** The version of a record that is written for every number taken: none is given twice, whatever is forgotten. */
    private long number(int year) {
        String name = Integer.toString(year);
        Optional<Long> taken = Optional.empty();
        while (taken.isEmpty()) {
            long last = documents.get(NUMBERS, name).map(Document::version).orElse(0L);
            taken = documents.put(NUMBERS, name, "{}", last);
        }
        return taken.get();
    }

    private static List<SheetRow> chunk(Sheet sheet, int chunk) {
        return sheet.rows()
                .subList(
                        chunk * CHUNK,
                        Math.min((chunk + 1) * CHUNK, sheet.rows().size()));
    }

    /** The version in which a table is kept, which goes up with whatever is said of it; zero for none. */
    public long version(String id) {
        return documents.get(MATCHING, id).map(Document::version).orElse(0L);
    }

    /** Says anew which columns mean what, of a table as it was seen; empty when it is gone or another by now. */
    public Optional<Matching> read(String id, long seen, Map<Meaning, String> meanings) {
        return documents
                .get(MATCHING, id)
                .filter(document -> document.version() == seen)
                .map(document -> MatchingJson.matching(json(document)).reading(meanings))
                .filter(told ->
                        put(MATCHING, id, MatchingJson.write(told), seen).isPresent());
    }

    /** Changes what is said of a table; empty when it is gone. */
    public Optional<Matching> change(String id, UnaryOperator<Matching> change) {
        while (true) {
            Optional<Document> known = documents.get(MATCHING, id);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            Matching changed = change.apply(MatchingJson.matching(json(known.get())));
            if (put(MATCHING, id, MatchingJson.write(changed), known.get().version())
                    .isPresent()) {
                return Optional.of(changed);
            }
        }
    }

    /** The rows of a chunk, {@link #CHUNK} of them but for the last; none behind the last. */
    public List<SheetRow> rows(Matching matching, int chunk) {
        return documents
                .get(ROWS, name(matching.id(), chunk))
                .map(document -> MatchingJson.rows(json(document)))
                .orElse(List.of());
    }

    /** Where the rows of a table stand now. */
    public Standing standing(Matching matching) {
        return standings.of(matching);
    }

    /** Keeps what a search found for each row in the place of what was found before; empty when the table is gone. */
    public Optional<Matching> searched(Matching matching, List<List<Candidate>> found) {
        standings.keep(matching.id(), matching.passes() + 1, found);
        Optional<Matching> after =
                change(matching.id(), known -> known.passes() == matching.passes() ? known.searched() : known);
        standings.forget(matching.id(), after.isPresent() ? matching.passes() : matching.passes() + 1);
        return after;
    }

    /**
     * Decides on rows as they stand.
     *
     * @param seen where they stood when their decider looked
     * @param rulings by row
     * @return where they stand then; empty when somebody decided on one of them meanwhile
     */
    public Optional<Standing> decide(Matching matching, Standing seen, Map<Integer, Ruling> rulings) {
        Standing now = seen;
        while (rulings.keySet().stream().allMatch(same(seen, now)::test)) {
            if (standings.decide(matching.id(), now.turns() + 1, rulings)) {
                return Optional.of(standings.of(matching));
            }
            now = standings.of(matching);
        }
        return Optional.empty();
    }

    private static java.util.function.IntPredicate same(Standing seen, Standing now) {
        return row -> seen.version(row) == now.version(row);
    }

    /** Forgets a table with all that was decided. */
    public void forget(Matching matching) {
        documents
                .get(MATCHING, matching.id())
                .ifPresent(known -> documents.remove(MATCHING, matching.id(), known.version()));
        standings.forget(matching);
        remove(documents, ROWS, matching.id() + ".");
    }

    static void remove(Documents documents, String kind, String prefix) {
        documents.under(kind, prefix).forEach((name, document) -> documents.remove(kind, name, document.version()));
    }

    static String name(String id, int number) {
        return String.format(Locale.ROOT, "%s.%06d", id, number);
    }

    private Optional<Long> put(String kind, String name, ObjectNode json, long expected) {
        return documents.put(kind, name, text(json), expected);
    }

    static String text(ObjectNode json) {
        return new String(Json.bytes(json), StandardCharsets.UTF_8);
    }

    static ObjectNode json(Document document) {
        return Json.read(document.json().getBytes(StandardCharsets.UTF_8), "matching");
    }
}
