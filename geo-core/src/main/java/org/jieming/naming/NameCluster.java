package org.jieming.naming;

import java.util.List;
import org.jieming.place.PlaceKind;
import org.jieming.rule.Finding;

/**
 * Names that should not be alike in one scope.
 *
 * @param kind what they name
 * @param finding the rule they break, how much it weighs, and where it stands
 * @param scope where they must be unique, as the first of them has it
 * @param likeness how they are alike
 * @param members two or more, each with its distance from the first
 */
public record NameCluster(PlaceKind kind, Finding finding, Scope scope, Likeness likeness, List<Conflict> members) {

    public NameCluster {
        members = List.copyOf(members);
    }
}
