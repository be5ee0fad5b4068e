package org.jieming.api.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jieming.api.paper.Paper;

/**
 * What a process made. Texts in it stand in both languages ({@code …_zh}, {@code …_en}); the headers of a table are chosen
 * when it is written. The document is complete; map and table are made when they are asked for.
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
}
