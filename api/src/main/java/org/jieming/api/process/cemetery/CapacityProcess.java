package org.jieming.api.process.cemetery;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
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
import org.jieming.api.process.Terms;
import org.jieming.api.process.planning.ProvisionInputs;
import org.jieming.cemetery.BurialDemand;
import org.jieming.language.Bilingual;

/** How many plots an area will need, how long its cemeteries will last, and which units have none (domain D-12 to D-15). */
final class CapacityProcess implements Process {
    static final Input<List<DeathRate>> RATES = Input.of(
                    "death_rates",
                    Bilingual.of("死亡率路径", "Paths of the death rate"),
                    Bilingual.of(
                            "对象 {name, first, last, from, years} 的列表,单位 ‰:自 from 年的 first 起,在 years 年内匀变到 last,此前此后"
                                    + "不变;from 默认为所问日期的年份。默认:6.0(陕西试点 2013)、7.6(2025 年)→6.0(2035 年)"
                                    + "(福建某县规划 2024–2035)、保持 7.6(本系统所设的高路径)",
                            "Objects {name, first, last, from, years} in ‰: first in the year from, then in equal steps over years to"
                                    + " last, constant before and after; from is the year of the day asked about unless given. Unless"
                                    + " given: 6.0 (Shaanxi pilot 2013), 7.6 in 2025 to 6.0 in 2035 (plan of a Fujian county,"
                                    + " 2024–2035), and 7.6 kept, which is our own high path"),
                    InputKind.listOf(DeathRate.KIND, 1, 20))
            .usually(List.of(
                    Map.of("name", "6.0 ‰", "first", 6.0),
                    Map.of("name", "7.6 → 6.0 ‰", "first", 7.6, "last", 6.0, "from", 2025, "years", 10),
                    Map.of("name", "7.6 ‰", "first", 7.6)));
    static final Input<Integer> YEARS = Input.of(
                    "years",
                    Bilingual.of("规划年限", "Years"),
                    Bilingual.of("按多少年的需求计算,默认 20(安徽 D-12)", "Demand of how many years; 20 (Anhui, D-12) unless given"),
                    InputKind.integer(1, BurialDemand.LONGEST))
            .usually(20);
    static final Input<Double> CREMATED = share("cremated", 1, "火化比例", "Share cremated", "c");
    static final Input<Double> ASHES =
            share("ashes_here", 0.5, "骨灰入公墓比例(安徽 50%)", "Share of ashes that come here (Anhui: half)", "s_ash");
    static final Input<Double> BODIES = share("bodies_here", 0, "遗体入公墓比例", "Share of bodies that come here", "s_body");
    static final Input<Double> ECOLOGICAL = share("ecological", 0, "不占墓位的生态安葬比例", "Share buried without a plot", "e");
    static final Input<Double> GROWTH = Input.of(
                    "growth",
                    Bilingual.of("人口年增长率", "Growth of the people"),
                    Bilingual.of("小数,0.01 为每年 1%", "As a fraction: 0.01 for 1 % a year"),
                    InputKind.number(-0.1, 0.1))
            .usually(0);
    static final Input<Integer> RELOCATED = Input.of(
                    "relocated",
                    Bilingual.of("迁入坟墓", "Graves moved in"),
                    Bilingual.of("需安置的迁坟数", "Graves that are to be moved to cemeteries"),
                    InputKind.integer(0, 10_000_000))
            .usually(0);
    static final Input<Double> PLOT = Input.of(
                    "gross_m2",
                    Bilingual.of("每墓位毛用地(平方米)", "Gross land a plot (m²)"),
                    Bilingual.of(
                            "默认 3.89:万盛凤凰山陵园约 70 亩、约 1.2 万个墓位 (D-15)",
                            "3.89 unless given: about 70 mu for about 12,000 plots at Fenghuangshan, Wansheng (D-15)"),
                    InputKind.number(0.1, 100))
            .usually(3.89);
    static final Input<List<String>> KINDS = Input.of(
                    "kinds",
                    Bilingual.of("公墓类型", "Kinds of cemetery"),
                    Bilingual.of("设施类型代码", "Codes of facility types"),
                    InputKind.listOf(InputKind.choice(List.of("F4", "F5", "F6", "F7", "F8"))))
            .usually(List.of("F5", "F6"));

    private static Input<Double> share(String name, double usual, String zh, String en, String symbol) {
        return Input.of(
                        name,
                        Bilingual.of(zh, en),
                        Bilingual.of("0 到 1;D-14 的 " + symbol, "0 to 1; " + symbol + " of D-14"),
                        InputKind.number(0, 1))
                .usually(usual);
    }

    static BurialDemand demand(Inputs inputs) {
        return new BurialDemand(
                inputs.get(CREMATED),
                inputs.get(ASHES),
                inputs.get(BODIES),
                inputs.get(ECOLOGICAL),
                inputs.get(GROWTH));
    }

    @Override
    public String id() {
        return "cemetery-capacity";
    }

    @Override
    public Bilingual title() {
        return Bilingual.of("公墓容量预测", "Capacity of cemeteries");
    }

    @Override
    public Bilingual description() {
        return Bilingual.of(
                "规划期内需要多少墓位、缺多少、需多少土地,现有空位还够几年(三条死亡率路径),哪些政区没有公墓服务。" + "服务范围以登记的名单为准 (D-18);一处公墓服务几个政区时空位只计一次",
                "How many plots will be needed, how many are missing and how much land that is, for how many years the free plots"
                        + " will last (under three paths of the death rate), and which units no cemetery serves. Whom a cemetery"
                        + " serves is what its list says (D-18); free plots of one that serves several units are counted once");
    }

    @Override
    public List<Input<?>> inputs() {
        return List.of(
                Setting.AREA,
                Setting.DATE,
                ProvisionInputs.LEVEL,
                KINDS,
                ProvisionInputs.COMPLETE,
                RATES,
                YEARS,
                CREMATED,
                ASHES,
                BODIES,
                ECOLOGICAL,
                GROWTH,
                RELOCATED,
                PLOT);
    }

    @Override
    public List<Media> forms() {
        return List.of(Media.JSON, Media.GEOJSON_FILE, Media.CSV, Media.XLSX, Media.DOCX, Media.HTML);
    }

    @Override
    public Outcome run(Ground ground, Inputs inputs, Progress progress) {
        Setting setting = Setting.of(ground, inputs);
        CapacityReport report = new CapacityReport(BurialGround.of(setting, inputs), inputs);
        ObjectNode document = report.document();
        Terms terms = Terms.of(document, MissingNode.getInstance());
        return FewPeople.told(
                ground,
                Outcome.of(document)
                        .mapped(() -> terms.on(report.map()))
                        .listed(() -> terms.on(report.table()))
                        .printed(language -> CapacityPaper.of(new Excerpt(document, Language.parse(language)))));
    }
}
