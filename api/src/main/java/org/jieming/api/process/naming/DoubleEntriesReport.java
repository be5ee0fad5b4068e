package org.jieming.api.process.naming;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.http.Json;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Sheet;
import org.jieming.api.process.Sheet.Column;
import org.jieming.api.process.Told;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.naming.DoubleEntries.Cluster;
import org.jieming.naming.DoubleEntries.Evidence;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/** What a search for double entries found, as a document and a table of pairs. */
final class DoubleEntriesReport {
    /** Clusters and evidence that a document shows; the figures count all. */
    private static final int MOST_CLUSTERS = 2_000;

    private static final int MOST_EVIDENCE = 200;

    private final Ground ground;
    private final Inputs inputs;
    private final int compared;
    private final List<Cluster> clusters;
    private final Map<String, String> units = new HashMap<>();

    DoubleEntriesReport(Ground ground, LocalDate day, Inputs inputs, int compared, List<Cluster> clusters) {
        this.ground = ground;
        ground.items(ItemType.DIVISION, day)
                .forEach(unit -> units.put(unit.values().text("code"), unit.name()));
        this.inputs = inputs;
        this.compared = compared;
        this.clusters = clusters;
    }

    private List<Cluster> shown() {
        return clusters.subList(0, Math.min(MOST_CLUSTERS, clusters.size()));
    }

    private static List<Evidence> shown(Cluster cluster) {
        return cluster.evidence()
                .subList(0, Math.min(MOST_EVIDENCE, cluster.evidence().size()));
    }

    ObjectNode document() {
        ObjectNode document = Json.object().put("process", "double-entries");
        document.set("inputs", inputs.told());
        document.put("revision", ground.snapshot().number().value());
        document.put("compared", compared);
        document.put("clusters_found", clusters.size());
        document.put(
                "pairs_found",
                clusters.stream().mapToInt(cluster -> cluster.evidence().size()).sum());
        ArrayNode list = document.putArray("clusters");
        for (Cluster cluster : shown()) {
            ObjectNode json = list.addObject().put("number", list.size());
            ArrayNode items = json.putArray("items");
            shown(cluster).stream()
                    .flatMap(evidence -> List.of(evidence.one(), evidence.other()).stream())
                    .distinct()
                    .forEach(item -> item(items.addObject(), item));
            json.put("items_found", cluster.items().size());
            ArrayNode pairs = json.putArray("evidence");
            shown(cluster).forEach(evidence -> pair(pairs.addObject(), evidence));
        }
        return document;
    }

    /** The divisions of a code from the county down, as they are called; empty when none is known. */
    private String division(String code) {
        StringBuilder names = new StringBuilder();
        Optional<DivisionCode> unit = code.isEmpty() ? Optional.empty() : Optional.of(new DivisionCode(code));
        while (unit.isPresent() && !unit.get().level().isAbove(DivisionLevel.COUNTY)) {
            names.insert(0, units.getOrDefault(unit.get().digits(), ""));
            unit = unit.get().parent();
        }
        return names.toString();
    }

    private void item(ObjectNode json, ItemVersion item) {
        json.put("id", item.id().toString());
        json.put("collection", item.type().collection());
        json.put("name", item.name());
        String code = item.values().text("division_code");
        json.put("division_code", code).put("division", division(code));
        Shape shape = item.shapeOrNull();
        if (shape != null && !shape.envelope().isNull()) {
            json.put("longitude", shape.envelope().centre().x);
            json.put("latitude", shape.envelope().centre().y);
        }
    }

    private static void pair(ObjectNode json, Evidence evidence) {
        json.put("one", evidence.one().id().toString());
        json.put("other", evidence.other().id().toString());
        json.put("likeness", evidence.likeness().word());
        Told.text(json, "likeness", evidence.likeness().title());
        json.put("distance_m", metres(evidence));
    }

    private static @Nullable Double metres(Evidence evidence) {
        return evidence.distance()
                .map(Metres::value)
                .map(metres -> Math.rint(metres * 10) / 10)
                .orElse(null);
    }

    Sheet table() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        int number = 0;
        for (Cluster cluster : shown()) {
            number++;
            for (Evidence evidence : shown(cluster)) {
                rows.add(Arrays.asList(
                        number,
                        evidence.one().name(),
                        evidence.other().name(),
                        evidence.likeness().title().zh(),
                        metres(evidence),
                        evidence.one().values().text("division_code"),
                        evidence.other().values().text("division_code"),
                        evidence.one().id().toString(),
                        evidence.other().id().toString()));
            }
        }
        return new Sheet(
                Bilingual.of("疑似重复登记", "Possible double entries"),
                List.of(
                        Column.integer("组", "Group"),
                        Column.text("名称甲", "Name"),
                        Column.text("名称乙", "Other name"),
                        Column.text("依据", "Evidence"),
                        Column.decimal("相距(米)", "Apart (m)"),
                        Column.text("甲所在政区", "Division"),
                        Column.text("乙所在政区", "Other division"),
                        Column.text("甲标识", "Id"),
                        Column.text("乙标识", "Other id")),
                rows);
    }
}
