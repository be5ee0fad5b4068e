package org.jieming.api.process.gazetteer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
import org.jieming.api.process.Told;
import org.jieming.api.process.naming.NameBook;
import org.jieming.division.DivisionCode;
import org.jieming.gazetteer.Headword;
import org.jieming.gazetteer.PlaceClass;
import org.jieming.gazetteer.Strokes;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jspecify.annotations.Nullable;

/** The list of standard names of an area (标准地名录, A.13): by class, then division, then letters. */
final class GazetteerListProcess implements Process {
    private final NameBook book;
    private final PlaceClass classes;
    private final Comparator<GazetteerEntry> order;

    GazetteerListProcess(NameBook book, PlaceClass classes, Strokes strokes) {
        this.book = book;
        this.classes = classes;
        this.order = Comparator.comparing(
                        (GazetteerEntry entry) -> entry.classCode().isEmpty())
                .thenComparing(GazetteerEntry::classCode)
                .thenComparing(
                        entry -> entry.division().map(DivisionCode::digits).orElse("~"))
                .thenComparing(GazetteerEntry::head, Headword.bySound(strokes));
    }

    @Override
    public String id() {
        return "gazetteer-list";
    }

    @Override
    public Bilingual title() {
        return Bilingual.of("标准地名录", "List of standard names");
    }

    @Override
    public Bilingual description() {
        return Bilingual.of(
                "区域内某日的标准地名(政区,以及已批准、备案、在用的地名;没有状态的不列入;已批准而尚未启用的,在备注中注明),按类别、所在政区、罗马字母排列;只列公开的地名,不公开的计入 left_out;经纬度取至千分之一度(约 100 米)。未登记的内容留空;没有登记读音的,按通用读音排列而不印出读音",
                "The standard names of an area on a day (divisions, and places approved, filed or in use; none without status; one that is not in use yet says so in its remarks) in the order of class, division and letters; open names alone, of the others how many there are (left_out); positions to a thousandth of a"
                        + " degree (about 100 m). What is not recorded stays empty; a name without a recorded reading stands where a"
                        + " general one puts it, which is not printed");
    }

    @Override
    public List<Input<?>> inputs() {
        return List.of(Setting.AREA, Setting.DATE);
    }

    @Override
    public List<Media> forms() {
        return List.of(Media.JSON, Media.CSV, Media.XLSX);
    }

    @Override
    public Outcome run(Ground ground, Inputs inputs, Progress progress) {
        progress.at(Bilingual.of("读取地名", "Reading names"), 0, 2);
        Gazetteer gazetteer =
                Gazetteer.of(ground, inputs, book.of(ground.snapshot()).romanizer());
        progress.at(Bilingual.of("排序", "Ordering"), 1, 2);
        List<GazetteerEntry> entries = gazetteer.inOrder(order);
        return Outcome.of(document(gazetteer, inputs, entries)).listed(() -> table(gazetteer, entries));
    }

    private ObjectNode document(Gazetteer gazetteer, Inputs inputs, List<GazetteerEntry> entries) {
        ObjectNode document = Told.head(id(), gazetteer.setting(), inputs);
        document.put("names", entries.size());
        document.put("left_out", gazetteer.leftOut());
        document.put("without_reading", gazetteer.count(entry -> entry.pinyin().isEmpty()));
        ArrayNode told = document.putArray("entries");
        Map<ItemId, EndedUnit> ended = ended(gazetteer);
        for (GazetteerEntry entry : entries) {
            ObjectNode json = told.addObject();
            EntryFacts.write(json, entry, classes);
            Optional.ofNullable(ended.get(entry.item().id()))
                    .ifPresent(unit -> unit.write(json.putObject("unit_ended")));
        }
        return document;
    }

    /** The places among the entries whose name was that of a division that is no more. */
    private static Map<ItemId, EndedUnit> ended(Gazetteer gazetteer) {
        return EndedUnit.of(
                gazetteer.setting(),
                gazetteer.entries().stream()
                        .map(GazetteerEntry::item)
                        .filter(item -> item.type() == ItemType.PLACE)
                        .toList());
    }

    private Sheet table(Gazetteer gazetteer, List<GazetteerEntry> entries) {
        List<Column> columns = List.of(
                Column.integer("序号", "No."),
                Column.text("标准地名", "Standard name"),
                Column.text("罗马字母拼写", "Romanized"),
                Column.text("类别代码", "Class code"),
                Column.text("类别", "Class"),
                Column.text("所在政区", "Division"),
                Column.text("政区代码", "Division code"),
                Column.decimal("东经", "Longitude E"),
                Column.decimal("北纬", "Latitude N"),
                Column.text("地名代码", "Place-name code"),
                Column.text("批准文号", "Approval document"),
                Column.text("资料来源", "Source"),
                Column.text("备注", "Remarks"),
                Column.ID);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Map<ItemId, EndedUnit> ended = ended(gazetteer);
        entries.forEach(entry -> rows.add(row(
                rows.size() + 1,
                entry,
                Optional.ofNullable(ended.get(entry.item().id())))));
        String area = gazetteer.setting().name(gazetteer.setting().area());
        return new Sheet(Bilingual.of(area + "标准地名录", "Standard names of " + area), columns, rows);
    }

    private List<@Nullable Object> row(int number, GazetteerEntry entry, Optional<EndedUnit> ended) {
        List<@Nullable Object> row = new ArrayList<>(List.of(
                number,
                entry.item().name(),
                entry.pinyin(),
                entry.classCode(),
                EntryFacts.title(entry, classes),
                entry.where(),
                entry.division().map(DivisionCode::shortForm).orElse("")));
        row.add(entry.position().map(at -> at.x).orElse(null));
        row.add(entry.position().map(at -> at.y).orElse(null));
        row.addAll(List.of(
                entry.text("place_code"),
                entry.text("approval_doc"),
                entry.text("source"),
                remarks(entry, ended),
                entry.item().id().toString()));
        return row;
    }

    private static Object remarks(GazetteerEntry entry, Optional<EndedUnit> ended) {
        String chinese = remarks(entry, ended, "zh");
        return chinese.isEmpty() ? "" : Bilingual.of(chinese, remarks(entry, ended, "en"));
    }

    private static String remarks(GazetteerEntry entry, Optional<EndedUnit> ended, String language) {
        return Stream.of(
                        EntryFacts.pending(entry.item(), language),
                        ended.map(unit -> unit.told().in(language)).orElse(""),
                        entry.text("remarks"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(Bilingual.of(";", "; ").in(language)));
    }
}
