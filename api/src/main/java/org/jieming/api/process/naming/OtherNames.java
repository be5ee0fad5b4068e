package org.jieming.api.process.naming;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jieming.language.Bilingual;
import org.jieming.naming.NameIndex;
import org.jieming.naming.NamingRules;
import org.jieming.proposal.Reserved;
import org.jieming.register.Change;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/**
 * What stands against names that are added beside the standard one (别名、简称): whoever keeps the record writes them alone, and they are
 * told wherever it is, so that what is a name by no way is none of them either (A-07; PNR Art. 9). What people once called a place
 * (曾用名) is history and left as it is. O(names added).
 *
 * @param snapshot what the register states already
 * @param rules of naming
 * @param index the names of the snapshot, read where a name is added
 */
record OtherNames(Snapshot snapshot, NamingRules rules, Supplier<NameIndex> index) {
    private static final List<String> PROPERTIES = List.of("alias_names", "short_names", "short_name");

    /** What a change adds that is a name by no way: what blocks a standard name warns for any other. */
    List<Finding> findings(Change.Put put) {
        return PROPERTIES.stream()
                .flatMap(property -> names(put.values(), property)
                        .filter(name -> !isStated(put, property, name))
                        .flatMap(name -> findings(put, property, name)))
                .toList();
    }

    private static Stream<String> names(Values values, String property) {
        Object value = values.get(property).orElse(List.of());
        return (value instanceof List<?> many ? many : List.of(value))
                .stream().map(Object::toString).filter(name -> !name.isBlank());
    }

    private boolean isStated(Change.Put put, String property, String name) {
        return snapshot.timeline(put.type(), put.id()).versions().stream()
                .filter(version -> version.valid().overlaps(put.valid()))
                .filter(version -> !isStandard(put.type(), put.values()) || isStandard(put.type(), version.values()))
                .anyMatch(version -> names(version.values(), property).anyMatch(name::equals));
    }

    private Stream<Finding> findings(Change.Put put, String property, String name) {
        Values called = put.values().toBuilder().set("name", name).build();
        Severity severity = isStandard(put.type(), put.values()) ? Severity.BLOCK : Severity.WARN;
        return rules
                .wording(
                        new ItemVersion(put.id(), put.type(), put.valid(), RevisionNumber.NONE, called, put.shape()),
                        index.get())
                .stream()
                .map(found -> found.finding())
                .filter(finding -> finding.rule().equals(Leniency.LEADER))
                .map(finding -> new Finding(
                        finding.rule(), severity, property, beside(name, finding.sentence()), finding.citation()));
    }

    private static Bilingual beside(String name, Bilingual sentence) {
        return Bilingual.of("“" + name + "”:" + sentence.zh(), name + ": " + sentence.en());
    }

    private static boolean isStandard(ItemType type, Values values) {
        return type == ItemType.DIVISION || Reserved.isStandard(values);
    }
}
