package org.jieming.api.process.gazetteer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Sheet;
import org.jieming.api.process.Sheet.Column;
import org.jieming.api.process.Told;
import org.jieming.api.process.naming.DuplicatesReport;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.gazetteer.PlaceClass;
import org.jieming.language.Bilingual;
import org.jieming.place.NameStatus;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * The protection list as it is told.
 *
 * @param classes what classes are called
 * @param guarded in the order in which they are told
 */
record ProtectionReport(Setting setting, Inputs inputs, PlaceClass classes, List<Guarded> guarded) {
    /** Names that a document shows; figures and tables have all. */
    private static final int MOST_SHOWN = 2_000;

    /** What a list says of each name, as far as the register has a field of its own for it. */
    private static final List<String> SAID = List.of(
            "pinyin",
            "class_name",
            "period",
            "protection_class",
            "protection_reason",
            "meaning",
            "origin",
            "source",
            "location_quality",
            "listed_on",
            "protection_batch",
            "listing_doc",
            "protective_measures",
            "sign_kind");

    ObjectNode document() {
        ObjectNode document = Told.head("protection-list", setting, inputs);
        counts(document, guarded);
        Map<String, List<Guarded>> byTown = guarded.stream().collect(Collectors.groupingBy(this::town));
        ArrayNode units = document.putArray("units");
        for (DivisionCode code : setting.at(DivisionLevel.TOWNSHIP)) {
            ObjectNode unit = units.addObject().put("code", code.shortForm()).put("name", setting.name(code));
            counts(unit, byTown.getOrDefault(code.digits(), List.of()));
        }
        ArrayNode entries = document.putArray("entries");
        guarded.stream().limit(MOST_SHOWN).forEach(each -> tell(entries.addObject(), each));
        return document;
    }

    private void counts(ObjectNode json, List<Guarded> some) {
        json.put("names", some.size());
        json.put("historical", some.stream().filter(each -> !inUse(each)).count());
        json.put(
                "lacking",
                some.stream().filter(each -> !each.lacking().isEmpty()).count());
        json.put(
                "without_protection_sign",
                some.stream()
                        .filter(each -> each.faults().contains(SignFault.NO_PROTECTION_SIGN))
                        .count());
        json.put(
                "sign_faults",
                some.stream().filter(each -> !each.faults().isEmpty()).count());
    }

    private boolean inUse(Guarded each) {
        return each.item().valid().contains(setting.day())
                && !NameStatus.isOutOfUse(each.item().values());
    }

    private String town(Guarded each) {
        return setting.unitOf(each.item())
                .flatMap(unit -> unit.at(DivisionLevel.TOWNSHIP))
                .map(DivisionCode::digits)
                .orElse("");
    }

    /** The unit in words, behind its township where it is a village. */
    private String where(Guarded each) {
        return setting.unitOf(each.item())
                .map(unit -> unit.at(DivisionLevel.TOWNSHIP)
                                .filter(town -> !town.equals(unit))
                                .map(setting::name)
                                .orElse("")
                        + setting.name(unit))
                .orElse("");
    }

    private void tell(ObjectNode json, Guarded each) {
        json.put("id", each.item().id().toString());
        json.put("collection", each.item().type().collection());
        json.put("name", each.item().name());
        json.put("in_use", inUse(each));
        json.put("division_code", each.item().unitCode());
        json.put("division", where(each));
        SAID.forEach(name -> {
            json.put(name + "_zh", said(each, name, "zh"));
            json.put(name + "_en", said(each, name, "en"));
        });
        Point at = DuplicatesReport.at(each.item());
        if (at != null) {
            json.putArray("position").add(at.getX()).add(at.getY());
        }
        ArrayNode lacking = json.putArray("lacking");
        each.lacking().forEach(name -> Told.text(lacking.addObject().put("property", name), "title", title(name)));
        ArrayNode signs = json.putArray("signs");
        each.signs().forEach(sign -> sign(signs.addObject(), sign));
        ArrayNode faults = json.putArray("faults");
        each.faults()
                .forEach(fault -> Told.text(faults.addObject().put("fault", fault.word()), "title", fault.title()));
    }

    /** What is said under a title of the list; of its class and its sign also what the register tells elsewhere. */
    private String said(Guarded each, String name, String language) {
        return switch (name) {
            case "class_name" -> EntryFacts.title(each.item(), classes).in(language);
            case "sign_kind" -> each.signKind(language);
            default -> EntryFacts.text(each.item(), name, language);
        };
    }

    private static void sign(ObjectNode json, ItemVersion sign) {
        json.put("id", sign.id().toString());
        for (String name : List.of("sign_no", "form", "state")) {
            json.put(name + "_zh", EntryFacts.text(sign, name, "zh"));
            json.put(name + "_en", EntryFacts.text(sign, name, "en"));
        }
        json.put("photos", EntryFacts.text(sign, "photos", "zh"));
        json.put("protective", SignCheck.isProtection(sign));
        Point at = DuplicatesReport.at(sign);
        if (at != null) {
            json.putArray("position").add(at.getX()).add(at.getY());
        }
    }

    private static Bilingual title(String name) {
        return Descriptor.of(ItemType.PLACE).property(name).orElseThrow().title();
    }

    /** A row a name, with all of A-49 that the register has. */
    Sheet table() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.integer("序号", "No."),
                Column.text("地名", "Name"),
                Column.text("使用状况", "Use"),
                Column.text("所在政区", "Division"),
                Column.text("政区代码", "Division code")));
        SAID.forEach(name -> columns.add(new Column(title(name), Sheet.Kind.TEXT)));
        columns.addAll(List.of(
                Column.decimal("东经", "Longitude E"),
                Column.decimal("北纬", "Latitude N"),
                Column.text("标志编号", "Signs"),
                Column.text("保护标志位置", "Where the protection sign stands"),
                Column.text("保护标志照片", "Photos of the protection sign"),
                Column.text("未填内容", "Not stated"),
                Column.text("标志问题", "Faults of signs"),
                Column.ID));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        guarded.forEach(each -> rows.add(row(rows.size() + 1, each)));
        String area = setting.name(setting.area());
        return new Sheet(Bilingual.of(area + "地名保护名录", "Protection list of " + area), columns, rows);
    }

    private List<@Nullable Object> row(int number, Guarded each) {
        List<@Nullable Object> row = new ArrayList<>(List.of(
                number,
                each.item().name(),
                inUse(each) ? "在用" : "历史",
                where(each),
                each.item().unitCode()));
        SAID.forEach(name -> row.add(said(each, name, "zh")));
        Point at = DuplicatesReport.at(each.item());
        row.add(at == null ? null : at.getX());
        row.add(at == null ? null : at.getY());
        row.add(joined(each.signs().stream().map(sign -> sign.values().text("sign_no"))));
        row.add(joined(each.protection().stream().map(ProtectionReport::place)));
        row.add(joined(each.protection().stream().map(sign -> EntryFacts.text(sign, "photos", "zh"))));
        row.add(joined(each.lacking().stream().map(name -> title(name).zh())));
        row.add(joined(each.faults().stream().map(fault -> fault.title().zh())));
        row.add(each.item().id().toString());
        return row;
    }

    /** Longitude and latitude of a sign; empty where nobody recorded them. */
    private static String place(ItemVersion sign) {
        Point at = DuplicatesReport.at(sign);
        return at == null ? "" : String.format(Locale.ROOT, "%.5f°E %.5f°N", at.getX(), at.getY());
    }

    private static String joined(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty()).collect(Collectors.joining("、"));
    }
}
