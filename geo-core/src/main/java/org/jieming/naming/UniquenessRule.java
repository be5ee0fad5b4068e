package org.jieming.naming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieming.language.Bilingual;
import org.jieming.place.PlaceKind;
import org.jieming.place.PlaceTables;
import org.jieming.rule.Severity;

/**
 * In which scope names of a kind must be unique, and how much likeness weighs: a row of {@code uniqueness.csv}.
 *
 * @param level {@code famous}, {@code other}, {@code county-and-above}, {@code township}, {@code sub-district}, or empty for all names of the kind
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
    private static final String FILE = "naming-rules/uniqueness.csv";
    private static final Set<String> COLUMNS =
            Set.of("kind", "level", "rule", "scope", "dup_on", "duplicate", "homophone", "near", "dialect", "source");
    private static final Set<String> LEVELS = Set.of("famous", "other", "county-and-above", "township", "sub-district");

    /**
     * Those of the table: of a name holds the first that fits.
     *
     * @throws org.jieming.language.Malformed naming file, row and column of what does not fit
     */
    static List<UniquenessRule> all(PlaceTables tables, RuleBook book) {
        List<UniquenessRule> rules = new ArrayList<>();
        int number = 1;
        for (Map<String, String> cells : tables.rows(FILE)) {
            rules.add(of(new OwnRow(FILE, ++number, cells).knowing(COLUMNS), book));
        }
        return List.copyOf(rules);
    }

    private static UniquenessRule of(OwnRow row, RuleBook book) {
        Severity near = row.word("near", Severity.class);
        return new UniquenessRule(
                row.kind(),
                row.text("level").isEmpty() ? "" : row.oneOf("level", LEVELS),
                row.oneOf("rule", book.rules()),
                row.word("scope", ScopeKind.class),
                row.oneOf("dup_on", Set.of("full", "specific")).equals("specific"),
                Map.of(
                        Likeness.SAME_NAME,
                        row.word("duplicate", Severity.class),
                        Likeness.HOMOPHONE,
                        row.word("homophone", Severity.class),
                        Likeness.NEAR_HOMOPHONE,
                        near,
                        Likeness.LOOK_ALIKE,
                        near),
                row.oneOf("dialect", Set.of("yes", "no")).equals("yes"),
                row.text("source"));
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
