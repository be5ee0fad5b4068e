package org.jieming.api.process.boundary;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jieming.api.process.GeoJsonTree;
import org.jieming.api.process.Sheet;
import org.jieming.api.process.Sheet.Column;
import org.jieming.api.process.Told;
import org.jieming.boundary.BorderFinding;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.measure.SquareMetres;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Severity;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * What was found about borders, as a list, as features and as a table; each has the same number in all of them.
 *
 * @param findings in the order of their numbers, from 1
 */
record FoundBorders(List<BorderFinding> findings) {
    private static final List<Column> COLUMNS = List.of(
            Column.integer("序号", "Number"),
            Column.text("规则", "Rule"),
            Column.text("程度", "Severity"),
            Column.text("类别", "Kind"),
            Column.text("所涉条目", "Items"),
            Column.decimal("经度", "Longitude"),
            Column.decimal("纬度", "Latitude"),
            Column.decimal("面积(平方米)", "Area (m²)"),
            Column.decimal("宽度或偏差(米)", "Width or deviation (m)"),
            Column.text("说明", "Sentence"),
            Column.text("英文说明", "English"));

    /** Adds {@code counts}, {@code kinds} and {@code findings}. */
    void tell(ObjectNode document) {
        ObjectNode counts = document.putObject("counts");
        for (Severity severity : Severity.values()) {
            counts.put(
                    word(severity),
                    findings.stream()
                            .filter(found -> found.finding().severity() == severity)
                            .count());
        }
        ObjectNode kinds = document.putObject("kinds");
        Map<String, Long> byKind = findings.stream()
                .collect(Collectors.groupingBy(BorderFinding::kind, TreeMap::new, Collectors.counting()));
        byKind.forEach(kinds::put);
        ArrayNode list = document.putArray("findings");
        for (BorderFinding found : findings) {
            ObjectNode json = list.addObject();
            tell(json, found, list.size());
            items(json.putArray("items"), found);
        }
    }

    private static void tell(ObjectNode json, BorderFinding found, int number) {
        json.put("number", number);
        json.put("rule", found.finding().rule());
        json.put("severity", word(found.finding().severity()));
        json.put("kind", found.kind());
        Told.text(json, "sentence", found.finding().sentence());
        json.put("instrument", found.finding().citation().instrument());
        json.put("article", found.finding().citation().article());
        Coordinate place = place(found.where().geometry());
        json.put("longitude", place.x).put("latitude", place.y);
        json.put("area_m2", area(found)).put("length_m", length(found));
    }

    /** Inside an area, on a line, at a point: where one looks first. */
    private static Coordinate place(Geometry where) {
        return where.getInteriorPoint().getCoordinate();
    }

    private static void items(ArrayNode items, BorderFinding found) {
        for (ItemVersion item : found.items()) {
            ObjectNode json = items.addObject();
            json.put("id", item.id().toString());
            json.put("collection", item.type().collection());
            json.put("name", item.title());
        }
    }

    private static @Nullable Double area(BorderFinding found) {
        return found.area()
                .map(SquareMetres::value)
                .map(area -> Math.rint(area * 100) / 100)
                .orElse(null);
    }

    private static @Nullable Double length(BorderFinding found) {
        return found.length()
                .map(Metres::value)
                .map(length -> Math.rint(length * 1000) / 1000)
                .orElse(null);
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    /** Adds each as a feature with its number for its id. */
    void draw(ArrayNode features) {
        int number = 0;
        for (BorderFinding found : findings) {
            ObjectNode feature = features.addObject().put("type", "Feature");
            feature.put("id", ++number);
            feature.set("geometry", GeoJsonTree.of(found.where().geometry()));
            tell(feature.putObject("properties"), found, number);
        }
    }

    /** One row each. */
    Sheet table(Bilingual title) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (BorderFinding found : findings) {
            Coordinate place = place(found.where().geometry());
            rows.add(Arrays.asList(
                    rows.size() + 1,
                    found.finding().rule(),
                    word(found.finding().severity()),
                    found.kind(),
                    found.items().stream().map(ItemVersion::title).collect(Collectors.joining("、")),
                    place.x,
                    place.y,
                    area(found),
                    length(found),
                    found.finding().sentence().zh(),
                    found.finding().sentence().en()));
        }
        return new Sheet(title, COLUMNS, rows);
    }
}
