package org.jieming.api.outlet;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jieming.api.exchange.Cell;
import org.jieming.api.exchange.SinkColumn;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;

/**
 * One column of an exported file.
 *
 * @param header its name and kind
 * @param cell what it holds for an item version
 */
record Column(SinkColumn header, Function<ItemVersion, Cell> cell) {

    /** The column of a property. */
    static Column of(Property property, int index, boolean words) {
        String name = words ? property.title().zh() : property.name();
        return new Column(
                new SinkColumn(name, kind(property)),
                version -> cell(property, version.values().at(index), words));
    }

    /** A column of text. */
    static Column text(String name, Function<ItemVersion, String> text) {
        return new Column(SinkColumn.text(name), version -> Cell.ofText(text.apply(version)));
    }

    /** A column of degrees. */
    static Column degrees(String name, Function<ItemVersion, Cell> cell) {
        return new Column(new SinkColumn(name, SinkColumn.Kind.REAL), cell);
    }

    private static SinkColumn.Kind kind(Property property) {
        if (property.many()) {
            return SinkColumn.Kind.TEXT;
        }
        return switch (property.type()) {
            case INTEGER -> SinkColumn.Kind.INTEGER;
            case DECIMAL -> SinkColumn.Kind.REAL;
            case BOOLEAN -> SinkColumn.Kind.TRUTH;
            case DATE -> SinkColumn.Kind.DAY;
            case TEXT, CODE, DIVISION_CODE, REFERENCE, EVIDENCE -> SinkColumn.Kind.TEXT;
        };
    }

    private static Cell cell(Property property, @org.jspecify.annotations.Nullable Object value, boolean words) {
        if (value == null) {
            return Cell.BLANK;
        }
        if (value instanceof List<?> many) {
            return Cell.ofText(
                    many.stream().map(each -> text(property, each, words)).collect(Collectors.joining("|")));
        }
        if (value instanceof Number) {
            return Cell.ofNumber(property.format(value));
        }
        if (value instanceof Boolean truth) {
            return new Cell.Truth(truth);
        }
        return value instanceof LocalDate day ? new Cell.Day(day) : Cell.ofText(text(property, value, words));
    }

    private static String text(Property property, Object value, boolean words) {
        return words
                ? property.codeList()
                        .map(list -> list.title(value.toString()).zh())
                        .orElse(value.toString())
                : value.toString();
    }
}
