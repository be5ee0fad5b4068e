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

/** Whether the columns of a clause fit its form and name things that exist, so that judging it cannot fail. */
final class ClauseCheck {
    private static final Set<String> BANDS = Set.of("all", "elders-60", "elders-65", "elders-80");
    private static final String COUNT = "count";
    private static final Set<String> ESTATES = Set.of("new", "existing");
    private static final Set<String> ESTATE_PER = Set.of("100 households", "1000 floor_area_m2");

    private final String field;
    private final Clause clause;

    private ClauseCheck(String field, Clause clause) {
        this.field = field;
        this.clause = clause;
    }

    /** The clause; throws {@link Malformed} naming the column that does not fit. */
    static Clause checked(String field, Clause clause) {
        new ClauseCheck(field, clause).check();
        return clause;
    }

    private void check() {
        among("band", clause.band(), BANDS);
        switch (clause.form()) {
            case UNITS_HAVE -> {
                kinds();
                among("subject", clause.subject(), List.of("county", "township", "village"));
            }
            case PEOPLE_WITHIN, PER_THOUSAND, TOTAL -> kinds();
            case ESTATES_PROVIDE -> {
                among("subject", clause.subject(), ESTATES);
                among("per", clause.per(), ESTATE_PER);
                among("property", clause.property(), codes(ItemType.RESIDENTIAL_AREA, "eldercare_area_kind"));
            }
            case ITEMS_KEEP, SHARE_OF -> kinds();
            case AWAY_FROM -> {
                kinds();
                all("zones", clause.zones(), codes(ItemType.CONSTRAINT_ZONE, "zone_kind"));
            }
        }
        measured();
        unit();
        where();
        bounds();
    }

    /** A share of nothing at all, and a bound below zero, would be kept by anything – by what is not known, too. */
    private void bounds() {
        if (clause.value() < 0) {
            throw wrong("value", String.valueOf(clause.value()), "不能小于 0", "it must not be below 0");
        }
        boolean share = clause.form() == Form.UNITS_HAVE || clause.form() == Form.PEOPLE_WITHIN;
        double minimum = clause.minimum().orElse(100.0);
        if (minimum < 0 || share && (minimum == 0 || minimum > 100)) {
            throw wrong(
                    "minimum",
                    String.valueOf(minimum),
                    share ? "应为大于 0、不超过 100 的百分数" : "不能小于 0",
                    share ? "a per cent above 0 and up to 100 is expected" : "it must not be below 0");
        }
    }

    /** The property measured, and what it is counted per, must be numbers of the item type – or truths and codes in a share. */
    private void measured() {
        if (clause.form() == Form.ITEMS_KEEP || clause.form() == Form.TOTAL || clause.form() == Form.PER_THOUSAND) {
            number("property", clause.property());
            if (!clause.per().isEmpty()) {
                number("per", clause.per());
            }
        }
        if (clause.form() == Form.SHARE_OF) {
            number("per", clause.per());
            known("property", clause.property().split("=", 2)[0]);
            if (!clause.per().equals(COUNT) && !clause.property().contains("=")) {
                number("property", clause.property());
            }
        }
    }

    /** A bound is compared in one unit; in another the verdict would be wrong and look right. */
    private void unit() {
        switch (clause.form()) {
            case UNITS_HAVE -> among("unit", clause.unit(), Set.of("", COUNT));
            case PEOPLE_WITHIN -> among("unit", clause.unit(), Set.of("", "m", Clause.MINUTES));
            case AWAY_FROM -> among("unit", clause.unit(), Set.of("", "m"));
            case ESTATES_PROVIDE -> among("unit", clause.unit(), Set.of("", "m2"));
            case SHARE_OF -> among("unit", clause.unit(), Set.of("", "percent"));
            case ITEMS_KEEP, PER_THOUSAND, TOTAL -> among("unit", clause.unit(), Set.of("", ownUnit()));
        }
    }

    /** What narrows must be a property of the things judged, and its codes known ones; else nothing would be judged. */
    private void where() {
        Where where = clause.where();
        if (where.isAny()) {
            return;
        }
        ItemType judged =
                switch (clause.form()) {
                    case UNITS_HAVE, PEOPLE_WITHIN -> ItemType.DIVISION;
                    case ESTATES_PROVIDE -> ItemType.RESIDENTIAL_AREA;
                    case ITEMS_KEEP, AWAY_FROM, SHARE_OF, PER_THOUSAND, TOTAL -> type();
                };
        known(judged, "where", where.property());
        Descriptor.of(judged)
                .property(where.property())
                .flatMap(Property::codeList)
                .ifPresent(codes -> where.values()
                        .forEach(value -> among("where", value, codes.entries().keySet())));
    }

    private String ownUnit() {
        return Descriptor.of(type())
                .property(clause.property())
                .map(Property::unit)
                .filter(unit -> !unit.isEmpty())
                .orElse(COUNT);
    }

    private void kinds() {
        boolean cemeteries = !clause.kinds().isEmpty() && clause.kinds().get(0).startsWith("F");
        all(
                "kinds",
                clause.kinds(),
                cemeteries ? codes(ItemType.CEMETERY, "cemetery_type") : codes(ItemType.FACILITY, "facility_type"));
    }

    private ItemType type() {
        return clause.kinds().get(0).startsWith("F") ? ItemType.CEMETERY : ItemType.FACILITY;
    }

    private void number(String column, String property) {
        if (!property.equals(COUNT)) {
            known(column, property);
            var kind = Descriptor.of(type()).property(property).orElseThrow().type();
            if (!Number.class.isAssignableFrom(kind.javaType())) {
                throw wrong(column, property, "应为数值属性或 count", "a number property or 'count' is expected");
            }
        }
    }

    private void known(String column, String property) {
        known(type(), column, property);
    }

    private void known(ItemType type, String column, String property) {
        if (Descriptor.of(type).property(property).isEmpty()) {
            throw wrong(column, property, type.collection() + " 没有这个属性", type.collection() + " have no such property");
        }
    }

    private void all(String column, List<String> given, Collection<String> known) {
        if (given.isEmpty()) {
            throw wrong(column, "", "不能为空", "it must not be empty");
        }
        given.forEach(each -> among(column, each, known));
    }

    private void among(String column, String given, Collection<String> known) {
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

    private static Collection<String> codes(ItemType type, String property) {
        return Descriptor.of(type)
                .property(property)
                .flatMap(known -> known.codeList())
                .orElseThrow()
                .entries()
                .keySet();
    }

    private Malformed wrong(String column, String given, String zh, String en) {
        return new Malformed(field + "." + column, given, Bilingual.of(zh, en));
    }
}
