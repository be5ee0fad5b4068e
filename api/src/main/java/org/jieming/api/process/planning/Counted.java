package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.process.Told;
import org.jieming.gap.Holdings;
import org.jieming.language.Bilingual;
import org.jieming.population.Band;
import org.jieming.register.Descriptor;
import org.jieming.register.Property;
import org.jieming.standard.Clause;
import org.jieming.standard.Form;

/**
 * In what the shortage of a clause is counted. Where the norm is a rate – beds per 1,000 people – so is the shortage, and the beds
 * are another figure: to call the one by the unit of the other would ask for too few beds, or too many.
 *
 * @param norm the unit of the norm
 * @param things that of what is counted above the line of a rate; of other norms the same
 */
record Counted(Bilingual norm, Bilingual things) {
    private static final Map<String, Bilingual> UNITS = Map.of(
            "persons", Bilingual.of("人", "people"),
            "beds", Bilingual.of("张床位", "beds"),
            "places", Bilingual.of("个日间照料位", "day places"),
            "meals", Bilingual.of("份餐", "meals"),
            "m2", Bilingual.of("平方米", "m²"),
            "mu", Bilingual.of("亩", "mu"),
            "m", Bilingual.of("米", "m"),
            "count", Bilingual.of("处", "facilities"),
            "percent", Bilingual.of("个百分点", "percentage points"));

    static Counted of(Clause clause) {
        return switch (clause.form()) {
            case PEOPLE_WITHIN -> alike(UNITS.get("persons"));
            case PER_THOUSAND -> {
                Bilingual band = Band.of(clause.band()).title();
                yield per(things(clause, clause.property()), Bilingual.of("每千名" + band.zh(), "1,000 " + band.en()));
            }
            case SHARE_OF -> new Counted(UNITS.get("percent"), things(clause, clause.per()));
            case ITEMS_KEEP, TOTAL -> alike(things(clause, clause.property()));
            case UNITS_NUMBER -> alike(Bilingual.of("个政区", "units"));
            case UNITS_HAVE -> alike(UNITS.get("count"));
            case ESTATES_PROVIDE -> alike(UNITS.get("m2"));
            case AWAY_FROM -> alike(UNITS.get("m"));
        };
    }

    /** The unit of the figure of a clause; a share is told in percent, what is missing of it in percentage points. */
    static Bilingual figure(Clause clause) {
        return clause.form() == Form.SHARE_OF ? Bilingual.of("%", "%") : of(clause).norm;
    }

    /** Tells the units of what is missing by a clause, of its figure, and of a rate what is above its line. */
    static void tell(ObjectNode json, Clause clause) {
        Counted counted = of(clause);
        Told.text(json, "missing_unit", counted.norm);
        Told.text(json, "figure_unit", figure(clause));
        if (clause.form().rate() > 0) {
            Told.text(json, "missing_count_unit", counted.things);
        }
    }

    /** What a share is of: a property summed over the facilities, or their number. */
    static Bilingual whole(Clause clause) {
        return title(clause, clause.per());
    }

    private static Counted alike(Bilingual unit) {
        return new Counted(unit, unit);
    }

    private static Counted per(Bilingual above, Bilingual below) {
        return new Counted(Bilingual.of(above.zh() + "/" + below.zh(), above.en() + " per " + below.en()), above);
    }

    /** What a property counts: by its unit, or by what it is called where it has none; conditions and mere counts, facilities. */
    private static Bilingual things(Clause clause, String property) {
        String unit = described(clause, property).map(Property::unit).orElse("count");
        return unit.isEmpty() ? title(clause, property) : UNITS.getOrDefault(unit, Bilingual.of(unit, unit));
    }

    private static Bilingual title(Clause clause, String property) {
        return described(clause, property).map(Property::title).orElse(UNITS.get("count"));
    }

    private static Optional<Property> described(Clause clause, String property) {
        return Descriptor.of(Holdings.typeOf(clause.kinds())).property(property);
    }
}
