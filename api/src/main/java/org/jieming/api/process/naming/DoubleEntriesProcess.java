package org.jieming.api.process.naming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jieming.api.http.Media;
import org.jieming.api.job.Progress;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Input;
import org.jieming.api.process.InputKind;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Outcome;
import org.jieming.api.process.Process;
import org.jieming.api.process.Setting;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.naming.DoubleEntries;
import org.jieming.naming.DoubleEntries.Cluster;
import org.jieming.naming.NameIndex;
import org.jieming.naming.Namesakes;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;

/** Names that may have been entered twice, over the whole register or a division (C1), with the evidence. */
final class DoubleEntriesProcess implements Process {
    private static final List<ItemType> TYPES = List.of(ItemType.PLACE, ItemType.RESIDENTIAL_AREA);
    static final Input<DivisionCode> AREA = Input.of(
            "area",
            Bilingual.of("区域代码", "Area"),
            Bilingual.of(
                    "行政区划代码,6、9 或 12 位;默认全库。没有填所在政区的对象只在全库查找时比对",
                    "Code of a division in 6, 9 or 12 digits; the whole register unless given. Items that name no division are"
                            + " compared only then"),
            InputKind.division());
    static final Input<Double> DISTANCE = Input.of(
                    "distance",
                    Bilingual.of("最远相距", "Farthest apart"),
                    Bilingual.of("米;默认 500", "Metres; 500 unless given"),
                    InputKind.number(0, 100_000))
            .usually(500.0);

    private final NameBook book;
    private final Supplier<Set<Namesakes>> apart;

    /** Compares by a book of names; what the supplier gives is known to be different. */
    DoubleEntriesProcess(NameBook book, Supplier<Set<Namesakes>> apart) {
        this.book = book;
        this.apart = apart;
    }

    @Override
    public String id() {
        return "double-entries";
    }

    @Override
    public Bilingual title() {
        return Bilingual.of("疑似重复登记的地名", "Names that may have been entered twice");
    }

    @Override
    public Bilingual description() {
        return Bilingual.of(
                "同类对象中名称相同、声韵调全同或形近,而且相距不远的,成组列出,附每一对的依据和距离;位置不明的按所在政区代码相同比对。"
                        + "一组之内,一个对象自西向东最多与其后 64 个比对。已认定“不是同一个”的不再列出。只指出,不改动",
                "Items of one type and kind of the same name, of the same syllables and tones, or of look-alike characters, that"
                        + " lie near each other: in groups, each pair with its evidence and distance; where a place is not"
                        + " known, those of the same division code. Among like names one is held against the 64 that follow it"
                        + " from west to east at most. Pairs found to be different are left out. Nothing is changed");
    }

    @Override
    public List<Input<?>> inputs() {
        return List.of(AREA, Setting.DATE, DISTANCE);
    }

    @Override
    public List<Media> forms() {
        return List.of(Media.JSON, Media.CSV, Media.XLSX);
    }

    @Override
    public Outcome run(Ground ground, Inputs inputs, Progress progress) {
        progress.at(Bilingual.of("读取地名", "Reading names"), 0, 3);
        NameIndex index = book.of(ground.snapshot());
        progress.at(Bilingual.of("选出在用的", "Choosing those in use"), 1, 3);
        LocalDate day = inputs.find(Setting.DATE).orElse(ground.today());
        List<ItemVersion> items = new ArrayList<>();
        TYPES.forEach(type -> items.addAll(ground.items(type, day)));
        inputs.find(AREA).ifPresent(area -> items.removeIf(item -> !isInside(item, area)));
        progress.at(Bilingual.of("比对", "Comparing"), 2, 3);
        List<Cluster> clusters = DoubleEntries.of(items, index, new Metres(inputs.get(DISTANCE)), apart.get());
        DoubleEntriesReport report = new DoubleEntriesReport(ground, day, inputs, items.size(), clusters);
        return Outcome.of(report.document()).listed(report::table);
    }

    private static boolean isInside(ItemVersion item, DivisionCode area) {
        return Optional.of(item.values().text("division_code"))
                .filter(code -> !code.isEmpty())
                .map(DivisionCode::new)
                .filter(area::contains)
                .isPresent();
    }
}
