package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.jieming.api.process.Setting;
import org.jieming.division.DivisionLevel;
import org.jieming.gap.Declared;
import org.jieming.gap.GapStatement;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.standard.Clause;
import org.jieming.standard.ClauseReader;
import org.jieming.standard.Standards;

/** Who is short of what, by which clause, unit by unit, and how the targets of plans stand. */
final class GapProcess implements Process {
    /** Every clause has a row for each unit of every level asked for. */
    private static final int MOST_OWN = 100;

    static final Input<Boolean> ACROSS = Input.of(
                    "across_borders",
                    Bilingual.of("计入界外设施", "Count facilities over the border"),
                    Bilingual.of(
                            "区域以外的设施是否服务区域内居民;差额总会给出",
                            "Whether facilities outside serve people inside; the difference is always told"),
                    InputKind.truth())
            .usually(true);
    static final Input<List<String>> LEVELS = Input.of(
                    "levels",
                    Bilingual.of("汇总级别", "Levels"),
                    Bilingual.of("给出哪几级政区", "For which levels of unit rows are given"),
                    InputKind.listOf(InputKind.choice(List.of(
                            DivisionLevel.COUNTY.word(), DivisionLevel.TOWNSHIP.word(), DivisionLevel.VILLAGE.word()))))
            .usually(List.of("county", "township"));
    static final Input<Boolean> RESPONSIBLE = Input.of(
                    "responsible",
                    Bilingual.of("列出负责设施", "Name responsible facilities"),
                    Bilingual.of(
                            "距离类条款的每个政区列出服务其中最多人的设施;没有人在范围内的,列出最近的设施及其距离",
                            "For clauses of distance every unit is given the facility that serves most of its people, or, where none of"
                                    + " them is within the distance, the nearest one and how far it is"),
                    InputKind.truth())
            .usually(false);
    private final Standards standards;
    private final Input<List<String>> clauses;
    private final Input<List<Clause>> own;
    private final Targets targets;
    /** What comes after the last clause: targets, land and the rows of all units. */
    private static final Bilingual REPORTING = Bilingual.of("对照目标并汇总", "Comparing targets and summing up");

    private final RoadBook roads;
    private final LandBook lands;

    GapProcess(Standards standards, RoadBook roads, LandBook lands) {
        this.standards = standards;
        this.targets = new Targets(standards);
        this.roads = roads;
        this.lands = lands;
        clauses = Input.of(
                "clauses",
                Bilingual.of("条款", "Clauses"),
                Bilingual.of(
                        "条款编号(见 /standards);默认为该日在本区域有效的全部条款;也可指定其他地区的条款作参照",
                        "Ids of clauses (see /standards); all that hold in the area on the day unless given; clauses of other"
                                + " regions may be named for comparison"),
                InputKind.listOf(InputKind.choice(
                        standards.clauses().stream().map(Clause::id).toList())));
        own = Input.of(
                "own_clauses",
                Bilingual.of("自定条款", "Clauses of one's own"),
                Bilingual.of(
                        "与 data/standards/clauses.csv 各列同名的对象",
                        "Objects whose members are named like the columns of data/standards/clauses.csv"),
                InputKind.listOf(new InputKind<>(Map.of("type", "object"), this::own), 1, MOST_OWN));
    }

    private Clause own(JsonNode json, String field) {
        if (!json.isObject()) {
            throw InputKind.wrong(field, json, "应为 JSON 对象", "a JSON object");
        }
        Map<String, String> row = new HashMap<>();
        json.properties().forEach(member -> {
            if (!member.getValue().isValueNode()) {
                throw InputKind.wrong(field + "." + member.getKey(), member.getValue(), "应为文字或数", "a text or a number");
            }
            row.put(member.getKey(), member.getValue().asText());
        });
        return ClauseReader.read(row, field, standards.instruments());
    }

    @Override
    public String id() {
        return "gap-statement";
    }

    @Override
    public Bilingual title() {
        return Bilingual.of("缺口报告", "Gap statement");
    }

    @Override
    public Bilingual description() {
        return Bilingual.of(
                "按条款逐单元判定达标、不足多少或因缺何数据而无法判定;单元、人口、住宅区三种分母从不混用;并列出规划目标的完成情况",
                "Judges every clause unit by unit: satisfied, short by how much, or unknown for want of which data. Shares of"
                        + " units, of people and of estates are never mixed. Targets of plans are set beside what is reached");
    }

    @Override
    public List<Input<?>> inputs() {
        return List.of(
                Setting.AREA,
                Setting.DATE,
                clauses,
                own,
                Walking.DISTANCE,
                Walking.SPEED,
                Walking.SNAP,
                Walking.ENTRY,
                Walking.JOIN,
                ProvisionInputs.DETOUR,
                ACROSS,
                LEVELS,
                RESPONSIBLE,
                DeclaredZones.COMPLETE,
                DeclaredZones.SEA,
                ProvisionInputs.COMPLETE,
                ProvisionInputs.AROUND);
    }

    @Override
    public List<Media> forms() {
        return List.of(Media.JSON, Media.GEOJSON_FILE, Media.CSV, Media.XLSX, Media.DOCX, Media.HTML);
    }

    @Override
    public Outcome run(Ground ground, Inputs inputs, Progress progress) {
        Setting setting = Setting.of(ground, inputs);
        List<Clause> asked = asked(setting, inputs);
        Declared kinds = ProvisionInputs.declared(inputs);
        Set<String> here = DeclaredZones.of(inputs);
        here.addAll(kinds.here());
        Declared declared = new Declared(here, kinds.around());
        Walking walking = Walking.of(roads, setting, inputs);
        GapStatement statement = GapStatement.withOwnDistances(
                setting.holdings(declared, asked),
                asked,
                new GapStatement.Measuring(walking.yardstick(), walking.speed(), inputs.get(ACROSS)),
                (clause, at) -> progress.at(clause.text(), at, asked.size() + 1L),
                standards.instruments().house());
        progress.at(REPORTING, asked.size(), asked.size() + 1L);
        GapReport report = new GapReport(
                standards, setting, inputs, walking, statement, targets.reached(setting, declared, walking), lands);
        ObjectNode document = report.document();
        return FewPeople.told(
                ground,
                Outcome.of(document)
                        .mapped(() -> new GapMap(report, document).features())
                        .listed(() -> new GapTable(report, document).sheet())
                        .printed(language -> GapPaper.of(new Excerpt(document, Language.parse(language)))));
    }

    /** Those asked for; without any, those that hold here. */
    private List<Clause> asked(Setting setting, Inputs inputs) {
        List<Clause> sent = inputs.find(own).orElse(List.of());
        List<Clause> asked = new ArrayList<>();
        inputs.find(clauses).ifPresent(ids -> ids.stream()
                .distinct()
                .forEach(id -> asked.add(
                        standards.clause(id, setting.area(), setting.day()).orElseThrow())));
        if (inputs.find(clauses).isEmpty() && sent.isEmpty()) {
            asked.addAll(standards.applying(setting.area(), setting.day()));
        }
        for (int at = 0; at < sent.size(); at++) {
            refuseTwice(asked, sent.get(at), at);
            asked.add(sent.get(at));
        }
        return asked;
    }

    /** What is told of a clause is told under its id, on the map and in tables: two of one id would be taken for each other. */
    private void refuseTwice(List<Clause> asked, Clause sent, int at) {
        if (asked.stream().anyMatch(clause -> clause.id().equals(sent.id()))) {
            throw new Malformed(
                    own.field() + "." + at + ".clause",
                    sent.id(),
                    Bilingual.of(
                            "同次所问的条款中已有该编号;请另起一个编号",
                            "a clause of this id is asked for already; give this one another id"));
        }
    }
}
