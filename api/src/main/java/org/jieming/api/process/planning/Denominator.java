package org.jieming.api.process.planning;

import java.util.List;
import java.util.stream.Collectors;
import org.jieming.api.process.Told;
import org.jieming.gap.Holdings;
import org.jieming.language.Bilingual;
import org.jieming.population.Band;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.standard.Clause;
import org.jieming.standard.Form;
import org.jieming.standard.Where;

/** What the share of a clause is of, with all that narrows it (rule E.4: every share names its denominator). */
final class Denominator {
    private static final Bilingual AND = Bilingual.of("、", " or ");

    private Denominator() {}

    /** The denominator of a clause in words; of a clause that asks for a number, that it is one figure. */
    static Bilingual of(Clause clause) {
        Bilingual whole = whole(clause);
        return clause.where().isAny() ? whole : narrowed(whole, condition(clause), clause);
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

    /** What narrows a number of people for each of whom things are counted narrows the things, and says so. */
    private static Bilingual narrowed(Bilingual whole, Bilingual condition, Clause clause) {
        boolean ofThings = clause.form() == Form.PER_THOUSAND;
        return Bilingual.of(
                whole.zh() + (ofThings ? "(设施仅限" : "(仅限") + condition.zh() + ")",
                whole.en() + (ofThings ? " (facilities: " : " (") + condition.en() + " only)");
    }

    /** People and units are narrowed by what their units are, estates and facilities by what they are themselves. */
    private static ItemType narrowed(Clause clause) {
        return switch (clause.form()) {
            case UNITS_HAVE, UNITS_NUMBER, PEOPLE_WITHIN -> ItemType.DIVISION;
            case ESTATES_PROVIDE -> ItemType.RESIDENTIAL_AREA;
            case ITEMS_KEEP, AWAY_FROM, SHARE_OF, PER_THOUSAND, TOTAL -> Holdings.typeOf(clause.kinds());
        };
    }

    private static Bilingual condition(Clause clause) {
        ItemType type = narrowed(clause);
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
