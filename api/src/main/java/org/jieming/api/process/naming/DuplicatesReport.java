package org.jieming.api.process.naming;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jieming.api.http.Json;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Sheet;
import org.jieming.api.process.Sheet.Column;
import org.jieming.api.process.Told;
import org.jieming.language.Bilingual;
import org.jieming.naming.Conflict;
import org.jieming.naming.NameCluster;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Finding;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/** Clusters of names as document, map and table. */
public final class DuplicatesReport {
    private final Setting setting;
    private final Inputs inputs;
    private final List<NameCluster> clusters;

    DuplicatesReport(Setting setting, Inputs inputs, List<NameCluster> clusters) {
        this.setting = setting;
        this.inputs = inputs;
        this.clusters = clusters;
    }

    ObjectNode document() {
        ObjectNode document = Told.head("name-duplicates", setting, inputs);
        document.put("clusters_found", clusters.size());
        ArrayNode told = document.putArray("clusters");
        clusters.forEach(cluster -> cluster(told.addObject(), cluster));
        return document;
    }

    private void cluster(ObjectNode json, NameCluster cluster) {
        Finding finding = cluster.finding();
        json.put("rule", finding.rule());
        json.put("severity", severity(cluster));
        Told.text(json, "sentence", finding.sentence());
        json.put("kind", cluster.kind().name());
        json.put("citation", citation(finding));
        json.put("likeness", cluster.likeness().word());
        Told.text(json, "likeness", cluster.likeness().title());
        Told.text(json, "scope", cluster.scope().title());
        json.put("approximated", cluster.scope().approximated());
        ArrayNode names = json.putArray("names");
        cluster.members().forEach(member -> name(names.addObject(), member));
    }

    private void name(ObjectNode json, Conflict member) {
        ItemVersion item = setting.ground().sight().shown(member.item());
        json.put("id", item.id().toString());
        json.put("collection", item.type().collection());
        json.put("name", item.name());
        json.put("division_code", item.unitCode());
        json.put("distance_m", distance(member));
        Point at = at(item);
        if (at != null) {
            json.putArray("position").add(at.getX()).add(at.getY());
        }
    }

    /** Every name at its place; those of one cluster share its number. */
    ObjectNode map() {
        ObjectNode collection = Json.object();
        collection.put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        for (int i = 0; i < clusters.size(); i++) {
            for (Conflict member : clusters.get(i).members()) {
                Point at = at(setting.ground().sight().shown(member.item()));
                if (at != null) {
                    feature(features.addObject(), i + 1, clusters.get(i), member, at);
                }
            }
        }
        return collection;
    }

    private void feature(ObjectNode feature, int number, NameCluster cluster, Conflict member, Point at) {
        feature.put("type", "Feature");
        ObjectNode geometry = feature.putObject("geometry");
        geometry.put("type", "Point");
        geometry.putArray("coordinates").add(at.getX()).add(at.getY());
        ObjectNode properties = feature.putObject("properties");
        properties.put("cluster", number).put("severity", severity(cluster));
        name(properties, member);
    }

    /** One row a name; those of one cluster share its number. */
    Sheet table() {
        List<Column> columns = List.of(
                Column.integer("组号", "Cluster"),
                Column.text("规则", "Rule"),
                Column.text("等级", "Severity"),
                Column.text("相似方式", "Likeness"),
                Column.text("范围", "Scope"),
                Column.text("地名", "Name"),
                Column.text("种类", "Kind"),
                Column.text("所在政区代码", "Division code"),
                Column.decimal("与首个的距离(米)", "Distance from the first, m"),
                Column.text("依据", "Citation"),
                Column.ID);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < clusters.size(); i++) {
            for (Conflict member : clusters.get(i).members()) {
                rows.add(row(i + 1, clusters.get(i), member));
            }
        }
        return new Sheet(Bilingual.of("重名清单", "Duplicate names"), columns, rows);
    }

    private static List<@Nullable Object> row(int number, NameCluster cluster, Conflict member) {
        ItemVersion item = member.item();
        List<@Nullable Object> row = new ArrayList<>(List.of(
                number,
                cluster.finding().rule(),
                severity(cluster),
                cluster.likeness().word(),
                cluster.scope().title().zh(),
                item.name(),
                cluster.kind().name(),
                item.unitCode()));
        row.add(distance(member));
        row.add(citation(cluster.finding()));
        row.add(item.id().toString());
        return row;
    }

    private static @Nullable Double distance(Conflict member) {
        return member.distance().map(far -> Math.rint(far.value() * 10) / 10).orElse(null);
    }

    private static String severity(NameCluster cluster) {
        return cluster.finding().severity().name().toLowerCase(Locale.ROOT);
    }

    private static String citation(Finding finding) {
        return finding.citation().instrument() + finding.citation().article();
    }

    /** Where an item is shown as a point, or null. */
    public static @Nullable Point at(ItemVersion item) {
        Shape shape = item.shapeOrNull();
        return shape == null || shape.envelope().isNull()
                ? null
                : shape.geometry().getInteriorPoint();
    }
}
