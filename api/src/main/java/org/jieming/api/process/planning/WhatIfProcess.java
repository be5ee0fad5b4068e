package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.jieming.api.http.Language;
import org.jieming.api.http.Media;
import org.jieming.api.job.Progress;
import org.jieming.api.process.Excerpt;
import org.jieming.api.process.FewPeople;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Input;
import org.jieming.api.process.InputKind;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Outcome;
import org.jieming.api.process.Process;
import org.jieming.api.process.Recent;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Sheet.Column;
import org.jieming.api.process.Terms;
import org.jieming.api.process.Witness;
import org.jieming.language.Bilingual;
import org.jieming.register.RevisionNumber;
import org.jieming.walk.Yardstick;

/** What would be if facilities opened, moved, grew or closed, or another radius held: who gains and who loses, unit by unit. */
final class WhatIfProcess implements Process {
    /** Whoever drags a facility asks about the same standing state many times a second; of states along roads those of one network. */
    private static final int KEPT = 4;

    private static final int MOST_OUTLINES = 20;

    static final Input<List<Alteration>> CHANGES = Input.of(
                    "changes",
                    Bilingual.of("改变", "Changes"),
                    Bilingual.of(
                            "对象列表:{action: open, name, kind, lon, lat, supply};{action: move, facility, lon, lat};{action:"
                                    + " resize, facility, supply};{action: close, facility}。不写入登记簿",
                            "Objects {action: open, name, kind, lon, lat, supply}, {action: move, facility, lon, lat},"
                                    + " {action: resize, facility, supply}, {action: close, facility}. Nothing is written"
                                    + " to the register"),
                    InputKind.anyOf(Alteration.KIND))
            .usually(List.of());
    static final Input<List<Alteration>> AGAINST = Input.of(
                    "against",
                    Bilingual.of("对照方案的改变", "Changes of the other scenario"),
                    Bilingual.of("与之比较的方案;默认为现状", "What is compared with; things as they are unless given"),
                    InputKind.anyOf(Alteration.KIND))
            .usually(List.of());
    static final Input<List<Redrawn>> OUTLINES = Input.of(
                    "outlines",
                    Bilingual.of("政区的新界线", "Other outlines of units"),
                    Bilingual.of(
                            "对象列表:{unit: 政区代码, geometry: GeoJSON 面};按人口位置归入,多个面都含的归先给出的;"
                                    + "原属这些政区而不在任何面内的计入区域本身,位置不详的仍归原政区。不写入登记簿",
                            "Objects {unit: code, geometry: GeoJSON area}: people belong where their place lies, to the first of"
                                    + " several that hold it; who was of one of these units and lies in no area is told under"
                                    + " the area asked about, who has no known place stays where she was. Nothing is written to the register"),
                    InputKind.anyOf(Redrawn.KIND, MOST_OUTLINES))
            .usually(List.of());
    static final Input<List<Redrawn>> AGAINST_OUTLINES = Input.of(
                    "against_outlines",
                    Bilingual.of("对照方案的新界线", "Outlines of the other scenario"),
                    Bilingual.of("与之比较的方案的界线", "Those of what is compared with"),
                    InputKind.anyOf(Redrawn.KIND, MOST_OUTLINES))
            .usually(List.of());
    static final Input<Double> RADIUS_THEN = Input.of(
            "radius_then",
            Bilingual.of("方案的服务半径", "Radius of the scenario"),
            Bilingual.of("米,含端点;默认与 radius 相同", "Metres, end included; the same as radius unless given"),
            InputKind.number(1, 100_000));
    static final Input<String> SUPPLY = Input.of(
            "supply",
            Bilingual.of("供给", "Supply"),
            Bilingual.of(
                    "给出时另比较每千人可得的供给(方法见 accessibility,半径取 catchment)",
                    "When given, what 1,000 people can get of it is compared as well (methods as of accessibility,"
                            + " within catchment)"),
            AccessibilityProcess.SUPPLY.kind());
    static final Input<Double> CATCHMENT = Input.of(
                    "catchment",
                    Bilingual.of("供给半径", "Catchment of supply"),
                    Bilingual.of(
                            "米,含端点;radii 中列出的类型和级别用其各自的半径",
                            "Metres, end included; kinds and levels that 'radii' names have their own"),
                    InputKind.number(1, 100_000))
            .usually(10_000);

    private final Recent<Key, Standing> recent =
            new Recent<>(KEPT, standing -> standing.walking().roads().map(Yardstick.Walked::roads));
    private final RoadBook roads;

    WhatIfProcess(RoadBook roads) {
        this.roads = roads;
    }

    private record Key(RevisionNumber revision, String sight, String today, ObjectNode asked) {}

    @Override
    public String id() {
        return PlanningProcesses.WHAT_IF;
    }

    @Override
    public Bilingual title() {
        return Bilingual.of("方案比较", "What if");
    }

    @Override
    public Bilingual description() {
        return Bilingual.of(
                "比较两个方案(或方案与现状):设施新建、迁移、扩缩、关闭,或半径改变后,谁新得到服务、谁失去服务,按政区给出;每人只计一次。" + "只列出有变化的政区",
                "Compares two scenarios, or one with things as they are: who is served then and was not, and who is no"
                        + " longer, unit by unit, when facilities open, move, change size or close or the radius changes;"
                        + " everybody is counted once. Only units where something changes are listed");
    }

    @Override
    public List<Input<?>> inputs() {
        return ProvisionInputs.inputs(
                List.of(ProvisionInputs.RADIUS, RADIUS_THEN, Radii.OWN, CHANGES, AGAINST, OUTLINES, AGAINST_OUTLINES),
                List.of(
                        ProvisionInputs.LEVEL,
                        SUPPLY,
                        CATCHMENT,
                        AccessibilityProcess.METHOD,
                        AccessibilityProcess.WEIGHTS));
    }

    @Override
    public List<Media> forms() {
        return List.of(Media.JSON, Media.GEOJSON_FILE, Media.CSV, Media.XLSX, Media.DOCX, Media.HTML);
    }

    @Override
    public Outcome run(Ground ground, Inputs inputs, Progress progress) {
        progress.at(Bilingual.of("比较", "Comparing"), 0, 1);
        Standing standing = ground.witness() == Witness.NOBODY
                ? recent.get(key(ground, inputs), () -> standing(ground, inputs, progress))
                : standing(ground, inputs, progress);
        WhatIfReport report = new WhatIfReport(
                standing.with(
                        inputs.get(AGAINST), AGAINST.field(), inputs.get(AGAINST_OUTLINES), AGAINST_OUTLINES.field()),
                standing.with(inputs.get(CHANGES), CHANGES.field(), inputs.get(OUTLINES), OUTLINES.field()),
                inputs,
                progress);
        ObjectNode document = report.document();
        Terms terms = terms(document);
        return FewPeople.told(
                ground,
                Outcome.of(document)
                        .mapped(() -> terms.on(report.map()))
                        .listed(() -> terms.on(report.table()))
                        .printed(language -> WhatIfPaper.of(new Excerpt(document, Language.parse(language)))));
    }

    /** Each state has its own distance, and the supply, where one is compared, its catchment and method. */
    private static Terms terms(ObjectNode document) {
        boolean shares = document.at("/inputs/supply").isTextual();
        JsonNode none = MissingNode.getInstance();
        return Terms.of(document, document.at("/after/within_m"))
                .with(
                        Column.decimal("原状的距离(米)", "Within before (m)"),
                        "within_m_before",
                        document.at("/before/within_m"))
                .with(Radii.COLUMN, "radii", document.at("/inputs/radii"))
                .with(Column.text("供给", "Supply"), "supply", document.at("/inputs/supply"))
                .with(
                        Column.decimal("供给半径(米)", "Catchment (m)"),
                        "catchment_m",
                        shares ? document.at("/inputs/catchment") : none)
                .with(Column.text("方法", "Method"), "method", shares ? document.at("/inputs/method") : none);
    }

    @Override
    public void demand(Ground ground, Inputs inputs) {
        List<String> kinds = inputs.get(ProvisionInputs.KINDS);
        LocalDate day = inputs.find(Setting.DATE).orElse(ground.today());
        Known known = Known.of(kinds, Setting.serving(ground, day, kinds));
        known.leaving(inputs.get(CHANGES), CHANGES.field());
        known.leaving(inputs.get(AGAINST), AGAINST.field());
    }

    private Standing standing(Ground ground, Inputs inputs, Progress progress) {
        Provision provision = Provision.of(ground, inputs, progress);
        Walking walking = Walking.of(roads, provision.setting(), inputs);
        Radii radii = Radii.of(inputs, Double.NaN);
        double usual = inputs.get(ProvisionInputs.RADIUS);
        return Standing.of(
                provision,
                walking,
                radii,
                List.of(usual, inputs.find(RADIUS_THEN).orElse(usual)),
                Setting.level(inputs.get(ProvisionInputs.LEVEL)));
    }

    /** What the standing state depends on: all that is asked but the scenario itself. */
    private static Key key(Ground ground, Inputs inputs) {
        ObjectNode asked = inputs.told();
        asked.remove(List.of(
                CHANGES.name(),
                AGAINST.name(),
                OUTLINES.name(),
                AGAINST_OUTLINES.name(),
                SUPPLY.name(),
                CATCHMENT.name()));
        return new Key(
                ground.snapshot().number(),
                ground.sight().toString(),
                ground.today().toString(),
                asked);
    }
}
