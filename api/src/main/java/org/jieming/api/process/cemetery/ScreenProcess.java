package org.jieming.api.process.cemetery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jieming.api.http.Language;
import org.jieming.api.http.Media;
import org.jieming.api.job.Progress;
import org.jieming.api.process.Excerpt;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Input;
import org.jieming.api.process.InputKind;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Outcome;
import org.jieming.api.process.Process;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Terms;
import org.jieming.api.process.planning.DeclaredZones;
import org.jieming.cemetery.Cemeteries;
import org.jieming.gap.Declared;
import org.jieming.gap.Holdings;
import org.jieming.gap.OwnDistances;
import org.jieming.gap.Screening;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;
import org.jieming.standard.Clause;
import org.jieming.standard.Form;
import org.jieming.standard.Standards;

/** Whether a cemetery may stand somewhere: every zone with its distance, what is required, and pass, fail or unknown (D-11). */
final class ScreenProcess implements Process {
    /** Every site has a row for each kind of zone of each clause. */
    private static final int MOST_SITES = 1_000;

    static final Input<List<BurialSite>> SITES = Input.of(
            "sites",
            Bilingual.of("拟选地点", "Sites"),
            Bilingual.of(
                    "对象 {name, lon, lat} 或 {name, outline, declared_mu} 的列表;默认为区域内已有和在建的公墓",
                    "Objects {name, lon, lat} or {name, outline, declared_mu}; the cemeteries that stand or are to stand in the"
                            + " area unless given"),
            InputKind.listOf(BurialSite.KIND, 1, MOST_SITES));
    static final Input<Double> LIMIT = Input.of(
            "limit_mu",
            Bilingual.of("占地上限(亩)", "Limit of land (mu)"),
            Bilingual.of(
                    "申报面积和图形面积都须符合 (D-16),只知其一的以其一核对并写明;默认取登记的上限",
                    "Declared and drawn land must both keep it (D-16); where one alone is known that is checked, and the answer says"
                            + " so; the limit recorded of the cemetery unless given"),
            InputKind.number(0, 100_000));

    private final Standards standards;
    private final Input<List<String>> clauses;

    ScreenProcess(Standards standards) {
        this.standards = standards;
        clauses = Input.of(
                "clauses",
                Bilingual.of("条款", "Clauses"),
                Bilingual.of(
                        "选址距离条款(见 /standards);默认为该日在本区域有效的全部选址条款",
                        "Clauses on distances (see /standards); all that hold in the area on the day unless given"),
                InputKind.listOf(InputKind.choice(standards.clauses().stream()
                        .filter(clause -> clause.form() == Form.AWAY_FROM)
                        .map(Clause::id)
                        .toList())));
    }

    @Override
    public String id() {
        return "cemetery-screen";
    }

    @Override
    public Bilingual title() {
        return Bilingual.of("公墓选址筛查", "Screening of cemetery sites");
    }

    @Override
    public Bilingual description() {
        return Bilingual.of(
                "逐类管控区给出最近的区域、距离、要求和结论(符合、不符合、无法判定);没有图层的一律为无法判定。占地以申报面积和图形面积分别核对",
                "For every kind of zone the nearest one, its distance, what is required, and whether it is kept, not kept or unknown;"
                        + " what has no layer is unknown. Land is checked as declared and as drawn");
    }

    @Override
    public List<Input<?>> inputs() {
        return List.of(Setting.AREA, Setting.DATE, SITES, clauses, LIMIT, DeclaredZones.COMPLETE, DeclaredZones.SEA);
    }

    @Override
    public List<Media> forms() {
        return List.of(Media.JSON, Media.GEOJSON_FILE, Media.CSV, Media.XLSX, Media.DOCX, Media.HTML);
    }

    @Override
    public Outcome run(Ground ground, Inputs inputs, Progress progress) {
        Setting setting = Setting.of(ground, inputs);
        List<Clause> asked = asked(setting, inputs);
        Holdings holdings = setting.holdings(Declared.here(DeclaredZones.of(inputs)), asked);
        List<Screened.Norm> norms = norms(asked, holdings);
        List<BurialSite> sites = inputs.find(SITES).orElseGet(() -> standing(setting));
        List<Screened> screened = new ArrayList<>();
        for (BurialSite site : sites) {
            progress.at(Bilingual.of("筛查", "Screening"), screened.size(), sites.size());
            screened.add(Screened.of(site, norms, inputs.find(LIMIT)));
        }
        ScreenReport report = new ScreenReport(setting, inputs, norms, screened);
        ObjectNode document = report.document();
        Terms terms = Terms.ofState(document);
        return Outcome.of(document)
                .mapped(() -> terms.on(report.map()))
                .listed(() -> terms.on(report.table()))
                .printed(language -> ScreenPaper.of(new Excerpt(document, Language.parse(language))));
    }

    /** The clauses, and what zones of kinds that these do not name say of themselves: that is on record, whichever clauses are chosen. */
    private List<Screened.Norm> norms(List<Clause> asked, Holdings holdings) {
        List<Screened.Norm> norms = new ArrayList<>();
        asked.forEach(clause -> norms.add(new Screened.Norm(clause, Screening.of(holdings, clause))));
        OwnDistances.beside(asked, holdings, standards.instruments().house())
                .ifPresent(own -> norms.add(new Screened.Norm(own.clause(), own.screening())));
        return norms;
    }

    private List<Clause> asked(Setting setting, Inputs inputs) {
        return inputs.find(clauses)
                .map(ids -> ids.stream()
                        .distinct()
                        .map(id -> standards
                                .clause(id, setting.area(), setting.day())
                                .orElseThrow())
                        .toList())
                .orElseGet(() -> standards.applying(setting.area(), setting.day()).stream()
                        .filter(clause -> clause.form() == Form.AWAY_FROM)
                        .toList());
    }

    private static List<BurialSite> standing(Setting setting) {
        LocalDate day = setting.day();
        return setting.ground().items(ItemType.CEMETERY, day).stream()
                .filter(cemetery -> Cemeteries.stands(cemetery, day))
                .filter(setting::isInside)
                .map(BurialSite::of)
                .toList();
    }
}
