package org.jieming.inspection;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jieming.language.Bilingual;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/** Whether something may be done now. */
public sealed interface Admission {
    /** It may. */
    Admission GRANTED = new Granted();

    /** Answers one of two questions; a new case here breaks every caller at compile time. */
    <R> R fold(Supplier<R> granted, Function<Finding, R> refused);

    /** It may. */
    record Granted() implements Admission {
        @Override
        public <R> R fold(Supplier<R> granted, Function<Finding, R> refused) {
            return granted.get();
        }
    }

    /**
     * It may not.
     *
     * @param finding the rule, and what would be right
     */
    record Refused(Finding finding) implements Admission {
        @Override
        public <R> R fold(Supplier<R> granted, Function<Finding, R> refused) {
            return refused.apply(finding);
        }
    }

    /** Refuses under a rule of the trade, whatever was sent. */
    static Admission refused(String rule, Citation citation, String zh, String en) {
        return refused("", rule, citation, zh, en);
    }

    /** Refuses under a rule of the trade; the field is what would have to be another. */
    static Admission refused(String field, String rule, Citation citation, String zh, String en) {
        return new Refused(new Finding(rule, Severity.BLOCK, field, Bilingual.of(zh, en), citation));
    }
}
