package org.jieming.proposal;

import java.util.ArrayList;
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

    /** Whether all former names that were told are told still. */
    static boolean areKept(Values before, Values after) {
        return bare(after).containsAll(bare(before));
    }

    /** Values with a name among the former ones. */
    static Values with(String former, Values values) {
        List<Object> names = new ArrayList<>(of(values));
        if (former.isEmpty() || names.contains(former)) {
            return values;
        }
        names.add(former);
        return values.toBuilder().set(PROPERTY, names).build();
    }

    private static List<?> of(Values values) {
        return values.get(PROPERTY).orElse(List.of()) instanceof List<?> names ? names : List.of();
    }

    private static Set<String> bare(Values values) {
        return of(values).stream()
                .map(name -> DATES.matcher(Writing.compared(name.toString())).replaceAll(""))
                .collect(Collectors.toSet());
    }
}
