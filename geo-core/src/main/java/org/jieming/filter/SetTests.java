package org.jieming.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jieming.language.Bilingual;
import org.jspecify.annotations.Nullable;

/** Compiles the array predicates over lists of texts; a list with a missing element is unknown. */
final class SetTests<T> {
    private final Terms<T> terms;

    SetTests(Terms<T> terms) {
        this.terms = terms;
    }

    Predicate<T> test(Condition.SetTest test, boolean wanted) {
        Function<T, @Nullable Collection<?>> left = elements(test.left());
        Function<T, @Nullable Collection<?>> right = elements(test.right());
        SetRelation relation = test.relation();
        return item -> {
            Collection<?> a = left.apply(item);
            Collection<?> b = right.apply(item);
            return a != null && b != null && relation.holds(a, b) == wanted;
        };
    }

    private Function<T, @Nullable Collection<?>> elements(Expression operand) {
        if (operand instanceof Expression.Array array) {
            return elements(array.elements().stream().map(this::element).toList());
        }
        if (operand instanceof Condition.Call call) {
            throw Faults.noSuchFunction(call.name());
        }
        Field<T> field = terms.field(((Expression.Property) operand).name());
        if (field.kind() != Kind.TEXT_LIST) {
            throw Faults.of(
                    field.name(),
                    Bilingual.format(
                            "“%1$s”是%2$s，不是列表。",
                            "'%1$s' is a %3$s, not a list.",
                            field.name(),
                            field.kind().title().zh(),
                            field.kind().title().en()));
        }
        return item -> (Collection<?>) field.reader().apply(item);
    }

    private Term<T> element(Expression expression) {
        if (expression instanceof Expression.Array) {
            throw Faults.of(
                    CqlText.write(expression), Bilingual.of("列表的元素应为文字。", "The elements of the list are texts."));
        }
        return terms.text(expression);
    }

    private static <T> Function<T, @Nullable Collection<?>> elements(List<Term<T>> list) {
        if (list.stream().allMatch(Term::isConstant)) {
            Set<?> set = list.stream().map(Term::constant).collect(Collectors.toUnmodifiableSet());
            return item -> set;
        }
        return item -> {
            List<Object> values = new ArrayList<>(list.size());
            for (Term<T> term : list) {
                Object value = term.reader().apply(item);
                if (value == null) {
                    return null;
                }
                values.add(value);
            }
            return values;
        };
    }
}
