package org.jieming.api.process;

import java.util.Arrays;
import java.util.List;
import org.jieming.api.http.Media;
import org.jieming.api.job.Progress;
import org.jieming.division.DivisionLevel;
import org.jieming.eldercare.Facilities;
import org.jieming.language.Bilingual;
import org.jieming.population.Band;

/** How many live within a distance of a facility, who does not, and how far everybody has to go. */
final class ReachProcess implements Process {
    static final Input<List<String>> KINDS = Input.of(
                    "kinds",
                    Bilingual.of("设施类型", "Kinds of facility"),
                    Bilingual.of("设施类型代码(E1–E12),任一种即可", "Codes of facility types (E1–E12); any of them serves"),
                    InputKind.listOf(InputKind.choice(Facilities.kinds())))
            .demanded();
    static final Input<Double> RADIUS = Input.of(
                    "radius",
                    Bilingual.of("服务半径", "Radius"),
                    Bilingual.of(
                            "米,含端点;15 分钟生活圈为 800–1000 米(GB 50180-2018)",
                            "Metres, end included; 15 minutes are 800–1,000 m (GB 50180-2018)"),
                    InputKind.number(1, 100_000))
            .usually(1000);
    static final Input<Double> DETOUR = Input.of(
                    "detour",
                    Bilingual.of("绕行系数", "Detour factor"),
                    Bilingual.of(
                            "步行距离约为直线的倍数(1.2–1.4);大于 1 的结果标为估算。默认 1,即直线距离",
                            "How much longer a walk is than the straight line (1.2–1.4); above 1 figures are labelled"
                                    + " estimated. 1, the straight line, unless given"),
                    InputKind.number(1, 3))
            .usually(1);
    static final Input<String> BAND = Input.of(
                    "band",
                    Bilingual.of("人群", "Band"),
                    Bilingual.of("计算哪一人群", "Which part of the people is counted"),
                    InputKind.choice(
                            Arrays.stream(Band.values()).map(Band::word).toList()))
            .usually(Band.ELDERS_60.word());
    static final Input<String> LEVEL = Input.of(
                    "level",
                    Bilingual.of("汇总级别", "Level"),
                    Bilingual.of("按哪一级政区汇总", "The level of unit for which figures are given"),
                    InputKind.choice(List.of(
                            DivisionLevel.COUNTY.word(), DivisionLevel.TOWNSHIP.word(), DivisionLevel.VILLAGE.word())))
            .usually(DivisionLevel.TOWNSHIP.word());

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
                "每个人口单元到最近设施的距离、任意半径内的服务人口(整条曲线)、按政区汇总、未覆盖人口;以人口为分母。距离为椭球面上的直线,可乘绕行系数。边界外的设施计入,并给出不计时的差额",
                "How far every population cell is from the nearest facility, how many are served within any radius (the whole"
                        + " curve), by unit, and who is not; shares are of people. Distances are straight lines on the ellipsoid,"
                        + " times a detour factor if given. Facilities over the border count, and the difference without them is"
                        + " told");
    }

    @Override
    public List<Input<?>> inputs() {
        return List.of(Setting.AREA, Setting.DATE, KINDS, RADIUS, DETOUR, BAND, LEVEL);
    }

    @Override
    public List<Media> forms() {
        return List.of(Media.JSON, Media.GEOJSON_FILE, Media.CSV, Media.XLSX);
    }

    @Override
    public Outcome run(Ground ground, Inputs inputs, Progress progress) {
        progress.at(Bilingual.of("读取人口和设施", "Reading people and facilities"), 0, 2);
        ReachStudy study = ReachStudy.of(Setting.of(ground, inputs), inputs);
        progress.at(Bilingual.of("汇总", "Summing up"), 1, 2);
        ReachReport report = new ReachReport(study, inputs);
        return Outcome.of(report.document()).mapped(report::map).listed(report::table);
    }
}
