package org.jieming.api.process.boundary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jieming.api.http.Media;
import org.jieming.api.job.Progress;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Input;
import org.jieming.api.process.InputKind;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Outcome;
import org.jieming.api.process.Process;
import org.jieming.api.process.Setting;
import org.jieming.boundary.LegalPosition;
import org.jieming.crs.Crs;
import org.jieming.crs.Projection;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.resurvey.Fit;
import org.jieming.resurvey.FitAnswer;
import org.jieming.resurvey.FitModel;
import org.jieming.resurvey.FitQuestion;
import org.jieming.resurvey.Pair;
import org.locationtech.jts.geom.Coordinate;

/** Whether the markers of a line that were surveyed again still stand to each other as the register has it. Nothing is moved. */
final class ResurveyProcess implements Process {
    private static final Input<String> LINE = Input.of(
                    "line_code",
                    Bilingual.of("界线编号", "Line code"),
                    Bilingual.of("界桩所属的界线", "The line of the markers"),
                    InputKind.text(12))
            .demanded();
    private static final Input<List<Observed>> OBSERVED = Input.of(
                    "observed",
                    Bilingual.of("复测坐标", "What was surveyed"),
                    Bilingual.of(
                            "每个界桩的编号和 CGCS2000 经纬度(度),每个界桩一次",
                            "Number, longitude and latitude (degrees, CGCS2000) of each marker, each marker once"),
                    InputKind.listOf(Observed.KIND))
            .demanded();
    private static final Input<String> MODEL = Input.of(
                    "model",
                    Bilingual.of("模型", "Model"),
                    Bilingual.of(
                            "translation 平移(至少 2 桩);helmert 平移、旋转和尺度(至少 3 桩)",
                            "translation (2 markers at least), or helmert: shift, turn and scale (3 at least)"),
                    InputKind.choice(List.of(FitModel.TRANSLATION.word(), FitModel.HELMERT.word())))
            .usually(FitModel.HELMERT.word());
    private static final Input<Double> SIGMA = Input.of(
                    "sigma_m",
                    Bilingual.of("坐标差先验中误差(米)", "Standard deviation of a coordinate difference (m)"),
                    Bilingual.of(
                            "默认 1 米:法定与复测点位中误差各 1 米(C.4)时,单个坐标之差为 1 米;手持接收机应填更大的值",
                            "1 m unless given: what two places, each good to 1 m (C.4), differ by in one coordinate; handheld"
                                    + " receivers want more"),
                    InputKind.number(0.001, 100))
            .usually(1.0);

    @Override
    public String id() {
        return "resurvey-fit";
    }

    @Override
    public Bilingual title() {
        return Bilingual.of("复测界桩拟合", "Fit of re-surveyed markers");
    }

    @Override
    public Bilingual description() {
        return Bilingual.of(
                "复测坐标对法定坐标的最小二乘拟合(界线所在 3° 带高斯-克吕格平面):平移、旋转、尺度,各桩残差、中误差;逐个检验残差"
                        + "(Baarda 1968,两坐标合并,χ²₂,0.1%),超限最大者剔除后重新拟合。只作报告,不移动任何界桩",
                "Least-squares fit of surveyed places to legal ones in the 3° Gauss-Krüger plane of the line: shift, turn and scale,"
                        + " residuals and their spread. Residuals are tested marker by marker (Baarda 1968, both coordinates"
                        + " together, χ² of two degrees of freedom, 0.1 %); the worst beyond the limit is left out and the rest"
                        + " fitted again. It reports: nothing is moved");
    }

    @Override
    public List<Input<?>> inputs() {
        return List.of(LINE, OBSERVED, MODEL, SIGMA, Setting.DATE);
    }

    @Override
    public List<Media> forms() {
        return List.of(Media.JSON, Media.CSV, Media.XLSX);
    }

    @Override
    public Outcome run(Ground ground, Inputs inputs, Progress progress) {
        Map<Observed, Coordinate> legal = legal(ground, inputs);
        double middle =
                legal.values().stream().mapToDouble(place -> place.x).average().orElseThrow();
        Crs plane = Crs.gaussKruegerFor(middle);
        Projection projection = Projection.between(Crs.CGCS2000, plane);
        List<Pair> pairs = legal.entrySet().stream()
                .map(each -> new Pair(
                        each.getKey().marker(),
                        projection.transform(each.getValue()),
                        projection.transform(each.getKey().place())))
                .toList();
        FitModel model = FitModel.valueOf(inputs.get(MODEL).toUpperCase(java.util.Locale.ROOT));
        FitAnswer answer = new FitQuestion(model, inputs.get(SIGMA), pairs).answer();
        if (answer instanceof FitAnswer.Refused refused) {
            throw new Malformed(OBSERVED.field(), Integer.toString(pairs.size()), refused.why());
        }
        return new ResurveyReport(ground, inputs, plane, (Fit) answer).outcome();
    }

    /** The legal place of each marker that was surveyed, in the order of the request. */
    private static Map<Observed, Coordinate> legal(Ground ground, Inputs inputs) {
        String line = inputs.get(LINE);
        var day = inputs.find(Setting.DATE).orElse(ground.today());
        Map<String, ItemVersion> markers = ground.items(ItemType.BOUNDARY_MARKER, day).stream()
                .filter(marker -> marker.values().text("line_code").equals(line))
                .collect(Collectors.toMap(marker -> marker.values().text("marker_no"), marker -> marker, (a, b) -> a));
        Map<Observed, Coordinate> legal = new LinkedHashMap<>();
        for (Observed observed : inputs.get(OBSERVED)) {
            ItemVersion marker = Optional.ofNullable(markers.remove(observed.marker()))
                    .orElseThrow(() -> observed.malformed(
                            "这条界线上没有这个编号的界桩,或该桩已给出一次",
                            "the line has no marker of that number, or it was given before"));
            boolean isLegal = Borders.isShownInPlace(ground, day, marker) && LegalPosition.isSurveyed(marker);
            if (!isLegal) {
                throw observed.malformed(
                        "登记簿没有该桩的法定坐标,或其准确位置不对您公开",
                        "the register holds no legal place of it, or its exact place is not shown to you");
            }
            legal.put(observed, marker.shape().orElseThrow().geometry().getCoordinate());
        }
        return legal;
    }
}
