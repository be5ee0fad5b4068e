package org.jieming.naming;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jieming.language.Bilingual;
import org.jieming.place.PlaceTables;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/** The rules of {@code data/naming-rules}: how much each weighs and where it stands. Local regulation may replace them. */
final class RuleBook {
    private final Map<String, Row> rules = new HashMap<>();

    private record Row(Severity severity, Bilingual title, Citation citation) {}

    RuleBook(PlaceTables tables) {
        for (Map<String, String> row : tables.rows("naming-rules/naming-rules.csv")) {
            rules.put(
                    row.get("rule"),
                    new Row(
                            severity(row.get("severity")),
                            Bilingual.of(row.get("zh"), row.get("en")),
                            new Citation(row.get("instrument"), row.get("edition"), row.get("article"))));
        }
    }

    static Severity severity(String word) {
        return Severity.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The ids of all. */
    Set<String> rules() {
        return rules.keySet();
    }

    /** A finding about the name with the weight of the rule. */
    NameFinding finding(String rule, Bilingual what) {
        return finding(rule, row(rule).severity(), what, List.of());
    }

    /** A finding about the name; the sentence says what was seen, then what the rule asks. */
    NameFinding finding(String rule, Severity severity, Bilingual what, List<Conflict> conflicts) {
        Row row = row(rule);
        return finding(rule, severity, told(what, row.title()), row.citation(), conflicts);
    }

    /** The same by a bureau's own table, which is cited where it names its source: the rule behind it does not say what that asks. */
    NameFinding finding(String rule, Severity severity, Bilingual what, List<Conflict> conflicts, OwnLaw own) {
        return own.isNamed()
                ? finding(rule, severity, told(what, own.asks()), own.citation(), conflicts)
                : finding(rule, severity, what, conflicts);
    }

    private static NameFinding finding(
            String rule, Severity severity, Bilingual sentence, Citation citation, List<Conflict> conflicts) {
        return new NameFinding(new Finding(rule, severity, "name", sentence, citation), conflicts);
    }

    private static Bilingual told(Bilingual what, Bilingual asked) {
        return Bilingual.of(what.zh() + "。规则:" + asked.zh() + "。", what.en() + ". Rule: " + asked.en() + ".");
    }

    /** A finding about one property of the name; the sentence says what was seen, then what the rule asks. */
    NameFinding finding(String rule, Severity severity, String field, Bilingual what) {
        Finding found = finding(rule, severity, what, List.of()).finding();
        return new NameFinding(new Finding(rule, severity, field, found.sentence(), found.citation()), List.of());
    }

    /** How much a rule weighs. */
    Severity severityOf(String rule) {
        return row(rule).severity();
    }

    private Row row(String rule) {
        Row row = rules.get(rule);
        if (row == null) {
            throw new IllegalStateException("naming-rules.csv has no rule " + rule);
        }
        return row;
    }
}
