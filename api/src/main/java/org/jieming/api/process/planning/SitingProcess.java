package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
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
import org.jieming.api.process.Sheet.Column;
import org.jieming.api.process.Terms;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.walk.Yardstick;

/** Where to build next: so many sites that serve most people, or the fewest that serve everybody. */
final class SitingProcess implements Process {
    static final Input<String> AIM = Input.of(
                    "aim",
                    Bilingual.of("目标", "Aim"),
                    Bilingual.of(
                            "most-people:给定个数,服务最多的人(MCLP);everybody:服务所有人的最少个数(LSCP);"
                                    + "least-way:给定个数,总路程最短(p-中位);least-farthest:给定个数,最远的路最短(p-中心)",
                            "most-people: so many sites that serve most (MCLP); everybody: the fewest that serve all"
                                    + " (LSCP); least-way: so many with the shortest ways together (p-median);"
                                    + " least-farthest: so many with the shortest longest way (p-center)"),
                    InputKind.choice(Aim.words()))
            .usually(Aim.MOST_PEOPLE.word());
    static final Input<Integer> SITES = Input.of(
            "sites",
            Bilingual.of("新建个数", "Sites"),
            Bilingual.of(
                    "新建几处;不给则 5 处;everybody 求最少几处,不能给",
                    "How many to build; 5 unless given; not together with everybody, which asks for the fewest"),
            InputKind.integer(1, 100));
    /** Where nobody says how many. */
    static final int USUAL_SITES = 5;

    static final Input<Integer> CAPACITY = Input.of(
            "capacity",
            Bilingual.of("每处容量", "Capacity"),
            Bilingual.of(
                    "most-people 时每个新建点最多服务多少人;不给则不限。备选点可用 capacity 各自给出",
                    "How many people a new site serves at most, for most-people; without limit unless given. A"
                            + " candidate may have a capacity of its own"),
            InputKind.integer(0, 1_000_000));
    static final Input<String> EXISTING_CAPACITY = Input.of(
            "existing_capacity",
            Bilingual.of("已有设施的容量", "Capacity of existing facilities"),
            Bilingual.of(
                    "给出 capacity 或备选点的容量时,已有设施最多服务多少人取哪个数字;没有该数字的设施按 0;不给则不限",
                    "Which of their figures limits existing facilities where capacity or that of candidates is given; 0 for"
                            + " those without it; no limit unless given"),
            InputKind.choice(List.of("beds_total", "day_places", "meals_capacity")));
    static final Input<List<Candidate>> CANDIDATES = Input.of(
            "candidates",
            Bilingual.of("备选点", "Candidates"),
            Bilingual.of(
                    "对象 {name, lon, lat, capacity} 的列表,例如闲置用房;默认为各人口单元的位置",
                    "Objects {name, lon, lat, capacity}, for example vacant premises; the places of the population"
                            + " cells unless given"),
            InputKind.listOf(Candidate.KIND));
    static final Input<Double> GRID = Input.of(
            "grid",
            Bilingual.of("网格间距", "Grid"),
            Bilingual.of(
                    "米:以区域内的网格点为备选点,不与 candidates 同用",
                    "Metres: candidates are the points of a grid over the area; not together with candidates"),
            InputKind.number(10, 100_000));

    static final Input<String> FROM = Input.of(
            "candidates_from",
            Bilingual.of("备选点取自", "Candidates from"),
            Bilingual.of(
                    "premises:区域内停业的设施和社区综合服务用房;estates:住宅区。不与 candidates、grid 同用",
                    "premises: facilities of the area that are closed, and community service premises; estates: its residential"
                            + " areas. Not together with candidates or grid"),
            InputKind.choice(Premises.words()));

    static final Input<Integer> EFFORT = Input.of(
            "effort",
            Bilingual.of("搜索量", "Effort"),
            Bilingual.of(
                    "搜索最多查看多少百万次,到此给出已找到的最好方案及其界;不给则按目标 500 至 3,000。同步请求到时限时也如此,并在答复中写明搜索量:" + "再给出同一数值,在任何机器上得到同一方案",
                    "At how many million things looked at the search ends with the best plan found and its bound; 500 to 3,000 by"
                            + " aim unless given. So does a request that waits at its time limit, and tells the effort: given"
                            + " again, it finds the same plan on every machine"),
            InputKind.integer(1, 3_000));

    static final Input<Integer> MEASURED = Input.of(
            "measured",
            Bilingual.of("量算的备选点数", "Candidates measured"),
            Bilingual.of(
                    "只量算这么多个备选点,在全部备选点中均匀选取;不给则全部量算。同步请求到时限时只量算到那时为止,并在答复中写明个数:再给出同一数值,得到同一方案",
                    "Only so many candidates are measured, spread evenly over all; all unless given. A request that waits measures no"
                            + " more than it has time for, and tells how many: given again, the same plan is found"),
            InputKind.integer(1, Candidate.MOST));

    private final RoadBook roads;

    SitingProcess(RoadBook roads) {
        this.roads = roads;
    }

    @Override
    public String id() {
        return "siting";
    }

    @Override
    public Bilingual title() {
        return Bilingual.of("选址", "Siting");
    }

    @Override
    public Bilingual description() {
        return Bilingual.of(
                "在备选点中选择新建位置,已有设施保持不变。先贪心,再分支定界:或证明最优,或给出任何方案都不能超过的界;每个方案由独立程序逐对复核",
                "Chooses places to build among candidates, existing facilities fixed. Greedy first, then branch and"
                        + " bound: proven best, or with a bound that no plan can exceed; every plan is counted again, pair"
                        + " by pair, by code of its own");
    }

    @Override
    public List<Input<?>> inputs() {
        return ProvisionInputs.inputs(
                List.of(ProvisionInputs.RADIUS, Radii.OWN),
                List.of(AIM, SITES, CAPACITY, EXISTING_CAPACITY, CANDIDATES, GRID, FROM, EFFORT, MEASURED));
    }

    @Override
    public List<Media> forms() {
        return List.of(Media.JSON, Media.GEOJSON_FILE, Media.CSV, Media.XLSX, Media.DOCX, Media.HTML);
    }

    @Override
    public Outcome run(Ground ground, Inputs inputs, Progress progress) {
        SitingSteps steps = new SitingSteps(progress, inputs.find(EFFORT).orElse(Integer.MAX_VALUE));
        steps.measuring();
        Provision provision = Provision.of(ground, inputs, progress).byUnit();
        Walking walking = Walking.of(roads, provision.setting(), inputs);
        refuseUnmeasured(walking, inputs);
        refuseUnused(inputs);
        refuseSites(inputs);
        SitingStudy study = SitingStudy.of(provision, walking, inputs, steps);
        SitingReport report = new SitingReport(study, Solution.of(study, inputs, steps), steps.spent(), inputs);
        ObjectNode document = report.document();
        Terms terms = Terms.of(document, document.at("/catchment/within_m"))
                .with(Radii.COLUMN, "radii", document.at("/inputs/radii"))
                .with(Column.text("目标", "Aim"), "aim", document.at("/plan/aim"))
                .with(Column.text("做得到", "Feasible"), "feasible", document.at("/plan/feasible"))
                .with(Column.text("已证明最优", "Proven best"), "proven_best", document.at("/plan/proven_best"))
                .with(Column.text("方案性质", "Quality"), "quality", document.at("/plan/quality_zh"))
                .with(Column.text("方案性质(英文)", "Quality in English"), "quality_en", document.at("/plan/quality_en"))
                .with(Column.decimal("目标值", "Value"), "value", known(document.at("/plan/value")))
                .with(Column.decimal("界", "Bound"), "bound", known(document.at("/plan/bound")))
                .with(Column.integer("现服务人数", "Served now"), "served_now", known(document.at("/plan/served_now")))
                .with(Column.integer("建后服务人数", "Served then"), "served_then", known(document.at("/plan/served_then")));
        return FewPeople.told(
                ground,
                Outcome.of(document)
                        .mapped(() -> terms.on(report.map()))
                        .listed(() -> terms.on(report.table()))
                        .printed(language -> SitingPaper.of(new Excerpt(document, Language.parse(language)))));
    }

    /** A figure, or nothing where the answer tells none. */
    private static JsonNode known(JsonNode figure) {
        return figure.isNull() ? MissingNode.getInstance() : figure;
    }

    /** Along roads some ways have no end: the aims that add ways up, and capacities, are for straight lines alone. */
    private static void refuseUnmeasured(Walking walking, Inputs inputs) {
        Aim aim = Aim.of(inputs.get(AIM));
        boolean counts = aim == Aim.MOST_PEOPLE || aim == Aim.EVERYBODY;
        if (walking.ruler() instanceof Yardstick.Walked && (!counts || isSeated(inputs))) {
            throw new Malformed(
                    Walking.DISTANCE.field(),
                    inputs.get(Walking.DISTANCE),
                    Bilingual.of(
                            "沿道路选址只用于 most-people(不带 capacity)和 everybody;其余目标请用 straight-line",
                            "along roads there are the aims most-people, without capacity, and everybody; use straight-line"
                                    + " for the others"));
        }
    }

    /** How many sites serve everybody is what is asked: a number given would be left out without a word. */
    private static void refuseSites(Inputs inputs) {
        if (Aim.of(inputs.get(AIM)) == Aim.EVERYBODY) {
            inputs.find(SITES).ifPresent(given -> {
                throw new Malformed(
                        SITES.field(),
                        String.valueOf(given),
                        Bilingual.of(
                                "aim=everybody 求覆盖所有人最少需要几处,不能限定处数;请去掉 sites 或改用其他目标",
                                "the aim everybody asks for the fewest sites that serve all; leave 'sites' out or choose"
                                        + " another aim"));
            });
        }
    }

    /** Whether sites have so many places each: all of them, or candidates of their own. */
    static boolean isSeated(Inputs inputs) {
        return inputs.find(CAPACITY).isPresent() || ownCapacity(inputs).isPresent();
    }

    /** The first capacity that a candidate gives of itself. */
    private static Optional<Integer> ownCapacity(Inputs inputs) {
        return inputs.find(CANDIDATES).orElse(List.of()).stream()
                .flatMap(candidate -> candidate.capacity().stream())
                .findFirst();
    }

    /** A capacity that an aim does not know would be left out without a word, and the plan would overfill its sites. */
    private static void refuseUnused(Inputs inputs) {
        if (Aim.of(inputs.get(AIM)) != Aim.MOST_PEOPLE) {
            Bilingual remedy = Bilingual.of(
                    "容量只用于 aim=most-people;请去掉 capacity(备选点的也去掉)或改用该目标",
                    "capacities are for the aim most-people alone; leave 'capacity' out, that of candidates too, or choose that"
                            + " aim");
            refuse(CAPACITY, inputs.find(CAPACITY), remedy);
            refuse(CANDIDATES, ownCapacity(inputs), remedy);
            refuse(EXISTING_CAPACITY, inputs.find(EXISTING_CAPACITY), remedy);
        } else if (!isSeated(inputs)) {
            refuse(
                    EXISTING_CAPACITY,
                    inputs.find(EXISTING_CAPACITY),
                    Bilingual.of(
                            "只与 capacity 同用;请给出 capacity,或给出备选点的容量",
                            "it goes with 'capacity' alone; give a capacity too, or those of candidates"));
        }
    }

    private static void refuse(Input<?> input, Optional<?> given, Bilingual remedy) {
        given.ifPresent(value -> {
            throw new Malformed(input.field(), String.valueOf(value), remedy);
        });
    }
}
