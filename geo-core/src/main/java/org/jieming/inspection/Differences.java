package org.jieming.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/**
 * In what two statements on one marker contradict each other: state, inscription, surroundings, reference objects, the party
 * responsible and the deadline as the record asks for them (C-38), positions as far as their accuracy lets them (C-31). What only one
 * team states is no contradiction, and neither are opinions, which are words. Who is responsible and until when both settle with the
 * measure on which they agree (C.6).
 */
final class Differences {
    private final List<Finding> found = new ArrayList<>();

    private Differences() {}

    static List<Finding> between(Observation a, Observation b, Tolerances tolerances) {
        Differences differences = new Differences();
        differences.state(a, b);
        differences.position(a, b, tolerances);
        differences.yesNo(
                "inscription", Bilingual.of("刻字可辨", "the inscription can be read"), a.inscription(), b.inscription());
        differences.yesNo(
                "surroundings_changed",
                Bilingual.of("周边有变化", "the surroundings have changed"),
                a.surroundingsChanged(),
                b.surroundingsChanged());
        differences.objects(a, b);
        differences.responsible(a, b);
        differences.deadline(a, b);
        return differences.found;
    }

    /** In what two statements on one segment contradict each other. */
    static List<Finding> between(SegmentStatement a, SegmentStatement b) {
        Differences differences = new Differences();
        differences.feature(a, b);
        differences.yesNo(
                "recognisable",
                Bilingual.of("界线依据可辨认", "what the line follows can be recognised"),
                a.recognisable(),
                b.recognisable());
        differences.yesNo("changed", Bilingual.of("有变化", "it has changed"), a.changed(), b.changed());
        differences.yesNo(
                "encroached",
                Bilingual.of("有越界生产建设", "somebody builds or works across the line"),
                a.encroached(),
                b.encroached());
        return differences.found;
    }

    private void feature(SegmentStatement a, SegmentStatement b) {
        if (a.feature().isPresent() && b.feature().isPresent() && !a.feature().equals(b.feature())) {
            Bilingual one = a.feature().get().title();
            Bilingual other = b.feature().get().title();
            add(
                    "C-38",
                    "feature",
                    Bilingual.of(
                            "界线依据:甲方称“" + one.zh() + "”,乙方称“" + other.zh() + "”",
                            "the line follows: party A says “" + one.en() + "”, party B “" + other.en() + "”"));
        }
    }

    private void state(Observation a, Observation b) {
        if (!a.state().equals(b.state())) {
            add(
                    "C-38",
                    "state",
                    Bilingual.of(
                            "状态:甲方称“" + a.state().title().zh() + "”,乙方称“"
                                    + b.state().title().zh() + "”",
                            "state: party A says “" + a.state().title().en() + "”, party B “"
                                    + b.state().title().en() + "”"));
        }
    }

    /** Which party manages a marker is a fact of the agreement (C-05): both cannot be right. */
    private void responsible(Observation a, Observation b) {
        Optional<Team> one = a.advice().responsible();
        Optional<Team> other = b.advice().responsible();
        if (one.isPresent() && other.isPresent() && !one.equals(other)) {
            add(
                    "C-38",
                    "responsible",
                    Bilingual.of(
                            "责任方:甲方称“" + one.get().title().zh() + "”,乙方称“"
                                    + other.get().title().zh() + "”",
                            "responsible: party A says “" + one.get().title().en() + "”, party B “"
                                    + other.get().title().en() + "”"));
        }
    }

    /** Until when something is done holds for both: two days are none. */
    private void deadline(Observation a, Observation b) {
        Optional<LocalDate> one = a.advice().deadline();
        Optional<LocalDate> other = b.advice().deadline();
        if (one.isPresent() && other.isPresent() && !one.equals(other)) {
            add(
                    "C-38",
                    "deadline",
                    Bilingual.of(
                            "期限:甲方称" + one.get() + ",乙方称" + other.get(),
                            "deadline: party A says " + one.get() + ", party B " + other.get()));
        }
    }

    /** The errors of two fixes are independent: their difference is uncertain by the root of the sum of squares. */
    private void position(Observation a, Observation b, Tolerances tolerances) {
        if (a.fix().isEmpty() || b.fix().isEmpty()) {
            return;
        }
        Metres apart = a.fix().get().to(b.fix().get());
        Metres both = new Metres(Math.hypot(
                a.fix().get().accuracy().value(), b.fix().get().accuracy().value()));
        Metres least = tolerances.least(both);
        if (apart.compareTo(least) > 0) {
            add(
                    "C-31",
                    "position",
                    Bilingual.format(
                            "位置:双方观测相距%.1f米,超过%.1f米",
                            "position: the fixes of both lie %.1f m apart, more than %.1f m",
                            apart.value(),
                            least.value()));
        }
    }

    private void objects(Observation a, Observation b) {
        TreeSet<String> common = new TreeSet<>(a.objects().keySet());
        common.retainAll(b.objects().keySet());
        for (String name : common) {
            yesNo(
                    "objects",
                    Bilingual.of("方位物“" + name + "”仍在", "the reference object “" + name + "” is there"),
                    Optional.of(a.objects().get(name)),
                    Optional.of(b.objects().get(name)));
        }
    }

    private void yesNo(String field, Bilingual what, Optional<Boolean> a, Optional<Boolean> b) {
        if (a.isPresent() && b.isPresent() && !a.equals(b)) {
            add(
                    "C-38",
                    field,
                    Bilingual.of(
                            what.zh() + ":甲方称" + (a.get() ? "是" : "否") + ",乙方称" + (b.get() ? "是" : "否"),
                            what.en() + ": party A says " + (a.get() ? "yes" : "no") + ", party B "
                                    + (b.get() ? "yes" : "no")));
        }
    }

    private void add(String rule, String field, Bilingual sentence) {
        found.add(new Finding(rule, Severity.WARN, field, sentence, Citation.house(rule)));
    }
}
