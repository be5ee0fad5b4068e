package org.jieming.api.outlet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jieming.api.exchange.Cell;
import org.jieming.api.exchange.GeoPackageBook;
import org.jieming.api.exchange.GeoPackageBook.Row;
import org.jieming.api.exchange.ReadOptions;
import org.jieming.api.exchange.Scratch;
import org.jieming.api.exchange.SinkColumn;
import org.jieming.api.exchange.Source;
import org.jieming.api.exchange.SourceRow;
import org.jieming.api.http.Json;

/**
 * The map of an analysis as a GeoPackage, beside its table: a layer for each {@code part} that its features name, one for all where they
 * name none. The map is read as the GeoJSON that it is, so that nothing is told in two ways.
 */
final class OutcomeBook {
    private static final String PART = "part";
    private static final String MAP = "map";

    private final List<String> columns = new ArrayList<>();
    private final Map<String, List<Row>> layers = new TreeMap<>();

    private OutcomeBook() {}

    /**
     * The file.
     *
     * @param table the columns of the table
     * @param rows its rows
     */
    static byte[] of(ObjectNode map, List<SinkColumn> table, List<List<Cell>> rows) throws IOException {
        OutcomeBook outcome = new OutcomeBook();
        if (!map.path("features").isEmpty()) {
            outcome.read(map);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GeoPackageBook book = new GeoPackageBook()) {
            for (Map.Entry<String, List<Row>> layer : outcome.layers.entrySet()) {
                book.add(layer.getKey(), outcome.columns(layer.getValue()), layer.getValue());
            }
            book.add(
                    "table", table, rows.stream().map(row -> new Row(row, null)).toList());
            book.finish(bytes);
        }
        return bytes.toByteArray();
    }

    private void read(ObjectNode map) throws IOException {
        try (Scratch scratch = Scratch.open()) {
            Path file = Files.write(scratch.folder().resolve("map.geojson"), Json.bytes(map));
            try (Source source = Source.open(file, "map.geojson", ReadOptions.NONE)) {
                columns.addAll(source.columns());
                for (SourceRow row = source.next(); row != null; row = source.next()) {
                    layers.computeIfAbsent(part(row), none -> new ArrayList<>())
                            .add(new Row(row.cells(), row.geometry()));
                }
            }
        }
    }

    private String part(SourceRow row) {
        int part = columns.indexOf(PART);
        return part < 0 || row.cells().get(part).isBlank()
                ? MAP
                : row.cells().get(part).text();
    }

    /** What holds numbers alone is a column of numbers. */
    private List<SinkColumn> columns(List<Row> rows) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> rows.stream()
                                .map(row -> row.cells().get(i))
                                .allMatch(cell -> cell.isBlank() || cell instanceof Cell.Number)
                        ? new SinkColumn(columns.get(i), SinkColumn.Kind.REAL)
                        : SinkColumn.text(columns.get(i)))
                .toList();
    }
}
