package org.jieming.api.exchange;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.jieming.language.Bilingual;
import org.jieming.rule.Severity;
import org.jspecify.annotations.Nullable;

/** Values of SQLite as cells, by what they are and, for yes/no and dates, by what their column is declared to be. */
final class GeoPackageCells {
    private final Notes notes;

    GeoPackageCells(Notes notes) {
        this.notes = notes;
    }

    Cell cell(@Nullable Object value, GeoPackageLayers.Field field, long row) {
        if (value == null) {
            return Cell.BLANK;
        }
        if (value instanceof byte[]) {
            notes.atRow(
                    "X-BINARY",
                    Severity.NOTE,
                    field.name(),
                    row,
                    Bilingual.of("二进制值未读取：" + field.name(), "Binary values were not read: " + field.name()));
            return Cell.BLANK;
        }
        if (value instanceof Integer || value instanceof Long) {
            long number = ((Number) value).longValue();
            boolean truth = field.type().equals("BOOLEAN") && (number == 0 || number == 1);
            return truth ? new Cell.Truth(number == 1) : Cell.ofNumber(Long.toString(number));
        }
        if (value instanceof Double real) {
            return Double.isFinite(real) ? Cell.ofNumber(Double.toString(real)) : new Cell.Broken(real.toString());
        }
        return text(value.toString(), field.type());
    }

    private static Cell text(String text, String type) {
        try {
            if (type.equals("DATE")) {
                return new Cell.Day(LocalDate.parse(text));
            }
            if (type.equals("DATETIME")) {
                return Cell.ofMoment(LocalDateTime.parse(text.replaceFirst("Z$", "")));
            }
        } catch (DateTimeParseException notADate) {
            return Cell.ofText(text);
        }
        return Cell.ofText(text);
    }
}
