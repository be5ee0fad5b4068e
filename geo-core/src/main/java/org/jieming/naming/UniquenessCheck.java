package org.jieming.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jieming.language.Bilingual;
import org.jieming.place.PlaceKind;
import org.jieming.place.PlaceTables;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Severity;

/**
 * Uniqueness of each kind in its own legal scope (A-10 …, C1). A duplicate weighs what the table says, but in an
 * approximated scope it never blocks: two streets of one name may lie in two built-up areas.
 */
final class UniquenessCheck {
    private static final int SHOWN = 3;

    private final List<UniquenessRule> rules;
    private final RuleBook book;
    private final Sounds sounds;
    private final Words words;

    UniquenessCheck(PlaceTables tables, RuleBook book, Words words) {
        this.rules = tables.rows("naming-rules/uniqueness.csv").stream()
                .map(UniquenessRule::of)
                .toList();
        this.book = book;
        this.sounds = new Sounds(tables);
        this.words = words;
    }

    /** The rule for a name; empty when the law asks for no uniqueness. */
    Optional<UniquenessRule> rule(ProposedName name) {
        return UniquenessRule.find(rules, name.kind(), level(name.kind(), name.name()));
    }

    List<NameFinding> check(
            ProposedName name, NameIndex index, UniquenessRule rule, Scope scope, Predicate<ItemVersion> shown) {
        List<NameFinding> findings = new ArrayList<>();
        NameForm form = index.forms().of(name.toSpell());
        String level = level(name.kind(), name.name());
        Predicate<ItemVersion> wanted = item ->
                scope.holds(item) && isOfGroup(item, name.kind(), level) && !isItself(item, name) && shown.test(item);
        Map<Likeness, List<Conflict>> found =
                new Uniqueness(name, form, index, rule, sounds, scope.within(), wanted).find();
        found.forEach((likeness, conflicts) -> findings.add(finding(rule, scope, likeness, conflicts)));
        if (scope.approximated()) {
            findings.add(book.finding(
                    rule.rule(),
                    Severity.NOTE,
                    Bilingual.format(
                            "比对范围为近似:%s",
                            "The scope is approximated: %2$s",
                            scope.title().zh(),
                            scope.title().en()),
                    List.of()));
        }
        if (name.kind() == PlaceKind.K1 && words.isSaidFamous(name.name())) {
            findings.add(book.finding(
                    rule.rule(),
                    Severity.NOTE,
                    Bilingual.of(
                            "列为著名自然地理实体未经来源核对,比对范围为全国",
                            "That it is a famous natural entity is not checked against a source; the scope is the country"),
                    List.of()));
        }
        return findings;
    }

    NameFinding finding(UniquenessRule rule, Scope scope, Likeness likeness, List<Conflict> conflicts) {
        Severity weight = rule.weights().getOrDefault(likeness, Severity.NOTE);
        Severity severity = scope.approximated() && weight == Severity.BLOCK ? Severity.WARN : weight;
        String rows = likeness == Likeness.LOOK_ALIKE ? "C1-FORM" : rule.rule();
        Bilingual what = Bilingual.of(
                "在“" + scope.title().zh() + "”范围内有 " + conflicts.size() + " 个"
                        + likeness.title().zh() + "地名:" + names(conflicts, "zh"),
                conflicts.size() + " × " + likeness.title().en() + " within "
                        + scope.title().en() + ": " + names(conflicts, "en"));
        return book.finding(rows, severity, what, conflicts);
    }

    private static String names(List<Conflict> conflicts, String language) {
        String some = conflicts.stream()
                .limit(SHOWN)
                .map(conflict -> conflict.item().name()
                        + conflict.distance()
                                .map(distance -> language.equals("zh")
                                        ? String.format("(距 %.0f 米)", distance.value())
                                        : String.format(" (%.0f m away)", distance.value()))
                                .orElse(""))
                .collect(Collectors.joining(language.equals("zh") ? "、" : ", "));
        return conflicts.size() > SHOWN ? some + " …" : some;
    }

    private boolean isOfGroup(ItemVersion item, PlaceKind kind, String level) {
        Named named = new Named(item);
        return named.kind().equals(Optional.of(kind))
                && named.isInUse()
                && (kind != PlaceKind.K2 && kind != PlaceKind.K1
                        || level(kind, named.name()).equals(level));
    }

    private static boolean isItself(ItemVersion item, ProposedName name) {
        boolean sameItem = name.self().equals(Optional.of(item.id()));
        boolean twin = name.self().isPresent()
                && item.name().equals(name.name())
                && !name.region().isEmpty()
                && new Named(item).code().equals(name.region())
                && (item.type() == ItemType.DIVISION || name.kind() != PlaceKind.K5);
        return sameItem || twin;
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
}
