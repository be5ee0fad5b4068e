package org.jieming.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether a value is one of a list.
 *
 * @param comparisons compares where the list is not known beforehand
 */
record Membership<T>(Comparisons<T> comparisons) {
    /**
     * Tests it.
     *
     * @param asked the value
     * @param given what is listed
     * @param wanted whether it is to be one of them or none
     */
    Predicate<T> of(Term<T> asked, List<Term<T>> given, boolean wanted) {
        Term<T> value = Alike.alike(asked, given);
        List<Term<T>> list = new ArrayList<>();
        given.forEach(element -> list.add(Alike.alike(element, value)));
        if (!list.stream().allMatch(Membership::isKnown)) {
            return anyEqual(value, list, wanted);
        }
        if (value.kind() == Kind.INTEGER && list.stream().allMatch(element -> element.kind() == Kind.INTEGER)) {
            return inIntegers(value, list, wanted);
        }
        return value.kind().isNumeric() ? inNumbers(value, list, wanted) : inSet(value, list, wanted);
    }

    private static boolean isKnown(Term<?> term) {
        return term.isConstant() && !(term.constant() instanceof Double number && number.isNaN());
    }

    /** Equal to one of them is an OR of equalities, with the same regard for what is unknown. */
    private Predicate<T> anyEqual(Term<T> value, List<Term<T>> list, boolean wanted) {
        ComparisonOperator operator = wanted ? ComparisonOperator.EQUAL : ComparisonOperator.NOT_EQUAL;
        List<Predicate<T>> tests = new ArrayList<>();
        list.forEach(element -> tests.add(comparisons.comparison(value, operator, element)));
        return wanted ? Logic.any(tests) : Logic.all(tests);
    }

    private static <T> Predicate<T> inIntegers(Term<T> value, List<Term<T>> list, boolean wanted) {
        long[] numbers = list.stream()
                .mapToLong(element -> ((Number) element.constant()).longValue())
                .sorted()
                .toArray();
        return item -> {
            Object given = value.reader().apply(item);
            return given != null && Arrays.binarySearch(numbers, ((Number) given).longValue()) >= 0 == wanted;
        };
    }

    private static <T> Predicate<T> inNumbers(Term<T> value, List<Term<T>> list, boolean wanted) {
        double[] numbers = list.stream()
                .mapToDouble(element -> ((Number) element.constant()).doubleValue() + 0.0)
                .sorted()
                .toArray();
        return item -> {
            double number = value.number(item) + 0.0;
            return number == number && Arrays.binarySearch(numbers, number) >= 0 == wanted;
        };
    }

    private static <T> Predicate<T> inSet(Term<T> value, List<Term<T>> list, boolean wanted) {
        Set<Object> set = new HashSet<>();
        list.forEach(element -> set.add(element.constant()));
        return item -> {
            Object given = value.reader().apply(item);
            return given != null && set.contains(given) == wanted;
        };
    }
}
