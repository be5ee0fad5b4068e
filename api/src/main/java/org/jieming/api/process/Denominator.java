package org.jieming.api.process;

import java.util.List;
import java.util.stream.Collectors;
import org.jieming.language.Bilingual;
import org.jieming.population.Band;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.standard.Basis;
import org.jieming.standard.Clause;
import org.jieming.standard.Where;

/** What the share of a clause is of, with all that narrows it (rule E.4: every share names its denominator). */
final class Denominator {
    private static final Bilingual AND = Bilingual.of("、", " or ");

    private Denominator() {}

    /** The denominator of a clause in words; of a clause that asks for a number, that it is one figure. */
    static Bilingual of(Clause clause) {
        Bilingual whole = whole(clause);
        boolean ofUnits =
                clause.form().basis() == Basis.POPULATION || clause.form().basis() == Basis.UNITS;
        boolean isNarrow = ofUnits && !clause.where().isAny();
        return isNarrow ? narrowed(whole, condition(clause)) : whole;
    }

    private static Bilingual whole(Clause clause) {
        return switch (clause.form()) {
            case PEOPLE_WITHIN -> Band.of(clause.band()).title();
            case PER_THOUSAND -> {
                Bilingual band = Band.of(clause.band()).title();
                yield Bilingual.of("每千名" + band.zh(), "per 1,000 " + band.en());
            }
            case SHARE_OF -> Counted.whole(clause);
            default -> clause.form().basis().title();
        };
    }

    private static Bilingual narrowed(Bilingual whole, Bilingual condition) {
        return Bilingual.of(whole.zh() + "(仅限" + condition.zh() + ")", whole.en() + " (" + condition.en() + " only)");
    }

    /** People and units are narrowed by what their units are. */
    private static Bilingual condition(Clause clause) {
        ItemType type = ItemType.DIVISION;
        Where where = clause.where();
        Bilingual values = Bilingual.of(joined(type, where, true), joined(type, where, false));
        return where.property().equals("type")
                ? values
                : Descriptor.of(type)
                        .property(where.property())
                        .map(described -> described.title())
                        .map(title -> Bilingual.of(title.zh() + ":" + values.zh(), title.en() + ": " + values.en()))
                        .orElse(values);
    }

    private static String joined(ItemType type, Where where, boolean zh) {
        List<Bilingual> words =
                where.values().stream().map(value -> word(type, where, value)).toList();
        return words.stream()
                .map(word -> zh ? word.zh() : word.en())
                .collect(Collectors.joining(zh ? AND.zh() : AND.en()));
    }

    private static Bilingual word(ItemType type, Where where, String value) {
        return switch (value) {
            case "true" -> Bilingual.of("是", "yes");
            case "false" -> Bilingual.of("否", "no");
            default -> Told.word(type, where.property(), value);
        };
    }
}
