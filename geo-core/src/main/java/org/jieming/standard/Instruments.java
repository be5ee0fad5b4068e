package org.jieming.standard;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jieming.language.Malformed;
import org.jieming.language.Nearest;

/**
 * The list of documents that clauses name. A bureau's rule may stand in another, named in words; it then says so wherever it is
 * shown, because one of which no region is known looks like a law of the whole country.
 *
 * @param listed those of the list, by id
 */
public record Instruments(Map<String, Instrument> listed) {
    private static final String HOUSE = "house-siting";

    public Instruments {
        listed = Map.copyOf(listed);
    }

    /**
     * The document that a row names.
     *
     * @throws Malformed when the name is that of another but for a slip
     */
    Instrument named(Row row) {
        String name = row.needed("instrument");
        Instrument known = listed.get(name);
        if (known != null) {
            return known;
        }
        meant(name).ifPresent(id -> {
            throw misspelt(row, id);
        });
        return Instrument.unlisted(name);
    }

    /** The id that a name differs from by one slip, or by nothing but capitals, spaces and dashes. */
    private Optional<String> meant(String name) {
        return listed.keySet().stream()
                .filter(id -> plain(id).equals(plain(name)) || Nearest.isSlip(plain(name), plain(id)))
                .sorted()
                .findFirst();
    }

    private static String plain(String id) {
        return id.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-/.]", "");
    }

    private static Malformed misspelt(Row row, String id) {
        return row.wrong(
                "instrument",
                "与文件目录中的 " + id + " 只差一处:请写 " + id + ";若是另一文件,请写明其名称,或在 standards/instruments.csv 中登记",
                "it differs by a slip from " + id + " of the list of documents: write " + id
                        + ", or if another document is meant"
                        + " its name in words, or enter it in standards/instruments.csv");
    }

    /** The table of siting distances of the house, of which it is told what zones on record say of themselves (D-10). */
    public Instrument house() {
        return Objects.requireNonNull(listed.get(HOUSE));
    }
}
