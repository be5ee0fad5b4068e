package org.jieming.naming;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jieming.naming.DuplicateNames.Bearer;

/**
 * Parts names that are alike into those that lie in one another's scope. Whoever may lie in several legal scopes, because the
 * register does not say where, stands with each of them. O(k²) looks at a scope for k names. For one use.
 */
final class Bearers {
    private final List<Bearer> left;
    private final Function<Bearer, Scope> scopes;
    private final Set<Bearer> told = identities();

    Bearers(List<Bearer> alike, Function<Bearer, Scope> scopes) {
        Comparator<Bearer> placedFirst =
                Comparator.comparing(bearer -> bearer.item().shapeOrNull() == null);
        this.left = new ArrayList<>(alike.stream().sorted(placedFirst).toList());
        this.scopes = scopes;
    }

    /**
     * Names of one scope.
     *
     * @param scope that of the first
     */
    record Together(Scope scope, List<Bearer> bearers) {}

    /** The groups of two or more, none of which is part of another. */
    List<Together> apart() {
        List<Together> groups = new ArrayList<>();
        while (left.size() > 1) {
            Bearer first = left.remove(0);
            Scope scope = scopes.apply(first);
            List<Bearer> bearers = around(first, scope);
            if (bearers.size() > 1 && told.addAll(bearers)) {
                groups.add(new Together(scope, bearers));
            }
        }
        return groups;
    }

    /** The first with all that its scope holds, and what holds on to them by a place in two scopes. */
    private List<Bearer> around(Bearer first, Scope scope) {
        List<Bearer> bearers = new ArrayList<>(List.of(first));
        Set<Bearer> loose = identities();
        for (int i = 0; i < bearers.size(); i++) {
            Bearer each = bearers.get(i);
            if (!loose.contains(each)) {
                Scope around = i == 0 ? scope : scopes.apply(each);
                left.removeIf(other -> !loose.contains(other)
                        && around.holds(other.item())
                        && bearers.add(other)
                        && !(isLoose(around, other) && loose.add(other)));
            }
        }
        return bearers;
    }

    private static boolean isLoose(Scope scope, Bearer bearer) {
        return !scope.approximated() && !scope.isSure(bearer.item());
    }

    private static Set<Bearer> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
