package org.jieming.standard;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final Pattern NUMERAL = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** That values are of the code list of a property, true or false where it has a truth, and numbers where it has one; a text is any. */
    void codes(String column, ItemType type, String property, List<String> given) {
        if (isTruth(type, property)) {
            given.forEach(value -> among(column, value, TRUTHS));
        }
        if (isNumber(type, property)) {
            given.forEach(value -> numeral(column, value));
        }
        Descriptor.of(type)
                .property(property)
                .flatMap(Property::codeList)
                .ifPresent(codes -> given.forEach(
                        value -> among(column, value, codes.entries().keySet())));
    }

    static boolean isTruth(ItemType type, String property) {
        return holds(type, property, Boolean.class);
    }

    private static boolean isNumber(ItemType type, String property) {
        return holds(type, property, Number.class);
    }

    private static boolean holds(ItemType type, String property, Class<?> kind) {
        return Descriptor.of(type)
                .property(property)
                .filter(known -> kind.isAssignableFrom(known.type().javaType()))
                .isPresent();
    }

    private void numeral(String column, String given) {
        if (!NUMERAL.matcher(given).matches()) {
            throw wrong(column, given, "该属性是数值,请写数,如 50", "the property is a number: write one, such as 50");
        }
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
            if (!isNumber(type(), property)) {
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
