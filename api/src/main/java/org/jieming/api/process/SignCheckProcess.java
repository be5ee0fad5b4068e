package org.jieming.api.process;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.api.http.Media;
import org.jieming.api.job.Progress;
import org.jieming.api.process.Sheet.Column;
import org.jieming.api.process.SignCheck.Fault;
import org.jieming.api.process.SignCheck.Faulty;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jspecify.annotations.Nullable;

/** Which names of an area have no sign, and which signs bear a name that no longer holds, by township. */
final class SignCheckProcess implements Process {
    static final Input<Boolean> NOT_STATED = Input.of(
                    "not_stated",
                    Bilingual.of("列出未填个数的", "List those that do not say"),
                    Bilingual.of(
                            "标牌个数未填的标准地名也逐条列出;否则只计数",
                            "Lists standard names whose number of signs is not stated, which are counted alone otherwise"),
                    InputKind.truth())
            .usually(false);

    @Override
    public String id() {
        return "sign-check";
    }

    @Override
    public Bilingual title() {
        return Bilingual.of("地名标志核查", "Check of place-name signs");
    }

    @Override
    public Bilingual description() {
        return Bilingual.of(
                "按乡镇列出:未设标志的标准地名、已非标准或已终止的地名上仍有的标志、更名后须核对的标志、列入保护名录而未设保护标志的地名"
                        + "(地名管理条例第十八条、第二十五条)。登记簿只记各地名的标牌个数,没有逐个标志的记录,所以查不出不属于任何地名的标志",
                "By township: standard names without sign, signs of names that are no longer standard or of places that have"
                        + " ended, signs to be looked at after a renaming, protected names without protection sign (PNR Arts. 18,"
                        + " 25). The register counts the signs of each place and records none by itself, so that a sign of no"
                        + " place at all is not found");
    }

    @Override
    public List<Input<?>> inputs() {
        return List.of(Setting.AREA, NameDuplicatesProcess.KINDS, NOT_STATED, Setting.DATE);
    }

    @Override
    public List<Media> forms() {
        return List.of(Media.JSON, Media.CSV, Media.XLSX);
    }

    @Override
    public Outcome run(Ground ground, Inputs inputs, Progress progress) {
        progress.at(Bilingual.of("读取地名", "Reading names"), 0, 1);
        Setting setting = Setting.of(ground, inputs);
        List<String> kinds = inputs.find(NameDuplicatesProcess.KINDS).orElse(List.of());
        Stream<ItemVersion> present = ground.items(ItemType.PLACE, setting.day()).stream();
        List<ItemVersion> names = Stream.concat(present, ground.ended(ItemType.PLACE, setting.day()).stream())
                .filter(item -> kinds.isEmpty() || kinds.contains(item.values().text("kind")))
                .filter(item -> NameDuplicatesProcess.isInside(setting, item))
                .toList();
        List<Faulty> faults = names.stream()
                .flatMap(item -> SignCheck.of(
                        item,
                        SignCheck.before(ground.snapshot().timeline(item.type(), item.id()), item)
                                .filter(ground.sight()::sees),
                        setting.day())
                        .stream())
                .sorted(Comparator.comparing(Faulty::fault)
                        .thenComparing(each -> DuplicatesReport.code(each.item()))
                        .thenComparing(each -> each.item().name()))
                .toList();
        List<Faulty> listed = faults.stream()
                .filter(each -> inputs.get(NOT_STATED) || each.fault() != Fault.NOT_STATED)
                .toList();
        return Outcome.of(document(setting, inputs, names, faults, listed)).listed(() -> table(setting, listed));
    }

    private static ObjectNode document(
            Setting setting, Inputs inputs, List<ItemVersion> names, List<Faulty> faults, List<Faulty> listed) {
        ObjectNode document = Told.head("sign-check", setting, inputs);
        List<ItemVersion> present = names.stream()
                .filter(item -> item.valid().contains(setting.day()))
                .toList();
        document.put("names", present.size());
        document.put("signs", present.stream().mapToLong(SignCheck::signs).sum());
        counts(document.putObject("counts"), faults);
        Map<String, List<Faulty>> byTown =
                faults.stream().collect(Collectors.groupingBy(each -> town(setting, each.item())));
        ArrayNode units = document.putArray("units");
        for (DivisionCode code : setting.at(DivisionLevel.TOWNSHIP)) {
            ObjectNode unit = units.addObject().put("code", code.shortForm()).put("name", setting.name(code));
            counts(unit.putObject("counts"), byTown.getOrDefault(code.digits(), List.of()));
        }
        ArrayNode told = document.putArray("findings");
        listed.forEach(each -> told(told.addObject(), each));
        return document;
    }

    private static void counts(ObjectNode json, List<Faulty> faults) {
        Arrays.stream(Fault.values())
                .forEach(fault -> json.put(
                        fault.word(),
                        faults.stream().filter(each -> each.fault() == fault).count()));
    }

    private static String town(Setting setting, ItemVersion item) {
        String code = DuplicatesReport.code(item);
        return (code.isEmpty() ? setting.unitAt(item) : java.util.Optional.of(new DivisionCode(code)))
                .flatMap(unit -> unit.at(DivisionLevel.TOWNSHIP))
                .map(DivisionCode::digits)
                .orElse("");
    }

    private static void told(ObjectNode json, Faulty each) {
        json.put("fault", each.fault().word());
        Told.text(json, "fault", each.fault().title());
        json.put("id", each.item().id().toString());
        json.put("name", each.item().name());
        json.put("former_name", each.formerName());
        json.put("division_code", DuplicatesReport.code(each.item()));
        json.put("signs", SignCheck.signs(each.item()));
        json.put("since", each.since().map(LocalDate::toString).orElse(null));
    }

    private static Sheet table(Setting setting, List<Faulty> faults) {
        List<Column> columns = List.of(
                Column.text("问题", "Fault (zh)"),
                Column.text("问题(英文)", "Fault (en)"),
                Column.text("地名", "Name"),
                Column.text("原名称", "Former name"),
                Column.text("乡镇", "Township"),
                Column.text("所在政区代码", "Division code"),
                Column.integer("标牌个数", "Signs"),
                Column.text("自", "Since"),
                Column.text("标识", "Id"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Faulty each : faults) {
            String town = town(setting, each.item());
            rows.add(List.of(
                    each.fault().title().zh(),
                    each.fault().title().en(),
                    each.item().name(),
                    each.formerName(),
                    town.isEmpty() ? "" : setting.name(new DivisionCode(town)),
                    DuplicatesReport.code(each.item()),
                    SignCheck.signs(each.item()),
                    each.since().map(LocalDate::toString).orElse(""),
                    each.item().id().toString()));
        }
        return new Sheet(Bilingual.of("地名标志核查", "Check of place-name signs"), columns, rows);
    }
}
