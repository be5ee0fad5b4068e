package org.jieming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.Property;
import org.jieming.register.PropertyType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** What a new register is born with keeps the descriptors: columns, types, codes, required values, shapes, sources. */
class SeedsTest {
    private static final Set<String> BESIDE_PROPERTIES = Set.of("valid_from", "valid_to", "lon", "lat", "wkt");
    private static final Set<ItemType> NEVER_WITHOUT_SHAPE =
            Set.of(ItemType.BOUNDARY_LINE, ItemType.CONSTRAINT_ZONE, ItemType.ROAD);
    private static final Envelope CHINA = new Envelope(73, 136, 3, 54);

    @TestFactory
    Stream<DynamicTest> every_seed_table_keeps_its_descriptor() {
        return Stream.of("five-districts", "invented-county")
                .flatMap(folder -> tables(folder).stream())
                .map(path -> DynamicTest.dynamicTest(path, () -> check(path)));
    }

    @Test
    void the_invented_county_holds_at_least_one_item_of_every_type() {
        assertThat(tables("invented-county"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(ItemType.values())
                        .map(type -> "seeds/invented-county/" + type.collection() + ".csv")
                        .toList());
    }

    private static List<String> tables(String folder) {
        try (Stream<Path> files = Files.list(Table.root().resolve("seeds").resolve(folder))) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".csv") && !name.equals("schematic.csv"))
                    .map(name -> "seeds/" + folder + "/" + name)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Descriptor descriptor(String path) {
        String collection = path.substring(path.lastIndexOf('/') + 1, path.length() - ".csv".length());
        return Stream.of(ItemType.values())
                .filter(type -> type.collection().equals(collection))
                .map(Descriptor::of)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No collection is called " + collection));
    }

    private void check(String path) throws ParseException {
        Descriptor descriptor = descriptor(path);
        Table table = Table.ofFile(path);
        assertThat(table.header()).doesNotHaveDuplicates().contains("name", "source", "valid_from");
        assertThat(table.header())
                .allMatch(column -> BESIDE_PROPERTIES.contains(column)
                        || descriptor.property(column).isPresent());
        assertThat(table.rows()).isNotEmpty();
        for (Map<String, String> row : table.rows()) {
            checkRow(descriptor, row);
        }
        checkUnique(descriptor, table);
    }

    private void checkRow(Descriptor descriptor, Map<String, String> row) throws ParseException {
        String where = descriptor.type().id() + " " + row.get("name");
        for (Property property : descriptor.properties()) {
            String text = row.getOrDefault(property.name(), "");
            assertThat(text.isEmpty() && property.required())
                    .as(where + " lacks " + property.name())
                    .isFalse();
            if (!text.isEmpty()) {
                checkValue(where, property, text);
            }
        }
        assertThat(row.get("source")).as(where).isNotBlank();
        LocalDate from = LocalDate.parse(row.get("valid_from"));
        String to = row.getOrDefault("valid_to", "");
        assertThat(to.isEmpty() || LocalDate.parse(to).isAfter(from)).as(where).isTrue();
        checkShape(where, descriptor, row);
    }

    private void checkValue(String where, Property property, String text) {
        for (String part : property.many() ? Table.parts(text) : List.of(text)) {
            Object value = property.parse(part);
            if (property.type() == PropertyType.CODE) {
                assertThat(value).as(where + " uses the code itself").isEqualTo(part);
            }
            if (value instanceof Number number) {
                assertThat(number.doubleValue())
                        .as(where + " " + property.name())
                        .isBetween(property.min().orElse(-1e300), property.max().orElse(1e300));
            }
            if (value instanceof String words && property.type() == PropertyType.TEXT) {
                assertThat((double) words.length())
                        .as(where)
                        .isLessThanOrEqualTo(property.max().orElseThrow());
            }
            if (property.name().endsWith("_codes")) {
                assertThat(DivisionCode.parse(part).digits()).as(where).isEqualTo(part);
            }
        }
    }

    private void checkShape(String where, Descriptor descriptor, Map<String, String> row) throws ParseException {
        String wkt = row.getOrDefault("wkt", "");
        String lon = row.getOrDefault("lon", "");
        assertThat(lon.isEmpty())
                .as(where)
                .isEqualTo(row.getOrDefault("lat", "").isEmpty());
        assertThat(wkt.isEmpty() || lon.isEmpty()).as(where + " has one shape").isTrue();
        if (wkt.isEmpty() && lon.isEmpty()) {
            assertThat(NEVER_WITHOUT_SHAPE).as(where).doesNotContain(descriptor.type());
            return;
        }
        Geometry shape = wkt.isEmpty()
                ? new GeometryFactory()
                        .createPoint(new Coordinate(Double.parseDouble(lon), Double.parseDouble(row.get("lat"))))
                : new WKTReader().read(wkt);
        assertThat(shape.isValid()).as(where).isTrue();
        assertThat(CHINA.contains(shape.getEnvelopeInternal())).as(where).isTrue();
        assertThat(descriptor.geometry().admits(shape)).as(where).isTrue();
    }

    private void checkUnique(Descriptor descriptor, Table table) {
        for (Property property : descriptor.properties()) {
            if (property.unique() && table.header().contains(property.name())) {
                List<String> values = new ArrayList<>(table.column(property.name()));
                values.removeIf(String::isEmpty);
                assertThat(values).as(property.name()).doesNotHaveDuplicates();
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> every_target_names_its_place_indicator_document_and_passage() {
        Table documents = Table.ofFile("seeds/targets/documents.csv");
        return documents.column("document").stream()
                .map(document -> DynamicTest.dynamicTest(document, () -> checkTargets(document)));
    }

    private void checkTargets(String document) {
        List<String> indicators = Table.ofClassPath("code-lists/indicator.csv").column("code");
        List<String> senses = Table.ofClassPath("code-lists/target-sense.csv").column("code");
        List<String> roles = Table.ofClassPath("code-lists/target-role.csv").column("code");
        Table targets = Table.ofFile("seeds/targets/" + document + ".csv");
        assertThat(targets.header())
                .containsExactly(
                        ("division_code,place,indicator,role,sense,value,unit,year,since,document,position,phrase,note")
                                .split(","));
        assertThat(targets.rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(indicators).contains(row.get("indicator"));
            assertThat(senses).contains(row.get("sense"));
            assertThat(roles).contains(row.get("role"));
            assertThat(row.get("document")).isEqualTo(document);
            assertThat(Double.parseDouble(row.get("value"))).isPositive();
            assertThat(Integer.parseInt(row.get("year"))).isBetween(2016, 2035);
            assertThat(DivisionCode.parse(row.get("division_code"))).isNotNull();
            assertThat(List.of(row.get("place"), row.get("unit"), row.get("position"), row.get("phrase")))
                    .noneMatch(String::isBlank);
        });
    }

    @Test
    void contradictions_of_the_documents_are_kept_side_by_side() {
        // domain rule 4-7: the nursing-bed share of 2020 is 32.6 in table 1 and ≥ 30 in table 2
        assertThat(Table.ofFile("seeds/targets/wansheng-2022.csv").rows())
                .filteredOn(row -> row.get("indicator").equals("nursing-bed-share")
                        && row.get("role").equals("status"))
                .extracting(row -> row.get("sense") + " " + row.get("value") + " " + row.get("position"))
                .containsExactly("exactly 32.6 表1", "at-least 30 表2");
    }
}
