package org.jieming.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jieming.language.Bilingual;
import org.jieming.place.NameParts;
import org.jieming.place.PlaceKind;
import org.jieming.place.PlaceTables;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Query;
import org.jieming.register.Snapshot;
import org.jieming.rule.Severity;
import org.locationtech.jts.geom.Point;

/** A name against what lies around it and what it would name. */
final class Surroundings {
    private static final int NEAREST = 8;

    private final RuleBook book;
    private final GenericSizes sizes;

    Surroundings(PlaceTables tables, RuleBook book) {
        this.book = book;
        this.sizes = new GenericSizes(tables, book);
    }

    List<NameFinding> check(ProposedName name, NameParts parts, NameIndex index, Predicate<ItemVersion> shown) {
        List<NameFinding> findings = new ArrayList<>();
        if (parts.generic().isEmpty()) {
            findings.add(withoutPart(name, index));
        }
        if (name.kind() == PlaceKind.K7) {
            local(name, parts, index.snapshot(), shown, findings);
        }
        findings.addAll(sizes.check(name, parts));
        return findings;
    }

    /** a generic part alone names nothing, and is for a person to decide; one that the tables do not know may be none. */
    private NameFinding withoutPart(ProposedName name, NameIndex index) {
        return index.romanizer().isGenericAlone(name.toSpell())
                ? book.finding(
                        "A-03",
                        Severity.WARN,
                        Bilingual.format(
                                "“%s”只是通名,没有专名", "“%s” is a generic part alone, without a specific part", name.name()),
                        List.of())
                : book.finding("A-03", Bilingual.of("未识别出通名", "No generic part is recognised"));
    }

    /** the specific part of a facility is that of the unit or of a place near by. */
    private void local(
            ProposedName name,
            NameParts parts,
            Snapshot snapshot,
            Predicate<ItemVersion> shown,
            List<NameFinding> findings) {
        List<String> names = new ArrayList<>();
        name.place().ifPresent(place -> {
            Point inside = place.geometry().getInteriorPoint();
            snapshot.nearest(Query.on(ItemType.PLACE, name.day()).where(shown), inside.getX(), inside.getY(), NEAREST)
                    .forEach(item -> names.add(item.name()));
            snapshot.territory(name.day()).at(inside.getX(), inside.getY()).forEach(unit -> names.add(unit.name()));
        });
        if (!names.isEmpty() && names.stream().noneMatch(local -> sharesBeginning(local, parts.specific()))) {
            findings.add(book.finding(
                    "A-16",
                    Bilingual.format(
                            "专名“%s”与所在政区及邻近地名(%s)均不一致",
                            "“%s” agrees with neither the divisions it lies in nor the places near by (%s)",
                            parts.specific(),
                            String.join("、", names.subList(0, Math.min(3, names.size()))))));
        }
    }

    private static boolean sharesBeginning(String local, String specific) {
        return local.length() >= 2 && specific.length() >= 2 && local.startsWith(specific.substring(0, 2));
    }
}
