package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.jieming.api.process.Terms;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;

/** How many live within a distance of a facility, who does not, and how far everybody has to go. */
final class ReachProcess implements Process {
    static final Input<List<String>> LAYERS = Input.of(
                    "layers",
                    Bilingual.of("图层", "Layers"),
                    Bilingual.of(
                            "GeoJSON 中给出哪些图层:unreached 未覆盖的人口、reach 服务范围、beyond 范围以外、units 政区及其覆盖率、"
                                    + "sites 设施;圆以 64 边形绘出,只供显示",
                            "What the GeoJSON holds: unreached people, the area in reach, the area beyond, units with"
                                    + " their shares, sites; circles are drawn with 64 corners, for show alone"),
                    InputKind.listOf(InputKind.choice(ReachMap.LAYERS)))
            .usually(List.of("unreached"));

    static final Input<Double> MINUTES = Input.of(
                    "minutes",
                    Bilingual.of("步行分钟", "Minutes on foot"),
                    Bilingual.of(
                            "给出时,服务半径 = 分钟 × 60 × speed;与 radius 只能给一个",
                            "When given, the radius is minutes × 60 × speed; not together with radius"),
                    InputKind.number(1, 600))
            .insteadOf(ProvisionInputs.RADIUS);

    private final RoadBook roads;
    private final LandBook lands;

    ReachProcess(RoadBook roads, LandBook lands) {
        this.roads = roads;
        this.lands = lands;
    }

    /** The radius in metres: as given, or as far as one walks in the minutes given. */
    static double radius(Inputs inputs) {
        return inputs.find(MINUTES)
                .map(minutes -> minutes * 60 * inputs.get(Walking.SPEED))
                .orElseGet(() -> inputs.get(ProvisionInputs.RADIUS));
    }

    @Override
    public String id() {
        return "reach";
    }

    @Override
    public Bilingual title() {
        return Bilingual.of("可达分析", "Reach");
    }

    @Override
    public Bilingual description() {
        return Bilingual.of(
                "每个人口单元到最近设施的距离、任意半径内的服务人口(整条曲线)、按政区汇总、未覆盖人口;以人口为分母。距离沿可步行的道路(network),或为椭球面上的直线,可乘绕行系数。边界外的设施计入,并给出不计时的差额",
                "How far every population cell is from the nearest facility, how many are served within any radius"
                        + " (the whole curve), by unit, and who is not; shares are of people. Ways follow the roads open to"
                        + " walkers (network), or are straight lines on the ellipsoid, times a detour factor if given. Facilities over the border count, and the"
                        + " difference without them is told");
    }

    @Override
    public List<Input<?>> inputs() {
        return ProvisionInputs.inputs(
                List.of(ProvisionInputs.RADIUS, MINUTES, Radii.OWN), List.of(ProvisionInputs.LEVEL, LAYERS));
    }

    @Override
    public List<Media> forms() {
        return List.of(Media.JSON, Media.GEOJSON_FILE, Media.CSV, Media.XLSX, Media.DOCX, Media.HTML);
    }

    /** {@inheritDoc} O(vertices of all divisions). */
    @Override
    public void prepare(Ground ground) {
        lands.prepare(ground.items(ItemType.DIVISION, ground.today()));
    }

    @Override
    public Outcome run(Ground ground, Inputs inputs, Progress progress) {
        progress.at(Bilingual.of("读取人口和设施", "Reading people and facilities"), 0, 2);
        Provision provision = Provision.of(ground, inputs, progress);
        ReachStudy study = ReachStudy.of(
                provision, Walking.of(roads, provision.setting(), inputs), Radii.of(inputs, radius(inputs)));
        progress.at(Bilingual.of("汇总", "Summing up"), 1, 2);
        ReachReport report = new ReachReport(study, inputs, lands);
        ObjectNode document = report.document();
        Terms terms = Terms.of(document, document.at("/served/within_m"))
                .with(Radii.COLUMN, "radii", document.at("/inputs/radii"));
        return FewPeople.told(
                ground,
                Outcome.of(document)
                        .mapped(() -> terms.on(report.map(progress)))
                        .listed(() -> terms.on(new ReachTable(report).sheet()))
                        .printed(language -> ReachPaper.of(new Excerpt(document, Language.parse(language)))));
    }
}
