package org.jieming.gap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jieming.crs.Crs;
import org.jieming.division.DivisionCode;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The benchmark data as a register holds them: what the files state, and drawn with one seed what clauses ask of them beyond that:
 * kinds, floor areas, land and nursing beds of facilities, kinds, land and entrances of cemeteries, and estates beside every fifth
 * village or so.
 */
final class StatementData {
    private static final int ESTATES = 3_000;
    private static final List<String> KINDS = List.of("E1", "E3", "E4", "E5", "E7");

    private final Random random = new Random(20261128);

    private StatementData() {}

    static Map<ItemType, List<ItemVersion>> read(Path folder) throws IOException {
        StatementData drawn = new StatementData();
        GapData data = GapData.read(folder);
        List<String> cemeteries = GapData.rows(folder.resolve("cemeteries.csv"));
        Map<ItemType, List<ItemVersion>> items = new EnumMap<>(ItemType.class);
        items.put(ItemType.DIVISION, divisions(folder.resolve("divisions.geojsonl")));
        items.put(
                ItemType.POPULATION_CELL,
                data.cells().stream().map(StatementData::cell).toList());
        items.put(
                ItemType.FACILITY,
                data.facilities().stream().map(drawn::facility).toList());
        items.put(ItemType.CEMETERY, cemeteries.stream().map(drawn::cemetery).toList());
        items.put(
                ItemType.RESIDENTIAL_AREA,
                IntStream.range(0, ESTATES)
                        .mapToObj(i -> drawn.estate(
                                i, data.facilities().get(i % data.facilities().size())))
                        .toList());
        return items;
    }

    private static List<ItemVersion> divisions(Path file) throws IOException {
        var json = new ObjectMapper();
        List<ItemVersion> divisions = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                divisions.add(division(json.readTree(line)));
            }
        }
        return divisions;
    }

    private static ItemVersion division(JsonNode feature) {
        String code = feature.at("/properties/code").asText();
        Values.Builder values = Values.of(Descriptor.of(ItemType.DIVISION))
                .set("name", feature.at("/properties/name").asText())
                .set("code", code + "0".repeat(12 - code.length()));
        if (code.length() >= 6) {
            values.set("type", code.length() == 12 ? "residents-committee" : code.length() == 9 ? "town" : "county");
        }
        Shape shape = Shape.of(AreaBench.polygon(feature.at("/geometry/coordinates")), Crs.CGCS2000);
        return version("d" + code, ItemType.DIVISION, values.build(), shape);
    }

    private static ItemVersion cell(String line) {
        String[] row = line.split(",");
        Values values = Values.of(Descriptor.of(ItemType.POPULATION_CELL))
                .set("cell_id", row[0])
                .set("population", Long.parseLong(row[1]))
                .set("pop_60_plus", Long.parseLong(row[2]))
                .set("division_code", DivisionCode.parse(row[3]).digits())
                .build();
        return version("c" + row[0], ItemType.POPULATION_CELL, values, point(row, 4));
    }

    private ItemVersion facility(String line) {
        String[] row = line.split(",");
        long beds = Long.parseLong(row[3]);
        Values values = Values.of(Descriptor.of(ItemType.FACILITY))
                .set("name", row[1])
                .set("facility_type", KINDS.get(Integer.parseInt(row[0]) % KINDS.size()))
                .set("division_code", DivisionCode.parse(row[5]).digits())
                .set("status", "operating")
                .set("beds_total", beds)
                .set("beds_nursing", Math.round(beds * random.nextDouble()))
                .set("building_m2", 200.0 + random.nextInt(2_000))
                .set("land_m2", 10.0 * beds + random.nextInt(3_000))
                .set("shared_premises", random.nextInt(4) == 0)
                .build();
        return version("f" + row[0], ItemType.FACILITY, values, point(row, 6));
    }

    private ItemVersion cemetery(String line) {
        String[] row = line.split(",");
        Values values = Values.of(Descriptor.of(ItemType.CEMETERY))
                .set("name", row[1])
                .set("cemetery_type", random.nextBoolean() ? "F5" : "F6")
                .set("division_code", DivisionCode.parse(row[3]).digits())
                .set("pipeline_state", "in-service")
                .set("area_mu", 5.0 + random.nextInt(80))
                .set("entrances", 1L + random.nextInt(4))
                .build();
        return version("m" + row[0], ItemType.CEMETERY, values, point(row, 4));
    }

    /** An estate in the village of a facility. */
    private ItemVersion estate(int number, String facility) {
        String[] row = facility.split(",");
        Values values = Values.of(Descriptor.of(ItemType.RESIDENTIAL_AREA))
                .set("name", "小区" + number)
                .set("division_code", DivisionCode.parse(row[5]).digits())
                .set("estate_kind", random.nextInt(3) == 0 ? "new" : "existing")
                .set("households", 100L + random.nextInt(3_000))
                .set("eldercare_m2", (double) random.nextInt(900))
                .set("eldercare_area_kind", "building")
                .build();
        return version("r" + number, ItemType.RESIDENTIAL_AREA, values, point(row, 6));
    }

    private static ItemVersion version(String id, ItemType type, Values values, @Nullable Shape shape) {
        return new ItemVersion(ItemId.named(id), type, Period.ALWAYS, RevisionNumber.NONE.next(), values, shape);
    }

    private static Shape point(String[] row, int lon) {
        return Shape.point(Double.parseDouble(row[lon]), Double.parseDouble(row[lon + 1]));
    }
}
