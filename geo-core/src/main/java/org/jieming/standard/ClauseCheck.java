package org.jieming.standard;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jieming.language.Malformed;
import org.jieming.register.ItemType;

/** Whether the columns of a clause fit its form and name things that exist, so that judging it cannot fail. */
final class ClauseCheck {
    private static final Set<String> BANDS = Set.of("all", "elders-60", "elders-65", "elders-80");
    private static final String COUNT = ClauseWords.COUNT;
    private static final List<String> LEVELS = List.of("county", "township", "village");
    private static final Set<String> ESTATES = Set.of("new", "existing");
    private static final Set<String> ESTATE_PER = Set.of("100 households", "1000 floor_area_m2");

    private final ClauseWords words;
    private final Clause clause;

    private ClauseCheck(Row.Place place, Clause clause) {
        this.words = new ClauseWords(place, clause);
        this.clause = clause;
    }

    /** The clause; throws {@link Malformed} naming the column that does not fit. */
    static Clause checked(Row.Place place, Clause clause) {
        new ClauseCheck(place, clause).check();
        return clause;
    }

    private void check() {
        words.among("band", clause.band(), BANDS);
        switch (clause.form()) {
            case UNITS_HAVE -> {
                words.kinds();
                words.among("subject", clause.subject(), LEVELS);
            }
            case UNITS_NUMBER -> words.among("subject", clause.subject(), LEVELS);
            case PEOPLE_WITHIN, PER_THOUSAND, TOTAL -> words.kinds();
            case ESTATES_PROVIDE -> {
                words.among("subject", clause.subject(), ESTATES);
                words.among("per", clause.per(), ESTATE_PER);
                words.among(
                        "property",
                        clause.property(),
                        ClauseWords.codes(ItemType.RESIDENTIAL_AREA, "eldercare_area_kind"));
            }
            case ITEMS_KEEP, SHARE_OF -> words.kinds();
            case AWAY_FROM -> {
                words.kinds();
                words.all("zones", clause.zones(), ClauseWords.codes(ItemType.CONSTRAINT_ZONE, "zone_kind"));
            }
        }
        hint();
        sense();
        measured();
        unit();
        where();
        having();
        bounds();
    }

    /** Of the other forms a hint would be counted as a shortage. */
    private void hint() {
        if (clause.strength() == Clause.Strength.HINT && clause.form() != Form.AWAY_FROM) {
            throw words.wrong("strength", "hint", "hint 只用于 away-from", "'hint' goes with away-from alone");
        }
    }

    /** What serves must have is a property of it; elsewhere {@code where} narrows the things judged. */
    private void having() {
        Having having = clause.having();
        if (having.isAny()) {
            return;
        }
        if (clause.form() != Form.UNITS_HAVE && clause.form() != Form.PEOPLE_WITHIN) {
            throw words.wrong(
                    "having",
                    having.property(),
                    "只用于 units-have 和 people-within;其他形式用 where",
                    "only units-have and people-within take it; the others take where");
        }
        words.known("having", having.property());
        if (having.isBound()) {
            words.number("having", having.property());
        } else {
            words.codes("having", words.type(), having.property(), having.values());
        }
    }

    /** A share of nothing at all, and a bound below zero, would be kept by anything – by what is not known, too. */
    private void bounds() {
        if (clause.value() < 0) {
            throw words.wrong("value", String.valueOf(clause.value()), "不能小于 0", "it must not be below 0");
        }
        boolean share = clause.form() == Form.UNITS_HAVE || clause.form() == Form.PEOPLE_WITHIN;
        double minimum = clause.minimum().orElse(100.0);
        if (minimum < 0 || share && (minimum == 0 || minimum > 100)) {
            throw words.wrong(
                    "minimum",
                    String.valueOf(minimum),
                    share ? "应为大于 0、不超过 100 的百分数" : "不能小于 0",
                    share ? "a per cent above 0 and up to 100 is expected" : "it must not be below 0");
        }
    }

    /**
     * A bound that a form does not judge as it says would pass or fail upside down: nobody is within so many metres at the least, no
     * estate provides too much, nothing is too far from a zone, and more than exactly so many is a fault in none of them.
     */
    private void sense() {
        Set<Sense> judged =
                switch (clause.form()) {
                    case PEOPLE_WITHIN -> EnumSet.of(Sense.AT_MOST, Sense.UNDER);
                    case ESTATES_PROVIDE, AWAY_FROM -> EnumSet.of(Sense.AT_LEAST);
                    case UNITS_HAVE, UNITS_NUMBER, ITEMS_KEEP, SHARE_OF ->
                        EnumSet.of(Sense.AT_LEAST, Sense.AT_MOST, Sense.UNDER);
                    case TOTAL, PER_THOUSAND -> EnumSet.complementOf(EnumSet.of(Sense.EXACTLY));
                };
        words.among(
                "sense", clause.sense().word(), judged.stream().map(Sense::word).toList());
    }

    /** The property measured, and what it is counted per, must be numbers of the item type – or truths and codes in a share. */
    private void measured() {
        if (clause.form() == Form.ITEMS_KEEP || clause.form() == Form.TOTAL || clause.form() == Form.PER_THOUSAND) {
            words.number("property", clause.property());
            if (!clause.per().isEmpty()) {
                words.number("per", clause.per());
            }
        }
        if (clause.form() == Form.SHARE_OF) {
            words.number("per", clause.per());
            share();
        }
    }

    /** A share is of those with a code, of those of which something is true, or a sum; of what nothing has it would be 0 %. */
    private void share() {
        String[] condition = clause.property().split("=", 2);
        words.known("property", condition[0]);
        if (condition.length == 2) {
            words.codes("property", words.type(), condition[0], List.of(condition[1].split("\\|")));
        } else if (!clause.per().equals(COUNT)) {
            words.number("property", condition[0]);
        } else if (!ClauseWords.isTruth(words.type(), condition[0])) {
            throw words.wrong(
                    "property",
                    condition[0],
                    "按个数计的占比应写“属性=代码”或是否属性",
                    "a share by count takes 'property=code' or a property that is true or false");
        }
    }

    /** A bound is compared in one unit; in another the verdict would be wrong and look right. */
    private void unit() {
        switch (clause.form()) {
            case UNITS_HAVE, UNITS_NUMBER -> words.among("unit", clause.unit(), Set.of("", COUNT));
            case PEOPLE_WITHIN -> words.among("unit", clause.unit(), Set.of("", "m", Clause.MINUTES));
            case AWAY_FROM -> words.among("unit", clause.unit(), Set.of("", "m"));
            case ESTATES_PROVIDE -> words.among("unit", clause.unit(), Set.of("", "m2"));
            case SHARE_OF -> words.among("unit", clause.unit(), Set.of("", "percent"));
            case ITEMS_KEEP, PER_THOUSAND, TOTAL -> words.among("unit", clause.unit(), Set.of("", words.ownUnit()));
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
                    case UNITS_HAVE, UNITS_NUMBER, PEOPLE_WITHIN -> ItemType.DIVISION;
                    case ESTATES_PROVIDE -> ItemType.RESIDENTIAL_AREA;
                    case ITEMS_KEEP, AWAY_FROM, SHARE_OF, PER_THOUSAND, TOTAL -> words.type();
                };
        words.known(judged, "where", where.property());
        words.codes("where", judged, where.property(), where.values());
    }
}
