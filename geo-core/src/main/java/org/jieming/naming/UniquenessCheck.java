package org.jieming.naming;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.place.PlaceKind;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Snapshot;
import org.jieming.rule.Severity;

/**
 * Uniqueness of each kind in its own legal scope (A-10 …, C1). A duplicate weighs what the table says, but one that
 * is not known to lie in the legal scope never blocks: two streets of one name may lie in two built-up areas. Who says so gives the
 * position: of two in one unit of which one has none, the other is against it, and so is one at the same spot ({@link Nearness}).
 */
final class UniquenessCheck {
    private final List<UniquenessRule> rules;
    private final RuleBook book;
    private final Words words;

    UniquenessCheck(List<UniquenessRule> rules, RuleBook book, Words words) {
        this.rules = rules;
        this.book = book;
        this.words = words;
    }

    /** The rule for a name; empty when the law asks for no uniqueness. */
    Optional<UniquenessRule> rule(ProposedName name) {
        return UniquenessRule.find(rules, name.kind(), level(name.kind(), name.name()));
    }

    List<NameFinding> check(ProposedName name, NameIndex index, UniquenessRule rule, Scope scope, Compared compared) {
        List<NameFinding> findings = new ArrayList<>();
        conflicts(name, index, rule, scope, compared.told())
                .forEach((likeness, conflicts) -> findings.addAll(findings(rule, scope, likeness, conflicts)));
        findings.addAll(veiled(name, index, rule, scope, compared));
        if (scope.approximated()) {
            findings.add(note(
                    rule,
                    Bilingual.format(
                            "比对范围为近似:%s",
                            "The scope is approximated: %2$s",
                            scope.title().zh(),
                            scope.title().en())));
        }
        if (name.kind() == PlaceKind.K1 && words.isSaidFamous(name.name())) {
            findings.add(
                    note(
                            rule,
                            Bilingual.of(
                                    "列为著名自然地理实体未经来源核对,比对范围为全国",
                                    "That it is a famous natural entity is not checked against a source; the scope is the country")));
        }
        return findings;
    }

    /** The same of names that are proposed elsewhere and not decided yet. */
    List<NameFinding> underWay(ProposedName name, NameIndex others, UniquenessRule rule, Scope scope) {
        return conflicts(name, others, rule, scope, any -> true).entrySet().stream()
                .flatMap(each -> findings(rule, scope, each.getKey(), each.getValue()).stream())
                .map(NameFinding::underWay)
                .toList();
    }

    /**
     * The same names that were borne on common days of the past: which of the two was the name then is told by nobody. Those of
     * which something is said already are left out, and what only sounds or looks alike.
     */
    List<NameFinding> past(
            ProposedName name,
            NameIndex index,
            UniquenessRule rule,
            Scope scope,
            Compared compared,
            List<NameFinding> told) {
        Set<ItemId> known = told.stream()
                .flatMap(found -> found.conflicts().stream())
                .filter(conflict -> conflict.likeness() == Likeness.SAME_NAME)
                .map(conflict -> conflict.item().id())
                .collect(Collectors.toSet());
        List<NameFinding> findings = new ArrayList<>();
        List<Conflict> same = same(name, index, rule, scope, compared.told().and(item -> !known.contains(item.id())));
        if (!same.isEmpty()) {
            findings(rule, scope, Likeness.SAME_NAME, same)
                    .forEach(found -> findings.add(
                            found.past(name.during(), same.get(0).item().valid())));
        }
        if (told.stream().noneMatch(NameFinding::isVeiled)) {
            veiled(name, index, rule, scope, compared).forEach(found -> findings.add(found.past()));
        }
        return findings;
    }

    /**
     * That names which whoever asks is not shown are the same in scope. Where in it they lie is not told by asking for one place after the
     * other either: of a built-up area the whole county is compared, and such a name takes a reason wherever it would lie.
     */
    private List<NameFinding> veiled(
            ProposedName name, NameIndex index, UniquenessRule rule, Scope scope, Compared compared) {
        boolean isOfArea = rule.scope() == ScopeKind.BUILT_UP_AREA;
        Scope compares = isOfArea ? new Scopes(index.snapshot(), name).of(ScopeKind.COUNTY) : scope;
        List<Conflict> same = same(name, index, rule, compares, compared.untold());
        if (same.isEmpty()) {
            return List.of();
        }
        boolean isSure = !isOfArea && same.stream().map(Conflict::item).anyMatch(compares::isSure);
        NameFinding found = rule.finding(
                book,
                ConflictFinding.severity(rule, Likeness.SAME_NAME, isSure),
                veiled(compares.title(), isSure),
                List.of());
        return List.of((isOfArea ? found.forReason() : found).veiled());
    }

    private static Bilingual veiled(Bilingual scope, boolean isSure) {
        return Bilingual.of(
                "在“" + scope.zh() + "”范围内" + (isSure ? "" : "可能") + "有不公开的同名地名,其内容在此不显示:请另拟名称,或请能查看的人员核对",
                "Within " + scope.en() + " there " + (isSure ? "is" : "may be")
                        + " a name that is the same and is not shown here: choose another one, or ask somebody who may see it");
    }

    /** The names in scope that have the characters of a name. */
    List<Conflict> same(
            ProposedName name, NameIndex index, UniquenessRule rule, Scope scope, Predicate<ItemVersion> shown) {
        return search(name, index, rule, scope, shown).same();
    }

    private Map<Likeness, List<Conflict>> conflicts(
            ProposedName name, NameIndex index, UniquenessRule rule, Scope scope, Predicate<ItemVersion> shown) {
        return search(name, index, rule, scope, shown).find();
    }

    private Uniqueness search(
            ProposedName name, NameIndex index, UniquenessRule rule, Scope scope, Predicate<ItemVersion> shown) {
        NameForm form = index.forms().of(name.toSpell());
        String level = level(name.kind(), name.name());
        Predicate<ItemVersion> itself = itself(name, index.snapshot());
        Predicate<ItemVersion> wanted = item ->
                scope.holds(item) && isOfGroup(item, name.kind(), level) && !itself.test(item) && shown.test(item);
        return new Uniqueness(name, form, index, rule, scope.within(), wanted);
    }

    /** That the register does not know where the name lies, so that nothing it holds can stand against it there. */
    NameFinding unknown(UniquenessRule rule, DivisionCode unit) {
        return rule.finding(
                book,
                Severity.WARN,
                Bilingual.format(
                        "%s 不是现有政区(登记簿中没有,或已终止),无法在法定范围内比对;请核对政区代码",
                        "%s is no division of today (the register knows none, or it has ended), so names of the legal scope cannot be compared; check"
                                + " the code",
                        unit.shortForm()),
                List.of());
    }

    private NameFinding note(UniquenessRule rule, Bilingual what) {
        return rule.finding(book, Severity.NOTE, what, List.of());
    }

    /** Those that lie in the scope for certain, then those of which it is not known whether they do. */
    private List<NameFinding> findings(UniquenessRule rule, Scope scope, Likeness likeness, List<Conflict> conflicts) {
        Map<Nearness, List<Conflict>> byNearness = conflicts.stream()
                .collect(Collectors.groupingBy(
                        each -> Nearness.of(rule, scope, each),
                        () -> new EnumMap<>(Nearness.class),
                        Collectors.toList()));
        return byNearness.entrySet().stream()
                .map(each -> finding(rule, scope, likeness, each.getValue(), each.getKey()))
                .toList();
    }

    private NameFinding finding(
            UniquenessRule rule, Scope scope, Likeness likeness, List<Conflict> conflicts, Nearness nearness) {
        NameFinding found = finding(rule, scope, likeness, conflicts, nearness == Nearness.SAME);
        boolean isNear = nearness == Nearness.LIKELY && rule.weights().get(likeness) == Severity.BLOCK;
        return isNear ? found.forReason() : found;
    }

    /**
     * What is said of conflicts.
     *
     * @param isSure whether they lie in the legal scope for certain; otherwise nothing blocks
     */
    NameFinding finding(UniquenessRule rule, Scope scope, Likeness likeness, List<Conflict> conflicts, boolean isSure) {
        return new ConflictFinding(rule, scope, likeness, conflicts).of(book, isSure);
    }

    private boolean isOfGroup(ItemVersion item, PlaceKind kind, String level) {
        Named named = new Named(item);
        return named.kind().equals(Optional.of(kind))
                && named.isInUse()
                && (kind != PlaceKind.K2 && kind != PlaceKind.K1
                        || level(kind, named.name()).equals(level));
    }

    /**
     * The item itself, and the same entity entered as an item of another type: a village as unit and as place. A name for nothing that is
     * in the register yet may be that of the place whose division is.
     */
    private static Predicate<ItemVersion> itself(ProposedName name, Snapshot snapshot) {
        Set<ItemType> types = name.self()
                .map(id -> snapshot.timeline(id).versions().stream()
                        .map(ItemVersion::type)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
        return item -> name.self().equals(Optional.of(item.id()))
                || (types.isEmpty() ? item.type() == ItemType.DIVISION : !types.contains(item.type()))
                        && new Named(item).isOneWith(name.name(), name.region(), name.place());
    }

    /** Which names of the kind a name is compared with: the levels of {@code uniqueness.csv}. */
    private String level(PlaceKind kind, String name) {
        return switch (kind) {
            case K1 -> words.isFamous(name) ? "famous" : "other";
            case K2 -> divisionLevel(name);
            default -> "";
        };
    }

    /** By its generic part: the law speaks of 乡 and 镇, of units from county level up, and not of 街道. */
    private static String divisionLevel(String name) {
        if (name.endsWith("乡") || name.endsWith("镇") || name.endsWith("苏木")) {
            return "township";
        }
        return name.endsWith("街道") ? "sub-district" : "county-and-above";
    }

    /** Whether a division so called is of the level of towns. */
    static boolean isOfTown(String name) {
        return !divisionLevel(name).equals("county-and-above");
    }
}
