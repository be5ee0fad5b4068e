package org.jieming.api.process.naming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.jieming.language.Bilingual;
import org.jieming.naming.Letters;
import org.jieming.naming.NameFinding;
import org.jieming.naming.NameIndex;
import org.jieming.naming.NameVerdict;
import org.jieming.naming.ProposedName;
import org.jieming.naming.StatedUnits;
import org.jieming.place.NameToSpell;
import org.jieming.place.PlaceKind;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Values;
import org.jieming.rule.Severity;
import org.jieming.shape.Shape;

/** What the law says of a name before it is given (A-03 …, A.8), with the names that stand against it. */
final class NameCheckProcess implements Process {
    static final Input<String> NAME = Input.of(
                    "name",
                    Bilingual.of("拟用名称", "Proposed name"),
                    Bilingual.of("专名加通名的全称", "Specific and generic part"),
                    NameInputs.name())
            .demanded();
    static final Input<Shape> PLACE = Input.of(
            "place",
            Bilingual.of("位置", "Place"),
            Bilingual.of(
                    "[经度, 纬度],或街路巷走向的一串位置,政区则为首尾相同的界线;用于建成区范围、距离和政区范围",
                    "[longitude, latitude], or the positions of a street in order, or those of the border of a division, which come back to"
                            + " the first: for the built-up area, distances, and what reaches beyond the division"),
            PlaceInput.kind());
    static final Input<String> ITEM = Input.of(
            "item",
            Bilingual.of("对象标识", "Item"),
            Bilingual.of(
                    "已在登记簿中的对象,不与自身比对", "The item of the register that bears it, which is not held against itself"),
            InputKind.text(36));
    static final Input<String> PINYIN = Input.of(
            "pinyin",
            Bilingual.of("拟用拼写", "Spelling"),
            Bilingual.of("罗马字母拼写,带调或不带调;与按规则拼出的比对", "The romanized name, held against the one the rules give"),
            InputKind.text(200));
    static final Input<String> LANGUAGE = Input.of(
            "language",
            Bilingual.of("语种", "Language"),
            Bilingual.of(
                    "少数民族语地名的语种,例如 蒙古语;其拼写另有规则",
                    "Of a minority-language name, such as 蒙古语: it is spelled by rules of its own"),
            InputKind.text(40));
    static final Input<String> PROPOSAL = Input.of(
            "proposal",
            Bilingual.of("方案编号", "Proposal"),
            Bilingual.of(
                    "正在修改的方案,不与自身比对;管理地名的人另会得知辖区内尚未决定的其他方案中的同名、同音",
                    "The proposal that is edited, which is not held against itself; who keeps names is told of those alike in"
                            + " other proposals of her divisions that nobody decided yet"),
            InputKind.text(20));
    private final NameBook book;
    private final Supplier<List<NameUnderWay>> underWay;

    NameCheckProcess(NameBook book, Supplier<List<NameUnderWay>> underWay) {
        this.book = book;
        this.underWay = underWay;
    }

    @Override
    public String id() {
        return "name-check";
    }

    @Override
    public Bilingual title() {
        return Bilingual.of("地名命名规则检查", "Check of a proposed name");
    }

    @Override
    public Bilingual description() {
        return Bilingual.of(
                "按地名管理条例第九条和不规范地名认定标准检查拟用名称:法定范围内的重名、同音、近音、形近,用字,拼写,人名、外国名、企业商标名,通名与规模,大洋怪重。每条结果附依据条款;同音只提示,不阻止;不更改任何名称",
                "Checks a proposed name by PNR Art. 9 and the criteria for irregular names: same names, homophones and look-alikes in"
                        + " the legal scope, script, spelling, personal, foreign and trade names, generic part against size. Every finding"
                        + " cites its article; homophones warn and never block; no name is changed");
    }

    @Override
    public List<Input<?>> inputs() {
        List<Input<?>> inputs = new ArrayList<>(List.of(
                NAME,
                NameInputs.KIND,
                NameInputs.CLASS,
                NameInputs.DIVISION,
                PLACE,
                ITEM,
                PINYIN,
                LANGUAGE,
                PROPOSAL,
                Setting.DATE));
        inputs.addAll(ExtentInputs.ALL);
        return inputs;
    }

    @Override
    public List<Media> forms() {
        return List.of(Media.JSON, Media.GEOJSON_FILE, Media.CSV, Media.XLSX);
    }

    @Override
    public Outcome run(Ground ground, Inputs inputs, Progress progress) {
        progress.at(Bilingual.of("读取地名", "Reading names"), 0, 2);
        NameIndex index = book.of(ground.snapshot());
        progress.at(Bilingual.of("逐条检查", "Checking"), 1, 2);
        ProposedName name = proposed(ground, inputs, index);
        Letters letters = Letters.typed(
                inputs.find(PINYIN).orElse(""), inputs.find(LANGUAGE).orElse(""));
        NameVerdict verdict = judged(ground, name, index)
                .with(book.rules().spelling(name.toSpell(), letters, index))
                .with(book.rules().underWay(name, others(ground, inputs), index))
                .with(lying(ground, name));
        NameReport report = new NameReport(ground, inputs, name, verdict);
        return Outcome.of(report.document()).mapped(report::map).listed(report::table);
    }

    /** Of hidden names in its scope those are told, without which, who could record it there. */
    private NameVerdict judged(Ground ground, ProposedName name, NameIndex index) {
        NameVerdict verdict = book.rules().check(name, index, ground.sight()::sees);
        return tellsHidden(ground, name) ? verdict : verdict.unveiled();
    }

    /** Whether names that are not for everybody are among those that the answer speaks of. */
    static boolean tellsHidden(Ground ground, ProposedName name) {
        return ground.sight().keeps(place(name));
    }

    private static ItemVersion place(ProposedName name) {
        Values.Builder values = Values.of(Descriptor.of(ItemType.PLACE));
        name.division().ifPresent(unit -> values.parse("division_code", unit.digits()));
        return new ItemVersion(
                ItemId.named(name.name()),
                ItemType.PLACE,
                Period.from(name.day()),
                RevisionNumber.NONE,
                values.build(),
                name.place().orElse(null));
    }

    /** Whether the place lies in the division given with it. */
    private static List<NameFinding> lying(Ground ground, ProposedName name) {
        return new StatedUnits(ground.snapshot(), name.day(), ground.sight()::sees)
                .findings(place(name), Severity.BLOCK).stream()
                        .map(finding -> new NameFinding(finding, List.of()))
                        .toList();
    }

    /** The places of other proposals that the asker may know; nothing is read for who keeps no names. */
    private List<ItemVersion> others(Ground ground, Inputs inputs) {
        if (!ground.sight().keepsSome(ItemType.PLACE)) {
            return List.of();
        }
        String own = inputs.find(PROPOSAL).orElse("");
        return underWay.get().stream()
                .filter(each -> !each.proposal().equals(own))
                .map(NameUnderWay::place)
                .filter(ground.sight()::keeps)
                .toList();
    }

    private static ProposedName proposed(Ground ground, Inputs inputs, NameIndex index) {
        LocalDate day = inputs.find(Setting.DATE).orElse(ground.today());
        String classCode = inputs.find(NameInputs.CLASS).orElse("");
        return new ProposedName(
                inputs.get(NAME),
                NameInputs.kind(inputs).orElseGet(() -> guessed(inputs, classCode, index)),
                classCode,
                inputs.find(NameInputs.DIVISION),
                inputs.find(PLACE),
                inputs.find(ITEM).map(ItemId::parse).filter(item -> isShown(ground, item)),
                day,
                Period.from(day),
                ExtentInputs.read(inputs));
    }

    /** An item that is not shown to whoever asks is none that she says the name is of. */
    private static boolean isShown(Ground ground, ItemId item) {
        return ground.snapshot().timeline(item).versions().stream().anyMatch(ground.sight()::sees);
    }

    private static PlaceKind guessed(Inputs inputs, String classCode, NameIndex index) {
        NameToSpell asked =
                new NameToSpell(inputs.get(NAME), java.util.Optional.empty(), classCode, NameInputs.region(inputs));
        return switch (index.romanizer().entity(asked)) {
            case DIVISION -> PlaceKind.K2;
            case SETTLEMENT -> PlaceKind.K3;
            case STREET -> PlaceKind.K5;
            case NATURE -> PlaceKind.K1;
            case ESTATE -> PlaceKind.K6;
            case SITE -> PlaceKind.K8;
        };
    }
}
