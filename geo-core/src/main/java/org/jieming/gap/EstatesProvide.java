package org.jieming.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.standard.Clause;

/**
 * Judges "every estate provides so many square metres" (domain E-03): required = max(minimum, value × households / 100). Areas
 * of another kind than the one asked for are not compared (rule E-04).
 */
final class EstatesProvide {
    private static final ItemType ESTATE = ItemType.RESIDENTIAL_AREA;
    private static final List<String> OLD_KINDS = List.of("existing", "old");

    private EstatesProvide() {}

    static Judgement judge(Holdings holdings, Clause clause) {
        Rolls rolls = holdings.rolls().ofEstates();
        List<Subject> subjects = new ArrayList<>();
        List<Bilingual> missing = new ArrayList<>();
        MissingRolls.rollsOfEstates(rolls, holdings::county).ifPresent(missing::add);
        missing.addAll(rolls.unregistered().told());
        for (ItemVersion estate : holdings.inside(ESTATE)) {
            String kind = estate.values().text("estate_kind");
            boolean gone = estate.values().text("status").equals("demolished");
            if (!gone && kind.isEmpty()) {
                Bilingual reason = Missing.property(ESTATE, "estate_kind");
                subjects.add(Subject.unknown(estate, holdings.unitOf(estate), Double.NaN, reason));
            } else if (!gone && kinds(clause).contains(kind)) {
                Optional<Boolean> counts = clause.where().decides(estate.values());
                if (counts.isEmpty()) {
                    subjects.add(Subject.undecided(estate, holdings.unitOf(estate), clause));
                } else if (counts.get()) {
                    subjects.add(judge(holdings, clause, estate));
                }
            }
        }
        subjects.forEach(subject ->
                subject.reason().filter(reason -> !missing.contains(reason)).ifPresent(missing::add));
        return Judgement.of(clause, Subjects.tally(subjects, clause, holdings, rolls), subjects, missing);
    }

    private static List<String> kinds(Clause clause) {
        return clause.subject().equals("new") ? List.of("new") : OLD_KINDS;
    }

    private static Subject judge(Holdings holdings, Clause clause, ItemVersion estate) {
        int unit = holdings.unitOf(estate);
        boolean byFloor = clause.per().equals("1000 floor_area_m2");
        String base = byFloor ? "floor_area_m2" : "households";
        Optional<Object> size = estate.values().get(base);
        if (size.isEmpty()) {
            return Subject.unknown(estate, unit, Double.NaN, Missing.property(ESTATE, base));
        }
        double need = Math.max(
                clause.minimum().orElse(0.0),
                clause.value() * ((Number) size.get()).doubleValue() / (byFloor ? 1000 : 100));
        Optional<Object> area = estate.values().get("eldercare_m2");
        if (area.isEmpty()) {
            return Subject.unknown(estate, unit, need, Missing.property(ESTATE, "eldercare_m2"));
        }
        String kind = estate.values().text("eldercare_area_kind");
        if (!kind.equals(clause.property())) {
            return Subject.unknown(
                    estate,
                    unit,
                    need,
                    Bilingual.of(
                            "面积类别不是标准所用的(" + clause.property() + ")",
                            "the area is not of the kind the norm uses (" + clause.property() + ")"));
        }
        double have = (Double) area.get();
        Compliance outcome = have >= need ? Compliance.SATISFIED : Compliance.SHORT;
        return new Subject(estate, unit, outcome, have, need, Optional.empty());
    }
}
