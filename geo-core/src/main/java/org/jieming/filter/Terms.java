package org.jieming.filter;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jspecify.annotations.Nullable;

/** Compiles scalar expressions against a schema; what is unknown or of the wrong kind is refused by name. */
final class Terms<T> {
    private final Schema<T> schema;

    Terms(Schema<T> schema) {
        this.schema = schema;
    }

    /** The field of a property, or a complaint that names the known ones nearest to it. */
    Field<T> field(String name) {
        return schema.field(name).orElseThrow(() -> unknown(name));
    }

    private Malformed unknown(String name) {
        var near = schema.resembling(name);
        var offered = near.isEmpty() ? schema.names() : near;
        return Faults.of(
                name,
                Bilingual.format(
                        near.isEmpty() ? "没有属性“%1$s”；可用的有：%2$s。" : "没有属性“%1$s”；是否指：%2$s？",
                        near.isEmpty()
                                ? "There is no property '%1$s'; there are: %2$s."
                                : "There is no property '%1$s'; perhaps one of: %2$s?",
                        name,
                        String.join(", ", offered)));
    }

    /** Compiles a scalar. */
    Term<T> scalar(Expression expression) {
        if (expression instanceof Expression.Property property) {
            return property(property);
        }
        if (expression instanceof Expression.Numeral numeral) {
            return number(numeral);
        }
        if (expression instanceof Expression.Text text) {
            return Term.constant(Kind.TEXT, Folding.composed(text.value()), text);
        }
        if (expression instanceof Expression.CaseI caseI) {
            return text(caseI.value()).mapped(Folding::withoutCase);
        }
        if (expression instanceof Expression.AccentI accentI) {
            return text(accentI.value()).mapped(Folding::withoutAccents);
        }
        if (expression instanceof Expression.Arithmetic arithmetic) {
            return arithmetic(arithmetic);
        }
        return instantOrTruth(expression);
    }

    private Term<T> instantOrTruth(Expression expression) {
        if (expression instanceof Condition.Truth truth) {
            return Term.constant(Kind.BOOLEAN, truth.value(), truth);
        }
        if (expression instanceof Expression.DateInstant date) {
            return Term.constant(Kind.DATE, date.value(), date);
        }
        if (expression instanceof Expression.TimestampInstant timestamp) {
            return Term.constant(Kind.TIMESTAMP, timestamp.value(), timestamp);
        }
        if (expression instanceof Condition.Call call) {
            throw Faults.noSuchFunction(call.name());
        }
        throw Faults.of(CqlText.write(expression), Bilingual.of("此处应为单个值。", "A single value is expected here."));
    }

    private Term<T> property(Expression.Property property) {
        Field<T> field = field(property.name());
        if (!field.kind().isScalar()) {
            throw Faults.of(field.name(), notScalar(field.name(), field.kind()));
        }
        return new Term<>(field.kind(), null, field.reader(), property);
    }

    private static final Map<Kind, String> FUNCTIONS = Map.of(
            Kind.GEOMETRY,
            "S_INTERSECTS",
            Kind.DATE_SPAN,
            "T_INTERSECTS",
            Kind.TIMESTAMP_SPAN,
            "T_INTERSECTS",
            Kind.TEXT_LIST,
            "A_CONTAINS");

    private static Bilingual notScalar(String name, Kind kind) {
        return Bilingual.format(
                "“%1$s”是%2$s，不能直接比较；请用 %4$s 等函数。",
                "'%1$s' is a %3$s and cannot be compared directly; use a function such as %4$s.",
                name,
                kind.title().zh(),
                kind.title().en(),
                FUNCTIONS.get(kind));
    }

    private Term<T> number(Expression.Numeral numeral) {
        BigDecimal value = numeral.value();
        boolean isLong = value.scale() <= 0 && value.precision() - value.scale() <= 18;
        Object constant = isLong ? (Object) value.longValueExact() : (Object) value.doubleValue();
        return Term.constant(isLong ? Kind.INTEGER : Kind.NUMBER, constant, numeral);
    }

    /** Compiles a scalar that must be a text. */
    Term<T> text(Expression expression) {
        Term<T> term = scalar(expression);
        if (term.kind() != Kind.TEXT) {
            throw wrongKind(term, Kind.TEXT);
        }
        return term;
    }

    private Term<T> arithmetic(Expression.Arithmetic arithmetic) {
        Term<T> left = numeric(arithmetic.left());
        Term<T> right = numeric(arithmetic.right());
        ArithmeticOperator operator = arithmetic.operator();
        if (left.constant() instanceof Number a && right.constant() instanceof Number b) {
            return Term.constant(Kind.NUMBER, operator.apply(a.doubleValue(), b.doubleValue()), arithmetic);
        }
        Function<T, @Nullable Object> reader = item -> operator.apply(left.number(item), right.number(item));
        return new Term<>(Kind.NUMBER, null, reader, arithmetic);
    }

    private Term<T> numeric(Expression expression) {
        Term<T> term = scalar(expression);
        if (!term.kind().isNumeric()) {
            throw wrongKind(term, Kind.NUMBER);
        }
        return term;
    }

    private static Malformed wrongKind(Term<?> term, Kind wanted) {
        return Faults.of(
                term.shown(),
                Bilingual.format(
                        "“%1$s”是%2$s，此处需要%4$s。",
                        "'%1$s' is a %3$s; a %5$s is needed here.",
                        term.shown(),
                        term.kind().title().zh(),
                        term.kind().title().en(),
                        wanted.title().zh(),
                        wanted.title().en()));
    }
}
