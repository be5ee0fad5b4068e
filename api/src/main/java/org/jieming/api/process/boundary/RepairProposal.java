package org.jieming.api.process.boundary;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Input;
import org.jieming.api.process.InputKind;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Setting;
import org.jieming.boundary.BorderRepair;
import org.jieming.boundary.RepairPlan;
import org.jieming.boundary.RepairQuestion;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.measure.Metres;
import org.jieming.mosaic.Choices;
import org.jieming.register.ItemVersion;

/**
 * A repair of an area's mosaic as proposed to somebody: the answer of process {@code mosaic-repair}, and what is worked out anew
 * when she asks to have it applied, so that what is written is what was seen.
 */
public final class RepairProposal {
    private static final Input<Double> WIDEST = Input.of(
                    "widest",
                    Bilingual.of("最大宽度", "Widest"),
                    Bilingual.of(
                            "米;平均宽超过它的空白和重叠不按规则处理,须在 decisions 中指明归属",
                            "Metres: gaps and overlaps wider than this on average are not given away by rule; decisions must say"
                                    + " whose they are"),
                    InputKind.number(0.01, 5_000))
            .usually(Choices.USUAL_WIDTH.value());
    private static final Input<List<RepairDecision>> DECISIONS = Input.of(
                    "decisions",
                    Bilingual.of("指定归属", "Decisions"),
                    Bilingual.of(
                            "某点(lon、lat)所在的空白或重叠归哪个单位(unit,代码);不能越过协议线或使界桩离开边界",
                            "Which unit (its code) gets the gap or overlap under a place (lon, lat); never beyond an agreed line nor so"
                                    + " that a marker would leave the border"),
                    InputKind.anyOf(RepairDecision.KIND))
            .usually(List.of());

    /** What a repair is asked with. */
    public static final List<Input<?>> INPUTS =
            List.of(Setting.AREA, Setting.DATE, MosaicProcess.LEVEL, WIDEST, DECISIONS);

    private final Setting setting;
    private final Inputs inputs;
    private final Borders borders;
    private final RepairQuestion question;
    private final RepairPlan plan;

    private RepairProposal(Setting setting, Inputs inputs, Borders borders, RepairQuestion question, RepairPlan plan) {
        this.setting = setting;
        this.inputs = inputs;
        this.borders = borders;
        this.question = question;
        this.plan = plan;
    }

    /**
     * The repair of an area in a state of the register, as far as the asker may see markers.
     *
     * @throws Malformed when there is no such area, or a decision is for a unit that is not beside it
     */
    public static RepairProposal of(Ground ground, Inputs inputs) {
        Setting setting = Setting.of(ground, inputs);
        Borders borders = borders(setting, inputs);
        RepairQuestion question = question(borders, inputs);
        return new RepairProposal(setting, inputs, borders, question, BorderRepair.of(question));
    }

    private static Borders borders(Setting setting, Inputs inputs) {
        return Borders.of(setting, Setting.level(inputs.get(MosaicProcess.LEVEL)));
    }

    private static RepairQuestion question(Borders borders, Inputs inputs) {
        List<RepairQuestion.Wish> wishes = new ArrayList<>();
        for (RepairDecision decision : inputs.get(DECISIONS)) {
            wishes.add(wish(decision, borders, DECISIONS.field() + "." + wishes.size() + ".unit"));
        }
        return new RepairQuestion(
                borders.units(),
                borders.neighbours(),
                borders.lines(),
                borders.markers(),
                wishes,
                new Metres(inputs.get(WIDEST)));
    }

    /**
     * Whether a later state of the register has the same answer: no outline, agreed line or marker on the border has come, gone or
     * changed since. What else was written of them counts for nothing. Without working it out anew.
     */
    public boolean holds(Ground later) {
        Borders then = borders(Setting.of(later, inputs), inputs);
        return then.hidden() == borders.hidden() && BorderRepair.isSame(question, question(then, inputs));
    }

    private static RepairQuestion.Wish wish(RepairDecision decision, Borders borders, String field) {
        return borders.all().stream()
                .filter(unit ->
                        unit.values().text("code").equals(decision.unit().digits()))
                .findFirst()
                .map(unit -> new RepairQuestion.Wish(decision.longitude(), decision.latitude(), unit.id()))
                .orElseThrow(() -> new Malformed(
                        field,
                        decision.unit().shortForm(),
                        Bilingual.of(
                                "应为这一级、这一区域或其相邻单位的代码",
                                "the code of a unit of that level in the area or beside it is expected")));
    }

    Setting setting() {
        return setting;
    }

    Inputs inputs() {
        return inputs;
    }

    Borders borders() {
        return borders;
    }

    /** What would change hands, and what stays. */
    public RepairPlan plan() {
        return plan;
    }

    /** How many markers the asker may not see in place, so that the repair does not heed them. */
    public int hidden() {
        return borders.hidden();
    }

    /** Tells this repair from any other: a digest of the units by their codes, with their outlines before and after. */
    public String fingerprint() {
        MessageDigest digest = sha256();
        for (RepairPlan.Side side : plan.sides()) {
            ItemVersion unit = side.unit();
            String stated = unit.id() + "/" + unit.values().text("code") + "/" + unit.valid();
            digest.update(stated.getBytes(StandardCharsets.UTF_8));
            digest.update(ByteBuffer.wrap(unit.shape().orElseThrow().toWkb()));
            digest.update(ByteBuffer.wrap(side.after().toWkb()));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
