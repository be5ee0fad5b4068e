package org.jieming.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.jieming.language.Bilingual;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.locationtech.jts.geom.Coordinate;

/**
 * What statements show of a marker whatever state they give it: a fix farther from the legal place than its accuracy explains (C-31),
 * and reference objects that are gone (方位物变化, C.6). Both teams may call a marker intact that stands whole in the wrong place.
 */
final class Suspicions {
    private final List<Finding> found = new ArrayList<>();

    private Suspicions() {}

    /**
     * What the last statements of both show.
     *
     * @param legal the surveyed legal place in degrees; empty where the register holds none, and then no fix is off it
     */
    static List<Finding> of(List<Observation> latest, Optional<Coordinate> legal, Tolerances tolerances) {
        Suspicions suspicions = new Suspicions();
        latest.forEach(each -> legal.ifPresent(place -> suspicions.position(each, place, tolerances)));
        TreeSet<String> gone = new TreeSet<>();
        latest.forEach(each -> each.objects().forEach((name, isThere) -> {
            if (!isThere) {
                gone.add(name);
            }
        }));
        gone.forEach(suspicions::object);
        return suspicions.found;
    }

    private void position(Observation stated, Coordinate legal, Tolerances tolerances) {
        stated.fix()
                .map(fix -> Offset.of(fix, legal, tolerances))
                .filter(offset -> offset.verdict() == Offset.Verdict.MOVED)
                .ifPresent(offset -> add("C-31", "position", moved(stated.team().title(), offset)));
    }

    private static Bilingual moved(Bilingual team, Offset offset) {
        String metres = String.format(Locale.ROOT, "%.1f", offset.distance().value());
        return Bilingual.of(
                team.zh() + "观测偏离法定位置" + metres + "米,疑似移位:对照登记表复测,属实的双方恢复原位",
                "the fix of " + team.en() + " lies " + metres
                        + " m off the legal place, the marker may have been moved:"
                        + " measure again by the registration form and, if so, both restore it to its place");
    }

    private void object(String name) {
        add(
                "C.6",
                "objects",
                Bilingual.of(
                        "方位物“" + name + "”已不在:另选方位物,重填登记表",
                        "the reference object “" + name
                                + "” is gone: choose another and fill in the registration form anew"));
    }

    private void add(String rule, String field, Bilingual sentence) {
        found.add(new Finding(rule, Severity.WARN, field, sentence, Citation.house(rule)));
    }
}
