package org.jieming.naming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jieming.place.PlaceKind;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.rule.Severity;

/**
 * What stands against the name of an item as somebody writes it, on the days of which it tells: those to come, and those of the past that
 * it states. The same entity entered as an item of another type is not against it.
 */
final class WrittenName {
    private final UniquenessCheck uniqueness;
    private final StreetSections sections;
    private final EntitiesBeyond beyond;

    WrittenName(UniquenessCheck uniqueness, StreetSections sections, EntitiesBeyond beyond) {
        this.uniqueness = uniqueness;
        this.sections = sections;
        this.beyond = beyond;
    }

    List<NameFinding> alike(ItemVersion item, LocalDate day, NameIndex index, Compared all) {
        Named named = new Named(item);
        Optional<ProposedName> asked = asked(named, day);
        if (asked.isEmpty()) {
            return List.of();
        }
        ProposedName name = asked.get();
        Compared others = all.without(named::isEntity);
        Optional<UniquenessRule> rule = uniqueness.rule(name);
        Optional<Scope> scope = rule.map(row -> new Scopes(index.snapshot(), name).of(row.scope()));
        List<NameFinding> findings = new ArrayList<>();
        rule.ifPresent(row -> {
            findings.addAll(unique(name, item, day, index, row, scope.orElseThrow(), others));
            findings.addAll(sections.check(name, index, row, scope.orElseThrow(), others.told()));
        });
        findings.addAll(new FormerBearers(name, index, scope).check(others.told()));
        findings.addAll(beyond(name, item, index, others));
        return findings;
    }

    /** Entities that reach beyond a division of that name; what is not known of them is for who checks a name, not for who records it. */
    private List<NameFinding> beyond(ProposedName name, ItemVersion item, NameIndex index, Compared others) {
        return beyond
                .check(name, index.romanizer().parts(name.toSpell()), UnitGround.isSchematic(item), index, others)
                .stream()
                .filter(found -> found.finding().severity() != Severity.NOTE)
                .toList();
    }

    /**
     * What stands against the name by a change and did not, or not so gravely, before it: on the days on which what is looked at changes
     * ({@link LookedAt}) a name that stays what it is may be there already (A-11 … A-14).
     */
    List<NameFinding> anew(List<ItemVersion> before, ItemVersion item, LocalDate day, NameIndex index, Compared all) {
        return anew(before, item, day, index, all, now -> alike(now, day, index, all));
    }

    /** The same of names that are written beside it. */
    List<NameFinding> anew(
            List<ItemVersion> before,
            ItemVersion item,
            List<ItemVersion> others,
            LocalDate day,
            NameIndex index,
            Compared all) {
        return anew(before, item, day, index, all, now -> beside(now, others, day, index));
    }

    private List<NameFinding> anew(
            List<ItemVersion> before,
            ItemVersion item,
            LocalDate day,
            NameIndex index,
            Compared all,
            Function<ItemVersion, List<NameFinding>> asked) {
        return LookedAt.changes(before, item).stream()
                .flatMap(change -> {
                    List<NameFinding> known = change.known().stream()
                            .flatMap(then -> alike(then, day, index, all).stream())
                            .toList();
                    return asked.apply(change.now()).stream()
                            .filter(found -> change.isOfScope() || !EntitiesBeyond.isOf(found))
                            .filter(found -> found.isVeiled() && change.isOfScope()
                                    || known.stream().noneMatch(other -> isAsGrave(other, found)));
                })
                .distinct()
                .toList();
    }

    private static boolean isAsGrave(NameFinding known, NameFinding found) {
        return known.finding().severity().compareTo(found.finding().severity()) <= 0
                && (known.takesReason() || !found.takesReason())
                && known.isVeiled() == found.isVeiled()
                && ids(known).containsAll(ids(found));
    }

    private static Set<ItemId> ids(NameFinding found) {
        return found.conflicts().stream().map(each -> each.item().id()).collect(Collectors.toSet());
    }

    List<NameFinding> beside(ItemVersion item, List<ItemVersion> others, LocalDate day, NameIndex index) {
        Named named = new Named(item);
        Optional<ProposedName> asked = others.isEmpty() ? Optional.empty() : asked(named, day);
        return asked.flatMap(name -> uniqueness.rule(name).map(rule -> {
                    Scope scope = new Scopes(index.snapshot(), name).of(rule.scope());
                    return unique(
                            name,
                            item,
                            day,
                            index.of(others),
                            rule,
                            scope,
                            Compared.showing(any -> true).without(named::isEntity));
                }))
                .orElse(List.of());
    }

    private static Optional<ProposedName> asked(Named named, LocalDate day) {
        Optional<PlaceKind> kind = named.kind().filter(any -> named.isInUse());
        return kind.map(
                known -> named.asked(known, day).during(borne(named.item().valid(), day)));
    }

    private List<NameFinding> unique(
            ProposedName name,
            ItemVersion item,
            LocalDate day,
            NameIndex index,
            UniquenessRule rule,
            Scope scope,
            Compared others) {
        List<NameFinding> findings = new ArrayList<>(uniqueness.check(name, index, rule, scope, others));
        findings.removeIf(found -> found.conflicts().isEmpty() && !found.isVeiled());
        past(item.valid(), day)
                .ifPresent(days ->
                        findings.addAll(uniqueness.past(name.during(days), index, rule, scope, others, findings)));
        return findings;
    }

    /** The days of a period from a day on; of a period that is past, its own. */
    private static Period borne(Period valid, LocalDate day) {
        int today = Math.toIntExact(day.toEpochDay());
        return valid.end() <= today ? valid : new Period(Math.max(valid.first(), today), valid.end());
    }

    /** The stated days of a period before a day, on which others may have borne the name: none of one whose beginning nobody states. */
    private static Optional<Period> past(Period valid, LocalDate day) {
        int today = Math.toIntExact(day.toEpochDay());
        return valid.firstDay().isPresent() && valid.first() < today && valid.end() > today
                ? Optional.of(new Period(valid.first(), today))
                : Optional.empty();
    }
}
