package org.jieming.api.process.naming;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.api.http.Media;
import org.jieming.api.job.Progress;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Input;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Outcome;
import org.jieming.api.process.Process;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Sheet;
import org.jieming.api.process.Sheet.Column;
import org.jieming.api.process.Sight;
import org.jieming.api.process.Told;
import org.jieming.division.DivisionCode;
import org.jieming.gazetteer.PlaceClass;
import org.jieming.gazetteer.PlaceCode;
import org.jieming.gazetteer.PlaceCodes;
import org.jieming.gazetteer.PlaceCodes.Fault;
import org.jieming.gazetteer.SpentCodes;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.KnownUnits;
import org.jieming.register.Snapshot;
import org.jspecify.annotations.Nullable;

/** The place-name codes of an area, checked segment by segment, and the one that the next name of a class there would get. */
final class PlaceCodesProcess implements Process {
    /** Findings that a document shows; counts and tables have all. */
    private static final int MOST_SHOWN = 2_000;

    private final PlaceClass classes;
    private final SpentCodes spent;

    PlaceCodesProcess(PlaceClass classes, SpentCodes spent) {
        this.spent = spent;
        this.classes = classes;
    }

    @Override
    public String id() {
        return "place-codes";
    }

    @Override
    public Bilingual title() {
        return Bilingual.of("地名代码核查与取号", "Place-name codes");
    }

    @Override
    public Bilingual description() {
        return Bilingual.of(
                "逐段核查区域内各地名的 20 位代码(县 6、乡 3、类别 5、顺序号 6):缺号、格式、县乡是否登记过、类别是否已知并与登记相符、是否重号,以及所在政区代码是否已不再使用、尚未启用或并无此政区。"
                        + "给出类别代码(class_code)时,一并给出该区域该类的下一个号;顺序号按县、乡、类别分别计数,用过的号不再给出,不公开的地名只计入告知管理该地地名人员的下一个号。"
                        + "批准命名方案时,没有代码而有类别和所在政区的,自动取号",
                "Checks the twenty digits of each name of an area by segment (county 6, township 3, class 5, serial 6): missing,"
                        + " malformed, county and township on record, class known and the one on record, borne twice, and whether the division stated has ended, has not begun or is none. With"
                        + " class_code it tells the next code of that class there; serials count within county, township and class,"
                        + " and none is given twice; names that are not"
                        + " for everybody count in what is told to whoever keeps the names there. An approved naming without code gets the next one where class and division"
                        + " are stated");
    }

    @Override
    public List<Input<?>> inputs() {
        return List.of(Setting.AREA, NameInputs.CLASS, Setting.DATE);
    }

    @Override
    public List<Media> forms() {
        return List.of(Media.JSON, Media.CSV, Media.XLSX);
    }

    private record Faulty(ItemVersion place, Fault fault) {}

    @Override
    public Outcome run(Ground ground, Inputs inputs, Progress progress) {
        progress.at(Bilingual.of("核查代码", "Checking codes"), 0, 1);
        Setting setting = Setting.of(ground, inputs);
        PlaceCodes codes = new PlaceCodes(ground.snapshot(), classes, ground.sight()::sees);
        KnownUnits units = new KnownUnits(ground.snapshot(), setting.day(), ground.sight()::sees);
        List<ItemVersion> places = ground.items(ItemType.PLACE, setting.day(), setting::isInside);
        List<Faulty> faults = places.stream()
                .flatMap(place -> Stream.concat(codes.faults(place).stream(), codes.stated(place, units).stream())
                        .map(fault -> new Faulty(place, fault)))
                .sorted(Comparator.comparing(Faulty::fault)
                        .thenComparing(each -> each.place().unitCode())
                        .thenComparing(each -> each.place().name()))
                .toList();
        return Outcome.of(document(setting, inputs, places.size(), faults)).listed(() -> table(setting, faults));
    }

    private ObjectNode document(Setting setting, Inputs inputs, int places, List<Faulty> faults) {
        ObjectNode document = Told.head(id(), setting, inputs);
        inputs.find(NameInputs.CLASS).ifPresent(classCode -> {
            document.put("next", next(setting, classCode).map(PlaceCode::digits).orElse(null));
            Told.text(document, "class", classes.title(classCode));
            document.put("class_known", classes.isKnown(classCode));
        });
        document.put("names", places);
        var counted = faults.stream().collect(Collectors.groupingBy(Faulty::fault, Collectors.counting()));
        ObjectNode counts = document.putObject("counts");
        for (Fault fault : Fault.values()) {
            counts.put(fault.word(), counted.getOrDefault(fault, 0L));
        }
        document.put("findings_listed", faults.size());
        ArrayNode findings = document.putArray("findings");
        faults.stream().limit(MOST_SHOWN).forEach(each -> tell(findings.addObject(), each, classes));
        return document;
    }

    /** Who keeps the names of the area is told the code that is free, everybody else the one after those that she may see. */
    private Optional<PlaceCode> next(Setting setting, String classCode) {
        Snapshot snapshot = setting.ground().snapshot();
        Sight sight = setting.ground().sight();
        return sight.keeps(PlaceCodes.nameIn(setting.area()))
                ? PlaceCodes.next(snapshot, setting.area(), classCode, spent)
                : PlaceCodes.next(snapshot, setting.area(), classCode, SpentCodes.NONE, sight::sees);
    }

    private static void tell(ObjectNode json, Faulty each, PlaceClass classes) {
        json.put("fault", each.fault().word());
        Told.text(json, "fault", each.fault().title());
        json.put("id", each.place().id().toString());
        json.put("collection", each.place().type().collection());
        json.put("name", each.place().name());
        json.put("place_code", each.place().values().text("place_code"));
        String classCode = each.place().values().text("class_code");
        json.put("class_code", classCode);
        Told.text(json, "class", classes.title(classCode));
        json.put("division_code", each.place().unitCode());
    }

    private Sheet table(Setting setting, List<Faulty> faults) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        faults.forEach(each -> rows.add(List.of(
                each.fault().title().zh(),
                each.fault().title().en(),
                each.place().name(),
                each.place().values().text("place_code"),
                each.place().values().text("class_code"),
                classes.title(each.place().values().text("class_code")).zh(),
                each.place().unitCode(),
                each.place().unitCode().isEmpty()
                        ? ""
                        : setting.name(new DivisionCode(each.place().unitCode())),
                each.place().id().toString())));
        return new Sheet(
                Bilingual.of("地名代码核查", "Check of place-name codes"),
                List.of(
                        Column.text("问题", "Fault (zh)"),
                        Column.text("问题(英文)", "Fault (en)"),
                        Column.text("地名", "Name"),
                        Column.text("地名代码", "Place-name code"),
                        Column.text("类别代码", "Class code"),
                        Column.text("类别", "Class (zh)"),
                        Column.text("所在政区代码", "Division code"),
                        Column.text("所在政区", "Division"),
                        Column.ID),
                rows);
    }
}
