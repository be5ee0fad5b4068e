package org.jieming.naming;

import java.util.List;
import java.util.stream.Collectors;
import org.jieming.language.Bilingual;
import org.jieming.rule.Severity;

/**
 * What is said of names of one likeness that stand against a name in its scope.
 *
 * @param conflicts the nearest first
 */
record ConflictFinding(UniquenessRule rule, Scope scope, Likeness likeness, List<Conflict> conflicts) {
    private static final int SHOWN = 3;

    NameFinding of(RuleBook book, boolean isSure) {
        Severity severity = severity(rule, likeness, isSure);
        boolean isUnplaced = !isSure && !scope.approximated();
        Bilingual what = Bilingual.of(
                "在“" + scope.title().zh() + "”范围内" + (isUnplaced ? "可能" : "") + "有 " + conflicts.size() + " 个"
                        + likeness.title().zh() + "地名:" + names(conflicts, "zh")
                        + (isUnplaced ? "(未登记位置或所在政区不详,范围为近似)" : ""),
                conflicts.size() + " × " + likeness.title().en() + (isUnplaced ? " that may lie within " : " within ")
                        + scope.title().en() + ": " + names(conflicts, "en")
                        + (isUnplaced ? " (recorded without a position or a lower division: scope approximated)" : ""));
        boolean isToBePlaced = isSure
                && rule.scope() == ScopeKind.BUILT_UP_AREA
                && conflicts.stream().anyMatch(each -> each.distance().isEmpty());
        Bilingual told = isToBePlaced ? placed(what) : what;
        return likeness == Likeness.LOOK_ALIKE
                ? book.finding("C1-FORM", severity, told, conflicts)
                : rule.finding(book, severity, told, conflicts);
    }

    /** What a likeness weighs by the table; of names that are not known to lie in the scope nothing blocks. */
    static Severity severity(UniquenessRule rule, Likeness likeness, boolean isSure) {
        Severity weight = rule.weights().getOrDefault(likeness, Severity.NOTE);
        return !isSure && weight == Severity.BLOCK ? Severity.WARN : weight;
    }

    private static Bilingual placed(Bilingual what) {
        return Bilingual.of(
                what.zh() + ";有一方未登记位置,不能认定不在同一建成区,请补充位置后再比对",
                what.en()
                        + "; one of them has no position, so that nothing tells two built-up areas: give it and ask again");
    }

    /** The nearest of them by name, with how far away they are. */
    static String names(List<Conflict> conflicts, String language) {
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
}
