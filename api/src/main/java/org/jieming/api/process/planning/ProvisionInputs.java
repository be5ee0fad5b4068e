package org.jieming.api.process.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jieming.api.process.Input;
import org.jieming.api.process.InputKind;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Setting;
import org.jieming.cemetery.Cemeteries;
import org.jieming.division.DivisionLevel;
import org.jieming.eldercare.Facilities;
import org.jieming.gap.Declared;
import org.jieming.language.Bilingual;
import org.jieming.population.Band;

/** What questions of need and offer take alike: of which kinds of facility, how far off, and of which people. */
public final class ProvisionInputs {
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
    /** The level of the units in tables. */
    public static final Input<String> LEVEL = Input.of(
                    "level",
                    Bilingual.of("汇总级别", "Level"),
                    Bilingual.of("按哪一级政区汇总", "The level of unit for which figures are given"),
                    InputKind.choice(List.of(
                            DivisionLevel.COUNTY.word(), DivisionLevel.TOWNSHIP.word(), DivisionLevel.VILLAGE.word())))
            .usually(DivisionLevel.TOWNSHIP.word());

    static final Input<Double> SPREAD = Input.of(
            "spread",
            Bilingual.of("面积加权网格(米)", "Grid of areal weighting (m)"),
            Bilingual.of(
                    "给出时,有面积的人口单元,以及有图形的村、乡镇、区县的单元,按此边长的网格把人口均匀分摊(面积加权,总数不变),结果标为估算;"
                            + "默认都算在该单元的点上。一个单元最多 1 万格,更大的不分摊;全部最多 50 万格",
                    "When given, people of cells that are areas, and of villages, towns and counties with a shape, are spread evenly over"
                            + " a grid of that width (areal weighting, totals kept) and figures are labelled estimated;"
                            + " all in the point of the cell unless given. A cell of more than 10,000 squares is not spread; all"
                            + " together have 500,000 at most"),
            InputKind.number(50, 10_000));
    private static final InputKind<List<String>> KIND_CODES =
            InputKind.listOf(InputKind.choice(Stream.concat(Facilities.kinds().stream(), Cemeteries.kinds().stream())
                    .toList()));

    /** Kinds of facilities that are recorded completely. */
    public static final Input<List<String>> COMPLETE = Input.of(
            "complete_kinds",
            Bilingual.of("已登记齐全的设施类型", "Kinds recorded completely"),
            Bilingual.of(
                    "声明这些类型的设施(E1–E12)和殡葬设施(F1–F9)在本区域已全部入库;未声明而县里没有任何登记(规划、在建的不算,停业的算)的类型,不知有没有,按“无法判定”",
                    "Declares that all facilities (E1–E12) and cemeteries (F1–F9) of these kinds in the area are recorded. Of kinds that"
                            + " are not declared, and of which a county has nothing on record (closed ones count, planned ones and"
                            + " those being built do not), nobody knows whether there are any: they are unknown"),
            KIND_CODES);
    /** Kinds of facilities that are recorded completely around. */
    public static final Input<List<String>> AROUND = Input.of(
            "complete_around",
            Bilingual.of("周边已登记齐全的设施类型", "Kinds recorded completely around"),
            Bilingual.of(
                    "声明这些类型的设施(E1–E12)和殡葬设施(F1–F9)在周边各县已全部入库(或周边没有);未声明而邻县没有任何登记的类型,住在距邻县服务半径以内、已登记设施又服务不到的人按“无法判定”",
                    "Declares that all facilities (E1–E12) and cemeteries (F1–F9) of these kinds in the counties around the area are recorded, or that there are"
                            + " none. Of kinds that are not declared, and of which a neighbouring county has nothing on record, whoever"
                            + " lives within the radius of it and is served by nobody is unknown"),
            KIND_CODES);

    private ProvisionInputs() {}

    /**
     * What an analysis of facilities and people takes, in the order of a form: what is asked about, by ways that are measured so, of whose
     * people.
     *
     * @param own what it takes of its own behind the kinds
     * @param rest what it takes of its own at the end
     */
    static List<Input<?>> inputs(List<Input<?>> own, List<Input<?>> rest) {
        List<Input<?>> all = new ArrayList<>(List.of(Setting.AREA, Setting.DATE, KINDS, COMPLETE, AROUND));
        all.addAll(own);
        all.addAll(List.of(Walking.DISTANCE, Walking.SPEED, Walking.SNAP, Walking.ENTRY, Walking.JOIN));
        all.addAll(List.of(DETOUR, BAND, SPREAD));
        all.addAll(rest);
        return List.copyOf(all);
    }

    /** What is declared to be recorded completely. */
    static Declared declared(Inputs inputs) {
        return new Declared(
                Set.copyOf(inputs.find(COMPLETE).orElse(List.of())),
                Set.copyOf(inputs.find(AROUND).orElse(List.of())));
    }
}
