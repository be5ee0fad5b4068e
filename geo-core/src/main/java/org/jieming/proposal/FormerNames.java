package org.jieming.proposal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jieming.language.Writing;
import org.jieming.register.Values;

/** What a name was called before (曾用名; A.6, A.12): dates in brackets come and go, and no name is taken away. */
final class FormerNames {
    static final String PROPERTY = "former_names";
    /** Brackets are of one width after {@link Writing#compared}. */
    private static final Pattern DATES = Pattern.compile("\\([^)]*\\)$");

    private FormerNames() {}

    /** Whether all former names that were told are told still, be it that one is the name again. */
    static boolean areKept(Values before, Values after) {
        Set<String> told = bare(after);
        told.add(Writing.compared(after.text("name")));
        return told.containsAll(bare(before));
    }

    /** Values with a name among the former ones; the name that they state is none of them. */
    static Values with(String former, Values values) {
        List<Object> names = new ArrayList<>(of(values));
        if (!former.isEmpty() && !names.contains(former)) {
            names.add(former);
        }
        names.remove(values.text("name"));
        return names.equals(of(values)) ? values : stating(names, values);
    }

    /** Values without a name among the former ones, unless it was one before. */
    static Values without(String name, Values before, Values values) {
        List<Object> names = new ArrayList<>(of(values));
        return of(before).contains(name) || !names.remove(name) ? values : stating(names, values);
    }

    private static Values stating(List<Object> names, Values values) {
        return values.toBuilder().set(PROPERTY, names.isEmpty() ? null : names).build();
    }

    private static List<?> of(Values values) {
        return values.get(PROPERTY).orElse(List.of()) instanceof List<?> names ? names : List.of();
    }

    private static Set<String> bare(Values values) {
        return of(values).stream()
                .map(name -> DATES.matcher(Writing.compared(name.toString())).replaceAll(""))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
