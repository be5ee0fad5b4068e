package org.jieming.naming;

import java.util.List;
import org.jieming.rule.Finding;

/**
 * What one rule says of a proposed name.
 *
 * @param finding rule, severity, sentence and citation
 * @param conflicts the names of the register it is about, the nearest first; mostly none
 */
public record NameFinding(Finding finding, List<Conflict> conflicts) {

    public NameFinding {
        conflicts = List.copyOf(conflicts);
    }
}
