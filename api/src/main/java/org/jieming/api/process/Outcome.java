package org.jieming.api.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jieming.api.http.Json;
import org.jieming.api.http.Language;
import org.jieming.api.paper.Paper;

/**
 * What a process made. Texts in it stand in both languages ({@code …_zh}, {@code …_en}); the headers of a table are chosen
 * when it is written. The document is complete; map, table and paper are made when they are asked for, of the register they speak of:
 * whoever keeps them keeps {@link #made}.
 *
 * @param document everything, as JSON
 * @param map the part that has places, as GeoJSON (RFC 7946)
 * @param table the part that is read row by row
 * @param paper the whole as printed matter, in the language of a tag
 */
public record Outcome(
        ObjectNode document,
        Optional<Supplier<ObjectNode>> map,
        Optional<Supplier<Sheet>> table,
        Optional<Function<String, Paper>> paper) {

    /** A result that is one document. */
    public static Outcome of(ObjectNode document) {
        return new Outcome(document, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same with a map. */
    public Outcome mapped(Supplier<ObjectNode> features) {
        return new Outcome(document, Optional.of(features), table, paper);
    }

    /** The same with a table. */
    public Outcome listed(Supplier<Sheet> sheet) {
        return new Outcome(document, map, Optional.of(sheet), paper);
    }

    /** The same for the printer. */
    public Outcome printed(Function<String, Paper> print) {
        return new Outcome(document, map, table, Optional.of(print));
    }

    /**
     * The same with all of it made now, so that it holds on to nothing that it was made of; the map, mostly the largest part, as it is
     * written.
     */
    public Outcome made() {
        return new Outcome(document, map.map(Outcome::written), table.map(Outcome::made), paper.map(Outcome::inBoth));
    }

    private static Supplier<ObjectNode> written(Supplier<ObjectNode> map) {
        byte[] bytes = Json.bytes(map.get());
        return () -> Json.read(bytes, "map");
    }

    private static Supplier<Sheet> made(Supplier<Sheet> table) {
        Sheet sheet = table.get();
        return () -> sheet;
    }

    private static Function<String, Paper> inBoth(Function<String, Paper> paper) {
        Map<Language, Paper> papers = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            papers.put(language, paper.apply(language.tag()));
        }
        return tag -> Objects.requireNonNull(papers.get(Language.parse(tag)));
    }
}
