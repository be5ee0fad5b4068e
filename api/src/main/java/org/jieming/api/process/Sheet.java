package org.jieming.api.process;

import java.util.ArrayList;
import java.util.List;
import org.jieming.language.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A result as a table.
 *
 * @param name what the table is called
 * @param columns the headers
 * @param rows one value a column: text, a text in both languages, a whole number, a decimal, a truth, a day, or null
 */
public record Sheet(Bilingual name, List<Column> columns, List<List<@Nullable Object>> rows) {

    /** What the values of a column are. */
    public enum Kind {
        TEXT,
        INTEGER,
        DECIMAL
    }

    /**
     * A column.
     *
     * @param title its header
     * @param kind what its values are
     * @param isPeople whether they count people, of whom few are not told to everybody
     */
    public record Column(Bilingual title, Kind kind, boolean isPeople) {
        /** The identity of the item that a row is about, for programs; last in a row it is not printed. */
        public static final Column ID = text("标识", "Id");

        public Column(Bilingual title, Kind kind) {
            this(title, kind, false);
        }

        /** A column of numbers of people. */
        public static Column people(String zh, String en) {
            return new Column(Bilingual.of(zh, en), Kind.INTEGER, true);
        }

        /** A column of words and codes. */
        public static Column text(String zh, String en) {
            return new Column(Bilingual.of(zh, en), Kind.TEXT);
        }

        /** A column of whole numbers. */
        public static Column integer(String zh, String en) {
            return new Column(Bilingual.of(zh, en), Kind.INTEGER);
        }

        /** A column of numbers with a fraction. */
        public static Column decimal(String zh, String en) {
            return new Column(Bilingual.of(zh, en), Kind.DECIMAL);
        }
    }

    public Sheet {
        columns = List.copyOf(columns);
        rows = rows.stream().<List<@Nullable Object>>map(ArrayList::new).toList();
    }
}
