package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
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

/** How much of what facilities offer comes to a person, shared with all others who reach them. */
final class AccessibilityProcess implements Process {
    static final Input<String> METHOD = Input.of(
                    "method",
                    Bilingual.of("方法", "Method"),
                    Bilingual.of(
                            "2sfca(Luo 和 Wang 2003)、e2sfca 分段权重(Luo 和 Qi 2009)、gaussian 高斯权重(Dai 2010)、3sfca(Wan 等"
                                    + " 2012,分段权重再乘选择概率;距离因此计了两次,有争议)",
                            "2sfca (Luo and Wang 2003), e2sfca with zones (Luo and Qi 2009), gaussian (Dai 2010),"
                                    + " 3sfca (Wan and others 2012: zones times the probability of choosing; distance"
                                    + " counts twice, which is disputed)"),
                    InputKind.choice(List.of("2sfca", "e2sfca", "gaussian", "3sfca")))
            .usually("e2sfca");
    static final Input<String> SUPPLY = Input.of(
                    "supply",
                    Bilingual.of("供给", "Supply"),
                    Bilingual.of(
                            "床位、日间照料位、日供餐能力、建筑面积(平方米),或设施数;没有该数字的设施不计入并列出",
                            "Beds, day places, meals a day, floor area in square metres, or how many facilities; those"
                                    + " without the figure are left out and named"),
                    InputKind.choice(List.of("beds_total", "day_places", "meals_capacity", "building_m2", "count")))
            .usually("beds_total");
    static final Input<Double> RADIUS = Input.of(
                    "radius",
                    Bilingual.of("服务半径", "Radius"),
                    Bilingual.of("米,含端点", "Metres, end included"),
                    InputKind.number(1, 100_000))
            .usually(10_000);
    static final Input<List<Double>> WEIGHTS = Input.of(
                    "weights",
                    Bilingual.of("分段权重", "Weights of the zones"),
                    Bilingual.of(
                            "e2sfca:半径等分为几段,每段的权重,由近及远,不能全为 0,也不能越远越大",
                            "e2sfca: the radius is cut into as many equal zones; nearest first, not all 0, and never more for"
                                    + " farther ones"),
                    falling())
            .usually(List.of(1, 0.68, 0.22));

    private final RoadBook roads;

    /** Weights that fall, or stay, with the distance: others would give more to whoever lives farther off, or nothing to anybody. */
    private static InputKind<List<Double>> falling() {
        InputKind<List<Double>> any = InputKind.listOf(InputKind.number(0, 1));
        return new InputKind<>(any.schema(), (json, field) -> {
            List<Double> weights = any.reader().read(json, field);
            boolean rises =
                    IntStream.range(1, weights.size()).anyMatch(zone -> weights.get(zone) > weights.get(zone - 1));
            if (rises || weights.get(0) == 0) {
                throw InputKind.wrong(
                        field,
                        json,
                        "应由近及远不增,且第一段大于 0",
                        "weights must not rise with the distance, and the first must be above 0");
            }
            return weights;
        });
    }

    AccessibilityProcess(RoadBook roads) {
        this.roads = roads;
    }

    @Override
    public String id() {
        return "accessibility";
    }

    @Override
    public Bilingual title() {
        return Bilingual.of("可达性(两步移动搜索)", "Accessibility (floating catchments)");
    }

    @Override
    public Bilingual description() {
        return Bilingual.of(
                "每人可得的供给量(按每千人给出)、按政区的平均值和公平性指标。供给全部分给区域内能到达的人;区域外的居民不计入需求",
                "What a person can get of the supply, told per 1,000 people, with means by unit and measures of"
                        + " equity. All supply is shared among those in the area who reach it; people outside the area are"
                        + " not counted");
    }

    @Override
    public List<Input<?>> inputs() {
        return ProvisionInputs.inputs(
                List.of(SUPPLY, METHOD, RADIUS, Radii.OWN, WEIGHTS), List.of(ProvisionInputs.LEVEL));
    }

    @Override
    public List<Media> forms() {
        return List.of(Media.JSON, Media.GEOJSON_FILE, Media.CSV, Media.XLSX, Media.DOCX, Media.HTML);
    }

    @Override
    public Outcome run(Ground ground, Inputs inputs, Progress progress) {
        Provision provision = Provision.of(ground, inputs, progress);
        Walking walking = Walking.of(roads, provision.setting(), inputs);
        AccessibilityReport report = new AccessibilityReport(new Sharing(provision, walking, inputs, progress));
        ObjectNode document = report.document();
        Terms terms = Terms.of(document, document.at("/inputs/radius"))
                .with(Radii.COLUMN, "radii", document.at("/inputs/radii"))
                .with(Column.text("供给", "Supply"), "supply", document.at("/inputs/supply"))
                .with(Column.text("方法", "Method"), "method", document.at("/inputs/method"));
        return FewPeople.told(
                ground,
                Outcome.of(document)
                        .mapped(() -> terms.on(report.map()))
                        .listed(() -> terms.on(report.table()))
                        .printed(language -> AccessibilityPaper.of(new Excerpt(document, Language.parse(language)))));
    }
}
