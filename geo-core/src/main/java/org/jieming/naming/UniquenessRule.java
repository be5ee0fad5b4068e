package org.jieming.naming;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jieming.place.PlaceKind;
import org.jieming.rule.Severity;

/**
 * In which scope names of a kind must be unique, and how much likeness weighs: a row of {@code uniqueness.csv}.
 *
 * @param level {@code famous}, {@code county-and-above}, {@code township}, or empty for all names of the kind
 * @param onSpecific whether specific parts are compared instead of whole names (A-17, 宁波 Art. 10(3))
 * @param dialect whether syllables that dialects of the place do not tell apart count as the same
 */
record UniquenessRule(
        PlaceKind kind,
        String level,
        String rule,
        ScopeKind scope,
        boolean onSpecific,
        Map<Likeness, Severity> weights,
        boolean dialect) {

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
                row.get("dialect").equals("yes"));
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
