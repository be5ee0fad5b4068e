package org.jieming.api.process.boundary;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jieming.api.process.Acts;
import org.jieming.api.process.Features;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Sheet;
import org.jieming.api.process.Sheet.Column;
import org.jieming.api.process.Told;
import org.jieming.language.Bilingual;
import org.jieming.register.Act;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** What changed between two days, as a document, a map of shapes before and after, and a table with one row for each change. */
final class ChangesReport {
    private static final int MOST = 5_000;
    private static final List<Column> COLUMNS = List.of(
            Column.text("变化", "What"),
            Column.text("类型", "Collection"),
            Column.text("代码", "Code"),
            Column.text("名称", "Name"),
            Column.text("属性", "Property"),
            Column.text("之前", "Before"),
            Column.text("之后", "After"),
            Column.decimal("增加(平方米)", "Gained (m²)"),
            Column.decimal("减少(平方米)", "Lost (m²)"),
            Column.text("依据", "Documents"));

    private final Setting setting;
    private final Inputs inputs;
    private final Map<String, Long> counts;
    private final int all;
    private final List<Listed> listed = new ArrayList<>();

    /** One change as it is told: what differs, what became of its shape where it was drawn anew, and the documents that made it so. */
    private record Listed(Contrast contrast, Optional<ContrastShape> shape, String documents) {}

    ChangesReport(Setting setting, Inputs inputs, List<Contrast> contrasts, Acts acts) {
        this.setting = setting;
        this.inputs = inputs;
        this.all = contrasts.size();
        this.counts = contrasts.stream().collect(Collectors.groupingBy(Contrast::what, Collectors.counting()));
        list(contrasts.stream().limit(MOST).toList(), acts);
    }

    private void list(List<Contrast> contrasts, Acts acts) {
        List<ItemVersion> stated = contrasts.stream()
                .flatMap(contrast -> Optional.ofNullable(contrast.after()).stream())
                .toList();
        List<List<Act>> behind = acts.behind(
                stated, setting.ground().sight(), setting.ground().snapshot().number());
        int next = 0;
        for (Contrast contrast : contrasts) {
            String documents = contrast.after() == null ? "" : cite(behind.get(next++));
            listed.add(new Listed(contrast, Optional.ofNullable(ContrastShape.of(contrast)), documents));
        }
    }

    private static String cite(List<Act> behind) {
        return behind.stream().map(Acts::cite).distinct().collect(Collectors.joining(";"));
    }

    ObjectNode document() {
        ObjectNode document = Told.head("changes-between", setting, inputs);
        document.put("since", inputs.get(ChangesProcess.SINCE).toString());
        ObjectNode counted = document.putObject("counts");
        for (String what : List.of("appeared", "ended", "changed")) {
            counted.put(what, counts.getOrDefault(what, 0L));
        }
        document.put("not_listed", all - listed.size());
        ArrayNode changes = document.putArray("changes");
        listed.forEach(each -> tell(changes.addObject(), each));
        return document;
    }

    private static void tell(ObjectNode json, Listed each) {
        Contrast contrast = each.contrast();
        head(json, contrast);
        json.put("documents", each.documents());
        ArrayNode properties = json.putArray("properties");
        for (String name : contrast.properties()) {
            ObjectNode told = properties.addObject().put("property", name);
            Property property = property(contrast, name);
            Told.text(told, "title", property.title());
            value(told, "before", contrast.before(), property);
            value(told, "after", contrast.after(), property);
        }
        each.shape().ifPresent(shape -> shape.tell(json.putObject("shape")));
    }

    private static void head(ObjectNode json, Contrast contrast) {
        ItemVersion last = contrast.last();
        json.put("id", last.id().toString());
        json.put("collection", last.type().collection());
        json.put("name", last.title());
        json.put("code", code(last));
        json.put("what", contrast.what());
    }

    private static String code(ItemVersion item) {
        return switch (item.type()) {
            case DIVISION -> item.values().text("code");
            case BOUNDARY_LINE -> item.values().text("line_code");
            case BOUNDARY_MARKER -> item.values().text("marker_no");
            default -> "";
        };
    }

    private static Property property(Contrast contrast, String name) {
        return contrast.last().values().descriptor().property(name).orElseThrow();
    }

    private static void value(ObjectNode json, String key, @Nullable ItemVersion version, Property property) {
        Optional<Bilingual> said = said(version, property);
        json.put(key + "_zh", said.map(Bilingual::zh).orElse(null));
        json.put(key + "_en", said.map(Bilingual::en).orElse(null));
    }

    /** A value as people read it: of a code list by its title. */
    private static Optional<Bilingual> said(@Nullable ItemVersion version, Property property) {
        return Optional.ofNullable(version)
                .flatMap(each -> each.values().get(property.name()))
                .map(property::format)
                .filter(text -> !text.isBlank())
                .map(text -> property.codeList().map(list -> list.title(text)).orElse(Bilingual.of(text, text)));
    }

    ObjectNode map() {
        Features features = new Features();
        for (Listed each : listed) {
            Contrast contrast = each.contrast();
            drawn(features, contrast, "before", contrast.before());
            drawn(features, contrast, "after", contrast.after());
            ContrastShape shape = each.shape().orElse(null);
            if (shape != null && shape.gained() != null && shape.lost() != null) {
                part(features, contrast, "gained", shape.gained());
                part(features, contrast, "lost", shape.lost());
            }
        }
        return features.collection();
    }

    private static void drawn(Features features, Contrast contrast, String part, @Nullable ItemVersion version) {
        if (version != null && version.shapeOrNull() != null) {
            part(features, contrast, part, version.shapeOrNull().geometry());
        }
    }

    private static void part(Features features, Contrast contrast, String part, Geometry geometry) {
        if (!geometry.isEmpty()) {
            ObjectNode properties = features.add(null, geometry);
            head(properties, contrast);
            properties.put("part", part);
        }
    }

    Sheet table() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Listed each : listed) {
            List<String> properties = each.contrast().properties();
            if (properties.isEmpty() || each.shape().isPresent()) {
                rows.add(row(each, each.shape().isPresent() ? "图形" : "", null));
            }
            for (String name : properties) {
                rows.add(row(each, property(each.contrast(), name).title().zh(), name));
            }
        }
        return new Sheet(Bilingual.of("两日之间的变化", "Changes between two days"), COLUMNS, rows);
    }

    private static List<@Nullable Object> row(Listed each, String title, @Nullable String name) {
        Contrast contrast = each.contrast();
        ContrastShape shape = name == null ? each.shape().orElse(null) : null;
        return Arrays.asList(
                contrast.what(),
                contrast.last().type().collection(),
                code(contrast.last()),
                contrast.last().title(),
                title,
                text(contrast.before(), contrast, name),
                text(contrast.after(), contrast, name),
                shape == null ? null : ContrastShape.area(shape.gained()),
                shape == null ? null : ContrastShape.area(shape.lost()),
                each.documents());
    }

    private static @Nullable String text(@Nullable ItemVersion version, Contrast contrast, @Nullable String name) {
        return name == null
                ? null
                : said(version, property(contrast, name)).map(Bilingual::zh).orElse(null);
    }
}
