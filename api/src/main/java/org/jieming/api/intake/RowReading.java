package org.jieming.api.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jieming.api.exchange.Cell;
import org.jieming.api.exchange.SourceRow;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Property;
import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.jieming.shape.Shape;
import org.jieming.walk.Gates;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row into what they say of an item, with a finding for each cell that cannot be read. */
final class RowReading {
    private static final Pattern OURS = Pattern.compile("[0-9A-Za-z]+(-[0-9A-Za-z]+){4}");

    private final Descriptor descriptor;
    private final List<String> columns;
    private final Map<Integer, Property> properties = new LinkedHashMap<>();
    private final int id;
    private final int validFrom;
    private final int validTo;
    private final RowShape shapes;
    private final Inference inference;
    private boolean foreignIds;
    /** Texts met lately, by hash: a code or a source that stands in every row is one object. */
    private final @Nullable String[] lately = new String[1 << 12];

    /**
     * What a row says.
     *
     * @param id the item's id, when a column gives it
     * @param valid the period, when a column gives either end
     * @param values the values its cells give
     * @param shape its shape in EPSG:4490, or null when the row gives none
     * @param inferred what more is concluded if it is new
     * @param findings what is wrong with it
     */
    record Statement(
            Optional<ItemId> id,
            Optional<Period> valid,
            Values values,
            @Nullable Shape shape,
            Inferred inferred,
            List<Finding> findings) {}

    RowReading(Mapping mapping, List<String> columns, RowShape shapes) {
        this.descriptor = Descriptor.of(mapping.type());
        this.columns = columns;
        this.shapes = shapes;
        for (int i = 0; i < columns.size(); i++) {
            if (mapping.columns().get(columns.get(i)) instanceof Destination.ToProperty property) {
                properties.put(i, descriptor.property(property.name()).orElseThrow());
            }
        }
        this.id = mapping.indexOf(Destination.Part.ID, columns);
        this.inference = new Inference(mapping, columns, shapes);
        this.validFrom = mapping.indexOf(Destination.Part.VALID_FROM, columns);
        this.validTo = mapping.indexOf(Destination.Part.VALID_TO, columns);
    }

    Statement read(SourceRow row) {
        List<Finding> findings = new ArrayList<>(row.findings());
        Values.Builder values = Values.of(descriptor);
        properties.forEach((column, property) -> cell(row, column, property, values, findings));
        Shape read = shapes.of(row, values, findings);
        Shape shape = read != null && descriptor.type() == ItemType.ROAD ? Gates.drawn(values.build(), read) : read;
        Optional<ItemId> itemId = id(row, findings);
        Optional<Period> period = period(row, findings);
        Inferred inferred = inference.of(row, shape, findings);
        return new Statement(itemId, period, values.build(), shape, inferred, findings);
    }

    /** Ids of other systems (codes, serial numbers) are not ours: they are left out, with one note for the file. */
    private Optional<ItemId> id(SourceRow row, List<Finding> findings) {
        if (id >= 0 && !OURS.matcher(row.cells().get(id).text().strip()).matches()) {
            foreignIds |= !row.cells().get(id).isBlank();
            return Optional.empty();
        }
        return read(row, id, findings, ItemId::parse);
    }

    /** What a person should know of how the cells were read, after the last row. */
    List<Finding> notes() {
        return foreignIds
                ? List.of(Finding.warn(
                        "I-ID",
                        columns.get(id),
                        Bilingual.of(
                                "列“" + columns.get(id) + "”不是本登记簿的标识,未使用;按代码、名称和位置识别对象",
                                "column '" + columns.get(id)
                                        + "' holds no ids of this register and was left out; items are recognised by"
                                        + " code, name and place")))
                : List.of();
    }

    private void cell(SourceRow row, int column, Property property, Values.Builder values, List<Finding> findings) {
        Cell cell = row.cells().get(column);
        if (cell.isBlank() || Written.isNothing(cell.text())) {
            return;
        }
        Unsettled.of(cell, columns.get(column))
                .ifPresentOrElse(findings::add, () -> text(column, property, cell, values, findings));
    }

    private void text(int column, Property property, Cell cell, Values.Builder values, List<Finding> findings) {
        try {
            String text =
                    property.type().isWords() ? cell.text() : Written.of(property, Written.halfWidth(cell.text()));
            values.parse(property.name(), shared(text));
        } catch (Malformed malformed) {
            findings.add(Finding.block(
                    "I-CELL",
                    columns.get(column),
                    Bilingual.of(
                            "列“" + columns.get(column) + "”的“" + malformed.given() + "”:"
                                    + malformed.remedy().zh(),
                            "column '" + columns.get(column) + "', '" + malformed.given() + "': "
                                    + malformed.remedy().en())));
        }
    }

    private String shared(String text) {
        int slot = (text.hashCode() * 0x9E3779B9) >>> 20;
        String known = lately[slot];
        if (known == null || !known.equals(text)) {
            lately[slot] = text;
            return text;
        }
        return known;
    }

    private Optional<Period> period(SourceRow row, List<Finding> findings) {
        Optional<LocalDate> from = read(row, validFrom, findings, RowReading::day);
        Optional<LocalDate> to = read(row, validTo, findings, RowReading::day);
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Period.between(from, to));
        } catch (Malformed malformed) {
            findings.add(Finding.block("I-PERIOD", malformed.field(), malformed.remedy()));
            return Optional.empty();
        }
    }

    private <T> Optional<T> read(
            SourceRow row, int column, List<Finding> findings, java.util.function.Function<String, T> reader) {
        if (column < 0 || row.cells().get(column).isBlank()) {
            return Optional.empty();
        }
        String text = Written.halfWidth(row.cells().get(column).text());
        try {
            return Optional.of(reader.apply(text));
        } catch (Malformed | java.time.format.DateTimeParseException unreadable) {
            Bilingual remedy = unreadable instanceof Malformed malformed
                    ? malformed.remedy()
                    : Bilingual.of("应为日期,例如 2024-05-01", "a date such as 2024-05-01 is expected");
            findings.add(Finding.block(
                    "I-CELL",
                    columns.get(column),
                    Bilingual.of(
                            "列“" + columns.get(column) + "”的“" + text + "”:" + remedy.zh(),
                            "column '" + columns.get(column) + "', '" + text + "': " + remedy.en())));
            return Optional.empty();
        }
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(Written.day(text));
    }
}
