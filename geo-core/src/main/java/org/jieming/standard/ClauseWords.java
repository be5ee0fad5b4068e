package org.jieming.standard;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.Property;

/**
 * Whether the words of a clause name things that exist: kinds, properties, codes.
 *
 * @param place where the clause stands
 * @param clause the clause
 */
record ClauseWords(Row.Place place, Clause clause) {
    /** How many, instead of a property. */
    static final String COUNT = "count";

    private static final Set<String> TRUTHS = Set.of("true", "false");

    /** That values are of the code list of a property, or true or false where it has a truth; of others anything may be asked. */
    void codes(String column, ItemType type, String property, List<String> given) {
        if (isTruth(type, property)) {
            given.forEach(value -> among(column, value, TRUTHS));
        }
        Descriptor.of(type)
                .property(property)
                .flatMap(Property::codeList)
                .ifPresent(codes -> given.forEach(
                        value -> among(column, value, codes.entries().keySet())));
    }

    static boolean isTruth(ItemType type, String property) {
        return Descriptor.of(type)
                .property(property)
                .filter(known -> known.type().javaType() == Boolean.class)
                .isPresent();
    }

    String ownUnit() {
        return Descriptor.of(type())
                .property(clause.property())
                .map(Property::unit)
                .filter(unit -> !unit.isEmpty())
                .orElse(COUNT);
    }

    void kinds() {
        boolean cemeteries = !clause.kinds().isEmpty() && clause.kinds().get(0).startsWith("F");
        all(
                "kinds",
                clause.kinds(),
                cemeteries ? codes(ItemType.CEMETERY, "cemetery_type") : codes(ItemType.FACILITY, "facility_type"));
    }

    ItemType type() {
        return clause.kinds().get(0).startsWith("F") ? ItemType.CEMETERY : ItemType.FACILITY;
    }

    void number(String column, String property) {
        if (!property.equals(COUNT)) {
            known(column, property);
            var kind = Descriptor.of(type()).property(property).orElseThrow().type();
            if (!Number.class.isAssignableFrom(kind.javaType())) {
                throw wrong(column, property, "应为数值属性或 count", "a number property or 'count' is expected");
            }
        }
    }

    void known(String column, String property) {
        known(type(), column, property);
    }

    void known(ItemType type, String column, String property) {
        if (Descriptor.of(type).property(property).isEmpty()) {
            throw wrong(column, property, type.collection() + " 没有这个属性", type.collection() + " have no such property");
        }
    }

    void all(String column, List<String> given, Collection<String> known) {
        if (given.isEmpty()) {
            throw wrong(column, "", "不能为空", "it must not be empty");
        }
        given.forEach(each -> among(column, each, known));
    }

    void among(String column, String given, Collection<String> known) {
        if (!known.contains(given)) {
            String words =
                    known.stream().filter(word -> !word.isEmpty()).sorted().collect(Collectors.joining(", "));
            boolean optional = known.contains("");
            throw wrong(
                    column,
                    given,
                    "应为其中之一:" + words + (optional ? ",或留空" : ""),
                    "one of these is expected: " + words + (optional ? ", or nothing" : ""));
        }
    }

    static Collection<String> codes(ItemType type, String property) {
        return Descriptor.of(type)
                .property(property)
                .flatMap(known -> known.codeList())
                .orElseThrow()
                .entries()
                .keySet();
    }

    Malformed wrong(String column, String given, String zh, String en) {
        return place.wrong(column, given, Bilingual.of(zh, en));
    }
}
