package org.jieming;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jieming.measure.SquareMetres;
import org.jieming.mosaic.SchematicMosaic;
import org.jieming.mosaic.Seat;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * The generator of the schematic shapes in {@code seeds/five-districts/divisions.csv}: it draws the units that
 * {@code schematic.csv} names around their seats, and the district as the union of its units.
 */
final class SchematicShapes {
    static final String DIVISIONS = "seeds/five-districts/divisions.csv";
    private static final double KM2 = 1e6;

    private final Table divisions = Table.ofFile(DIVISIONS);
    private final Table plan = Table.ofFile("seeds/five-districts/schematic.csv");

    /** The table of divisions with the column {@code wkt} drawn anew. */
    Table drawn() {
        Map<String, String> shapes = new LinkedHashMap<>();
        plan.column("district").stream().distinct().forEach(district -> shapes.putAll(district(district)));
        List<Map<String, String>> rows = new ArrayList<>();
        for (Map<String, String> row : divisions.rows()) {
            Map<String, String> copy = new LinkedHashMap<>(row);
            copy.put("wkt", shapes.getOrDefault(key(row), shapes.getOrDefault(row.get("name"), "")));
            rows.add(copy);
        }
        return new Table(DIVISIONS, divisions.header(), rows);
    }

    private Map<String, String> district(String district) {
        List<Map<String, String>> outlines = plan.rows().stream()
                .filter(row -> row.get("district").equals(district))
                .toList();
        List<List<Seat>> islands = outlines.stream()
                .map(row ->
                        Table.parts(row.get("units")).stream().map(this::seat).toList())
                .toList();
        double km2 = Double.parseDouble(outlines.get(0).get("district_km2"));
        Map<String, Polygon> units = SchematicMosaic.draw(islands, new SquareMetres(km2 * KM2));
        Map<String, String> shapes = new LinkedHashMap<>();
        units.forEach((unit, shape) -> shapes.put(unit, shape.toText()));
        shapes.put(
                district,
                CoverageUnion.union(units.values().toArray(Geometry[]::new)).toText());
        return shapes;
    }

    private Seat seat(String unit) {
        Map<String, String> row = divisions.rows().stream()
                .filter(candidate -> key(candidate).equals(unit))
                .findFirst()
                .orElseThrow(() -> new AssertionError("schematic.csv names an unknown unit: " + unit));
        String km2 = row.get("area_km2");
        return new Seat(
                unit,
                Double.parseDouble(row.get("seat_lon")),
                Double.parseDouble(row.get("seat_lat")),
                km2.isEmpty() ? Optional.empty() : Optional.of(new SquareMetres(Double.parseDouble(km2) * KM2)));
    }

    /** What {@code schematic.csv} calls a unit: its code, or its statistics code when it has no other. */
    private static String key(Map<String, String> row) {
        return row.get("code").isEmpty() ? row.get("code_stat") : row.get("code");
    }

    /** A table as text: commas, quotes only where RFC 4180 asks for them, newline at each end of line. */
    static String text(Table table) {
        StringBuilder text = new StringBuilder(line(table.header()));
        table.rows().forEach(row -> text.append(line(List.copyOf(row.values()))));
        return text.toString();
    }

    private static String line(List<String> fields) {
        return fields.stream()
                        .map(field ->
                                field.matches("(?s).*[,\"\n].*") ? '"' + field.replace("\"", "\"\"") + '"' : field)
                        .collect(Collectors.joining(","))
                + '\n';
    }
}
