package org.jieming.api.process.boundary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jieming.api.http.Media;
import org.jieming.api.job.Progress;
import org.jieming.api.process.Acts;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Input;
import org.jieming.api.process.InputKind;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Outcome;
import org.jieming.api.process.Process;
import org.jieming.api.process.Setting;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;

/** What changed in an area between two days, by what is known today: a list, a map and a table. O(n) in the items of the collections. */
final class ChangesProcess implements Process {
    static final Input<LocalDate> SINCE = Input.of(
                    "since",
                    Bilingual.of("起始日", "Since"),
                    Bilingual.of("与该日的状态比较", "The earlier of the two days"),
                    InputKind.day())
            .demanded();
    private static final Input<List<String>> COLLECTIONS = Input.of(
                    "collections",
                    Bilingual.of("对象类型", "Collections"),
                    Bilingual.of("比较哪几类;默认为政区", "What is compared; divisions unless given"),
                    InputKind.listOf(InputKind.choice(Arrays.stream(ItemType.values())
                            .map(ItemType::collection)
                            .toList())))
            .usually(List.of(ItemType.DIVISION.collection()));

    private final Acts acts;

    ChangesProcess(Acts acts) {
        this.acts = acts;
    }

    @Override
    public String id() {
        return "changes-between";
    }

    @Override
    public Bilingual title() {
        return Bilingual.of("两日之间的变化", "Changes between two days");
    }

    @Override
    public Bilingual description() {
        return Bilingual.of(
                "区域内自 since 至 date(默认今天)之间新出现、终止和改变的条目:每项改变前后的值,图形增减的面积、线的长度或点移动的距离(椭球面),"
                        + "和使之生效的文件。两日的状态都按登记簿现在所知;一项在其中任一日属于该区域即列入,界线和界桩属于双方。地图上为前后图形和增减的部分;至多 5,000 项",
                "What appeared, ended and changed in an area between since and date (today unless given): each property before and"
                        + " after, the ground gained and lost, the length of a line or how far a point moved (on the ellipsoid), and the"
                        + " documents that made it so. Both days as the register knows them now; an item counts that was in the area on"
                        + " either, lines and markers in those of both parties. The map holds shapes before and after and what was gained and lost; at most 5,000 items");
    }

    @Override
    public List<Input<?>> inputs() {
        return List.of(Setting.AREA, SINCE, Setting.DATE, COLLECTIONS);
    }

    @Override
    public List<Media> forms() {
        return List.of(Media.JSON, Media.GEOJSON_FILE, Media.GEOPACKAGE, Media.CSV, Media.XLSX);
    }

    @Override
    public Outcome run(Ground ground, Inputs inputs, Progress progress) {
        Setting then = Setting.of(ground, inputs);
        LocalDate since = inputs.get(SINCE);
        if (!since.isBefore(then.day())) {
            throw new Malformed(
                    SINCE.field(),
                    since.toString(),
                    Bilingual.of("应早于 " + then.day(), "a day before " + then.day() + " is expected"));
        }
        Setting before = new Setting(ground, then.area(), since, Map.of());
        List<Contrast> contrasts = new ArrayList<>();
        for (String collection : new TreeSet<>(inputs.get(COLLECTIONS))) {
            progress.at(Bilingual.of("比较", "Comparing"), contrasts.size(), contrasts.size() + 1);
            contrasts.addAll(contrasts(ItemType.parse(collection), before, then));
        }
        ChangesReport report = new ChangesReport(then, inputs, contrasts, acts);
        return Outcome.of(report.document()).mapped(report::map).listed(report::table);
    }

    private static List<Contrast> contrasts(ItemType type, Setting before, Setting then) {
        Map<ItemId, Boolean> concerned = new LinkedHashMap<>();
        for (Setting setting : List.of(then, before)) {
            Map<String, List<String>> ofLines = type == ItemType.BOUNDARY_MARKER ? parties(setting) : Map.of();
            setting.ground()
                    .items(type, setting.day(), item -> isIn(setting, item, ofLines))
                    .forEach(item -> concerned.put(item.id(), true));
        }
        Map<ItemId, ItemVersion> was = on(type, before, item -> concerned.containsKey(item.id()));
        Map<ItemId, ItemVersion> is = on(type, then, item -> concerned.containsKey(item.id()));
        return concerned.keySet().stream()
                .map(id -> new Contrast(was.get(id), is.get(id)))
                .filter(contrast -> !contrast.what().equals("same"))
                .toList();
    }

    private static Map<ItemId, ItemVersion> on(ItemType type, Setting setting, Predicate<ItemVersion> used) {
        Map<ItemId, ItemVersion> found = new LinkedHashMap<>();
        setting.ground().items(type, setting.day(), used).forEach(item -> found.put(item.id(), item));
        return found;
    }

    /** The codes of the parties of each line by its code. */
    private static Map<String, List<String>> parties(Setting setting) {
        return setting.ground().items(ItemType.BOUNDARY_LINE, setting.day()).stream()
                .collect(Collectors.groupingBy(
                        line -> line.values().text("line_code"),
                        Collectors.flatMapping(line -> parties(line).stream(), Collectors.toList())));
    }

    private static List<String> parties(ItemVersion line) {
        return List.of(line.values().text("party_a_code"), line.values().text("party_b_code"));
    }

    /**
     * By its code or that of its division, a line by either party and a marker by those of its line (C-02), wherever it stands
     * (C-23); else by position.
     */
    private static boolean isIn(Setting setting, ItemVersion item, Map<String, List<String>> ofLines) {
        List<String> codes =
                switch (item.type()) {
                    case DIVISION -> List.of(item.values().text("code"));
                    case BOUNDARY_LINE -> parties(item);
                    case BOUNDARY_MARKER -> ofLines.getOrDefault(item.values().text("line_code"), List.of());
                    default -> List.of(item.values().text("division_code"));
                };
        List<String> stated = codes.stream().filter(code -> !code.isEmpty()).toList();
        return stated.isEmpty()
                ? setting.unitAt(item).filter(setting.area()::contains).isPresent()
                : stated.stream().map(DivisionCode::new).anyMatch(setting.area()::contains);
    }
}
