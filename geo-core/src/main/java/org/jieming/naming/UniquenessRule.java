package org.jieming.naming;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.place.PlaceKind;
import org.jieming.rule.Severity;

/**
 * In which scope names of a kind must be unique, and how much likeness weighs: a row of {@code uniqueness.csv}.
 *
 * @param level {@code famous}, {@code county-and-above}, {@code township}, or empty for all names of the kind
 * @param onSpecific whether specific parts are compared instead of whole names (A-17, 宁波 Art. 10(3))
 * @param dialect whether syllables that dialects of the place do not tell apart count as the same
 * @param source the instrument and article of local law that ask for it; empty where the rule says all
 */
record UniquenessRule(
        PlaceKind kind,
        String level,
        String rule,
        ScopeKind scope,
        boolean onSpecific,
        Map<Likeness, Severity> weights,
        boolean dialect,
        String source) {

    static UniquenessRule of(Map<String, String> row) {
        return new UniquenessRule(
                PlaceKind.valueOf(row.get("kind")),
                row.get("level"),
                row.get("rule"),
                ScopeKind.parse(row.get("scope")),
                row.get("dup_on").equals("specific"),
                Map.of(
                        Likeness.SAME_NAME, RuleBook.severity(row.get("duplicate")),
                        Likeness.HOMOPHONE, RuleBook.severity(row.get("homophone")),
                        Likeness.NEAR_HOMOPHONE, RuleBook.severity(row.get("near")),
                        Likeness.LOOK_ALIKE, RuleBook.severity(row.get("near"))),
                row.get("dialect").equals("yes"),
                row.getOrDefault("source", "").strip());
    }

    /** What is said by it of a name. */
    NameFinding finding(RuleBook book, Severity severity, Bilingual what, List<Conflict> conflicts) {
        return book.finding(rule, severity, what, conflicts, new OwnLaw(asks(), source));
    }

    private Bilingual asks() {
        return Bilingual.format(
                "%1$s内同类地名%3$s不应重名,并避免同音%5$s",
                "%4$s of one kind: unique within %2$s, homophones%6$s to be avoided",
                scope.title().zh(),
                scope.title().en(),
                onSpecific ? "的专名" : "",
                onSpecific ? "Specific parts of names" : "Names",
                dialect ? "(包括方言不分的音)" : "",
                dialect ? ", of the dialect, too," : "");
    }

    static Optional<UniquenessRule> find(Iterable<UniquenessRule> rules, PlaceKind kind, String level) {
        for (UniquenessRule rule : rules) {
            if (rule.kind() == kind && Arrays.asList("", level).contains(rule.level())) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
