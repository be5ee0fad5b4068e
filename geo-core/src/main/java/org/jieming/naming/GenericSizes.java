package org.jieming.naming;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jieming.language.Bilingual;
import org.jieming.place.NameParts;
import org.jieming.place.PlaceTables;
import org.jieming.rule.Severity;

/** The generic part against what its entity is (A-05, A-27, D3) by {@code generic-sizes.csv}: local law, which ships empty. */
final class GenericSizes {
    private static final String FILE = "generic-parts/generic-sizes.csv";
    private static final String RULE = "A-27";
    private static final Bilingual ASKS =
            Bilingual.of("通名与规模、等级相符(本地通名规范)", "The generic part fits size and grade (local law on generic parts)");

    private final List<SizeRule> rules = new ArrayList<>();
    private final RuleBook book;

    GenericSizes(PlaceTables tables, RuleBook book) {
        this.book = book;
        Set<String> columns =
                new HashSet<>(Set.of("generic", "kind", "road_class", "valid_from", "valid_to", "source"));
        for (Size size : Size.values()) {
            columns.add(size.column());
        }
        int number = 1;
        for (Map<String, String> cells : tables.rows(FILE)) {
            rules.add(SizeRule.of(new OwnRow(FILE, ++number, cells).knowing(columns)));
        }
    }

    /** What the rows in force on the day say: that too little is stated to bear the part, and what is not stated, so that nobody can tell. */
    List<NameFinding> check(ProposedName name, NameParts parts) {
        List<NameFinding> findings = new ArrayList<>();
        for (SizeRule rule : rules) {
            if (rule.isAbout(parts, name.kind(), name.day())) {
                rule.unmet(name.extent()).forEach(what -> findings.add(finding(rule, book.severityOf(RULE), what)));
                List<Bilingual> unstated = rule.unstated(name.extent());
                if (!unstated.isEmpty()) {
                    findings.add(finding(rule, Severity.NOTE, unjudged(parts, Bilingual.listed(unstated))));
                }
            }
        }
        return findings;
    }

    private NameFinding finding(SizeRule rule, Severity severity, Bilingual what) {
        return book.finding(RULE, severity, what, List.of(), new OwnLaw(ASKS, rule.source()));
    }

    private static Bilingual unjudged(NameParts parts, Bilingual unstated) {
        return Bilingual.format(
                "通名“%1$s”对%2$s有要求,但未说明,因此未作判断",
                "Not judged whether it may bear the generic part “%1$s”, because what that asks for is not stated: %3$s",
                parts.generic(),
                unstated.zh(),
                unstated.en());
    }
}
