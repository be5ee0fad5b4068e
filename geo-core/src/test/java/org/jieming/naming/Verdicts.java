package org.jieming.naming;

import static org.jieming.naming.Registers.RULES;
import static org.jieming.naming.Registers.TODAY;
import static org.jieming.naming.Registers.index;

import java.util.List;
import org.jieming.place.PlaceKind;
import org.jieming.rule.Severity;

/** Names asked of the rules in tests. */
final class Verdicts {
    static final NameIndex EMPTY = index();

    private Verdicts() {}

    static NameVerdict check(String name, PlaceKind kind, String division, NameIndex index) {
        return RULES.check(ProposedName.of(name, kind, division, TODAY), index);
    }

    static List<String> rules(String name, PlaceKind kind) {
        return check(name, kind, "", EMPTY).findings().stream()
                .filter(found -> !found.finding().severity().equals(Severity.NOTE))
                .map(found -> found.finding().rule())
                .distinct()
                .toList();
    }

    static NameFinding only(NameVerdict verdict, String rule, Severity severity) {
        return verdict.findings().stream()
                .filter(found ->
                        found.finding().rule().equals(rule) && found.finding().severity() == severity)
                .reduce((one, other) -> {
                    throw new AssertionError("several " + rule + ": " + verdict.findings());
                })
                .orElseThrow(() -> new AssertionError("no " + severity + " of " + rule + ": " + verdict.findings()));
    }

    static String sentence(String name, PlaceKind kind, String rule) {
        return check(name, kind, "", EMPTY).findings().stream()
                .filter(found -> found.finding().rule().equals(rule))
                .map(found -> found.finding().sentence().zh())
                .findFirst()
                .orElseThrow();
    }
}
