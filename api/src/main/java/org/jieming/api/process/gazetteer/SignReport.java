package org.jieming.api.process.gazetteer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Sheet;
import org.jieming.api.process.Sheet.Column;
import org.jieming.api.process.Told;
import org.jieming.api.process.gazetteer.SignCheck.Faulty;
import org.jieming.api.process.naming.DuplicatesReport;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * The faults of signs and names as they are told.
 *
 * @param names of the area, those that ended included
 * @param faults in the order in which they are told
 */
record SignReport(Setting setting, Inputs inputs, List<ItemVersion> names, SignCheck check, List<Faulty> faults) {
    /** Findings that a document shows; figures and tables have all. */
    private static final int MOST_SHOWN = 2_000;

    private static final List<String> WRITTEN = List.of("sign_no", "inscription", "letters", "state");
    private static final List<Column> COLUMNS = List.of(
            Column.text("问题", "Fault (zh)"),
            Column.text("问题(英文)", "Fault (en)"),
            Column.text("地名", "Name"),
            Column.text("原名称", "Former name"),
            Column.text("乡镇", "Township"),
            Column.text("所在政区代码", "Division code"),
            Column.integer("标牌个数", "Signs"),
            Column.text("自", "Since"),
            Column.text("标志编号", "Sign number"),
            Column.text("书写的地名", "Name on the sign"),
            Column.text("书写的罗马字母", "Letters on the sign"),
            Column.ID);

    /** The counts of the area and of each township, and what is found, {@link #MOST_SHOWN} at most. */
    ObjectNode document() {
        ObjectNode document = Told.head("sign-check", setting, inputs);
        List<ItemVersion> present = names.stream()
                .filter(item -> item.valid().contains(setting.day()))
                .toList();
        document.put("names", present.size());
        document.put("signs", present.stream().mapToLong(check::signs).sum());
        counts(document.putObject("counts"), faults);
        Map<String, List<Faulty>> byTown = faults.stream().collect(Collectors.groupingBy(this::town));
        ArrayNode units = document.putArray("units");
        for (DivisionCode code : setting.at(DivisionLevel.TOWNSHIP)) {
            ObjectNode unit = units.addObject().put("code", code.shortForm()).put("name", setting.name(code));
            counts(unit.putObject("counts"), byTown.getOrDefault(code.digits(), List.of()));
        }
        List<Faulty> listed = listed();
        document.put("findings_listed", listed.size());
        ArrayNode told = document.putArray("findings");
        listed.stream().limit(MOST_SHOWN).forEach(each -> tell(told.addObject(), each));
        return document;
    }

    private List<Faulty> listed() {
        return faults.stream()
                .filter(each -> inputs.get(SignCheckProcess.NOT_STATED) || each.fault() != SignFault.NOT_STATED)
                .toList();
    }

    private static void counts(ObjectNode json, List<Faulty> faults) {
        Arrays.stream(SignFault.values())
                .forEach(fault -> json.put(
                        fault.word(),
                        faults.stream().filter(each -> each.fault() == fault).count()));
    }

    /** The township where a sign stands, or else that of the name; empty where neither says. */
    private String town(Faulty each) {
        return setting.unitOf(each.sign().orElse(each.item()))
                .flatMap(unit -> unit.at(DivisionLevel.TOWNSHIP))
                .map(DivisionCode::digits)
                .orElse("");
    }

    private void tell(ObjectNode json, Faulty each) {
        json.put("fault", each.fault().word());
        Told.text(json, "fault", each.fault().title());
        json.put("collection", each.item().type().collection());
        json.put("id", each.item().id().toString());
        json.put("name", name(each));
        json.put("former_name", each.formerName());
        json.put("division_code", each.item().unitCode());
        json.put("signs", check.signs(each.item()));
        json.put("since", each.since().map(LocalDate::toString).orElse(null));
        Point at = DuplicatesReport.at(each.sign().orElse(each.item()));
        if (at != null) {
            json.putArray("position").add(at.getX()).add(at.getY());
        }
        each.sign().ifPresent(sign -> {
            ObjectNode it = json.putObject("sign").put("id", sign.id().toString());
            WRITTEN.forEach(property -> it.put(property, sign.values().text(property)));
        });
    }

    /** The name that a sign is for, or else the one that it bears. */
    private static String name(Faulty each) {
        return each.item().type() == ItemType.SIGN
                ? SignLinks.called(each.item())
                : each.item().name();
    }

    private static String written(Faulty each, String property) {
        return each.sign().map(sign -> sign.values().text(property)).orElse("");
    }

    /** What is found, a row each. */
    Sheet table() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Faulty each : listed()) {
            String town = town(each);
            rows.add(List.of(
                    each.fault().title().zh(),
                    each.fault().title().en(),
                    name(each),
                    each.formerName(),
                    town.isEmpty() ? "" : setting.name(new DivisionCode(town)),
                    each.item().unitCode(),
                    check.signs(each.item()),
                    each.since().map(LocalDate::toString).orElse(""),
                    written(each, "sign_no"),
                    written(each, "inscription"),
                    written(each, "letters"),
                    each.item().id().toString()));
        }
        return new Sheet(Bilingual.of("地名标志核查", "Check of place-name signs"), COLUMNS, rows);
    }
}
