package org.jieming.standard;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;

/** Reads the tables of {@code data/standards}, which travel with the program. */
final class StandardTables {
    private StandardTables() {}

    static Instrument instrument(Map<String, String> row) {
        return new Instrument(
                row.get("instrument"),
                Bilingual.of(row.get("zh"), row.get("en")),
                row.get("edition"),
                row.get("issuer"),
                Optional.of(row.get("region")).filter(code -> !code.isEmpty()).map(DivisionCode::parse),
                day(row.get("valid_from")),
                day(row.get("valid_to")),
                row.get("confidence"));
    }

    static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    static List<Map<String, String>> rows(String table) {
        try (InputStream file = StandardTables.class.getResourceAsStream("/org/jieming/data/" + table)) {
            if (file == null) {
                throw new IllegalStateException("The table data/" + table + " is missing from the program");
            }
            return rows(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The table data/" + table + " cannot be read", unreadable);
        }
    }

    private static List<Map<String, String>> rows(InputStream file) throws IOException {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(file)) {
            return rows.readAll();
        }
    }
}
