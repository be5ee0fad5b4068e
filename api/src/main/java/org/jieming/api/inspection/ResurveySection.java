package org.jieming.api.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jieming.inspection.Fix;
import org.jieming.inspection.Resurveying;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;
import org.jieming.resurvey.Fit;
import org.jieming.resurvey.FitAnswer;
import org.jieming.resurvey.FitModel;
import org.jieming.resurvey.Residual;
import org.jieming.resurvey.Similarity;

/** What the report tells of re-survey (C-39): the fit of each team's fixes to the legal places, which moves none of these. */
final class ResurveySection {
    private final String language;
    private final List<String> sentences = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    private ResurveySection(String language) {
        this.language = language;
    }

    static Section of(RoundFile file, LineFacts facts, String language) {
        ResurveySection told = new ResurveySection(language);
        told.introduce();
        for (Team team : Team.values()) {
            told.tell(team, Resurvey.of(file, facts, team));
        }
        return Section.of(told.say("界桩复测拟合", "Fit of re-surveyed markers"), told.sentences, told.header(), told.rows);
    }

    private String say(String zh, String en, Object... values) {
        return Bilingual.format(zh, en, values).in(language);
    }

    private void introduce() {
        sentences.add(
                say(
                        "各方现行陈述所附的观测坐标与法定坐标在界线所在 3° 带高斯-克吕格平面上作最小二乘拟合,两方分别计算。只作报告:法定坐标不因此移动(C-04、C-31)。",
                        "The fixes of what each party states now are fitted to the legal places by least squares in the 3° Gauss-Krüger plane of"
                                + " the line, each party's for itself. A report alone: no legal coordinate is moved by it (C-04, C-31)."));
        sentences.add(say(
                "观测坐标由外业设备测得,不是测绘成果;专业复测和地物修测、补调的成果见附件。",
                "Fixes are what devices in the field tell, and no product of surveying; surveys proper and revised terrain are in the"
                        + " annexes."));
        sentences.add(say(
                "σ 为坐标差的先验中误差:√((%1$.0f² + m²) / 2) 米,%1$.0f 米为法定点位中误差(C.4),m 为设备所报精度的均方根;残差按 Baarda 检验,限值 %2$.1f(0.1%%)。",
                "σ, what one coordinate of a difference is good to, is √((%1$.0f² + m²) / 2) m: %1$.0f m for the legal place (C.4), m the"
                        + " root mean square of the accuracies that devices told. Residuals are tested after Baarda, limit %2$.1f"
                        + " (0.1 %%).",
                Resurveying.SHIPPED.legal().value(),
                Fit.CRITICAL));
    }

    private void tell(Team team, Resurvey survey) {
        String who = team.title().in(language) + say(":", ": ");
        if (!survey.isEnough()) {
            sentences.add(who + few(survey) + coarse(survey) + say("。", "."));
        } else if (survey.answer() instanceof Fit fit) {
            sentences.add(who + told(fit, survey.sigma()) + coarse(survey) + say("。", "."));
            fit.warning().ifPresent(warning -> sentences.add(who + warning.in(language) + say("。", ".")));
            List<Fix> fixes = List.copyOf(survey.fixes().values());
            for (int i = 0; i < fixes.size(); i++) {
                rows.add(row(team, fixes.get(i), fit.residuals().get(i)));
            }
        } else if (survey.answer() instanceof FitAnswer.Refused refused) {
            sentences.add(who + refused.why().in(language) + say("。", "."));
        }
    }

    private String few(Resurvey survey) {
        return say(
                "可用的观测坐标 %d 个,至少需要 %d 个,不作拟合",
                "%d usable fixes, where a fit takes %d: nothing is fitted",
                survey.fixes().size(),
                FitModel.TRANSLATION.fewest());
    }

    private String coarse(Resurvey survey) {
        return survey.coarse() == 0
                ? ""
                : say(
                        ";精度差于 %.0f 米而未采用的 %d 个",
                        "; worse than %.0f m and left out: %d",
                        Resurveying.SHIPPED.worst().value(),
                        survey.coarse());
    }

    private String told(Fit fit, double sigma) {
        Similarity moved = fit.transform();
        String turned = fit.model() == FitModel.HELMERT
                ? say(
                        "、旋转 %.1f″、尺度 %.1f ppm",
                        ", turned by %.1f″, scale %.1f ppm", moved.turnSeconds(), moved.scalePpm())
                : "";
        return say(
                "%1$s,参与 %3$d 桩,东移 %4$.2f 米、北移 %5$.2f 米%6$s;σ = %7$.2f 米,残差均方根 %8$.2f 米,由残差得单个坐标中误差 %9$.2f 米",
                "%2$s, %3$d markers took part, %4$.2f m to the east, %5$.2f m to the north%6$s; σ = %7$.2f m, residuals %8$.2f m root"
                        + " mean square, %9$.2f m in one coordinate",
                fit.model().title().zh(),
                fit.model().title().en(),
                fit.used(),
                unsigned(moved.east()),
                unsigned(moved.north()),
                turned,
                sigma,
                fit.rms(),
                fit.spread());
    }

    private List<String> header() {
        return List.of(
                say("一方", "Party"),
                say("界桩", "Marker"),
                say("精度(米)", "± (m)"),
                say("与法定坐标之差(米)", "Off the legal place (m)"),
                say("残差东(米)", "Residual east (m)"),
                say("残差北(米)", "Residual north (m)"),
                say("残差(米)", "Residual (m)"),
                say("检验量", "Test"),
                say("结论", "Verdict"));
    }

    private List<String> row(Team team, Fix fix, Residual residual) {
        return List.of(
                team.title().in(language),
                residual.pair().marker(),
                String.format(Locale.ROOT, "%.1f", fix.accuracy().value()),
                metres(residual.offset()),
                metres(residual.east()),
                metres(residual.north()),
                metres(residual.length()),
                residual.statistic().isPresent()
                        ? String.format(
                                Locale.ROOT, "%.1f", residual.statistic().getAsDouble())
                        : "—",
                residual.verdict().in(language));
    }

    private static String metres(double value) {
        return String.format(Locale.ROOT, "%.2f", unsigned(value));
    }

    /** No −0.00 of what rounds to nothing. */
    private static double unsigned(double metres) {
        return Math.abs(metres) < 0.005 ? 0 : metres;
    }
}
