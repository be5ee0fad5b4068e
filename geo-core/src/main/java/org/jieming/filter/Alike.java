package org.jieming.filter;

import java.util.List;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/** Brings terms into kinds that compare: a text that stands for a time is read as one where the other is a time. */
final class Alike {
    private Alike() {}

    /** The first term in a kind that compares with the second; texts that stand for times are read as such. */
    static <T> Term<T> alike(Term<T> term, Term<T> other) {
        boolean same = term.kind() == other.kind()
                || term.kind().isNumeric() && other.kind().isNumeric();
        if (same
                || other.kind() == Kind.TEXT
                        && other.isConstant()
                        && term.kind().isInstant()) {
            return term;
        }
        if (term.constant() instanceof String text && other.kind().isInstant()) {
            return time(term, text, other.kind()).orElseThrow(() -> unlike(term, other));
        }
        throw unlike(term, other);
    }

    /** The term in a kind that compares with each of the others: a text beside a date and a text property fits neither. */
    static <T> Term<T> alike(Term<T> term, List<Term<T>> others) {
        Term<T> fitting = term;
        for (Term<T> other : others) {
            fitting = alike(fitting, other);
        }
        return fitting;
    }

    private static <T> Optional<Term<T>> time(Term<T> term, String text, Kind kind) {
        return kind == Kind.DATE
                ? Literals.date(text).map(date -> Term.<T>constant(kind, date, term.source()))
                : Literals.timestamp(text).map(moment -> Term.<T>constant(kind, moment, term.source()));
    }

    private static Malformed unlike(Term<?> term, Term<?> other) {
        return Faults.of(
                term.shown(),
                Bilingual.format(
                        "“%1$s”是%2$s，“%4$s”是%5$s，两者不能比较。",
                        "'%1$s' is a %3$s and '%4$s' a %6$s; they cannot be compared.",
                        term.shown(),
                        term.kind().title().zh(),
                        term.kind().title().en(),
                        other.shown(),
                        other.kind().title().zh(),
                        other.kind().title().en()));
    }
}
