package org.jieming.standard;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;

/**
 * A law, standard or plan.
 *
 * @param id its name in tables and requests
 * @param title what it is called
 * @param edition number and year; empty when not known
 * @param issuer who issued it
 * @param region where it is law; empty: in the whole country
 * @param from the day since which it holds, when that is known
 * @param to the first day on which it no longer holds
 * @param confidence how surely its text was read
 * @param isListed whether it stands in the list of documents
 */
public record Instrument(
        String id,
        Bilingual title,
        String edition,
        String issuer,
        Optional<DivisionCode> region,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String confidence,
        boolean isListed) {

    private static final Set<String> COLUMNS =
            Set.of("instrument zh en edition issuer region valid_from valid_to confidence source".split(" "));

    static Instrument of(Row row) {
        row.knowing(COLUMNS);
        return new Instrument(
                row.needed("instrument"),
                Bilingual.of(row.needed("zh"), row.text("en").isEmpty() ? row.text("zh") : row.text("en")),
                row.text("edition"),
                row.text("issuer"),
                row.division("region"),
                row.day("valid_from"),
                row.day("valid_to"),
                row.text("confidence"),
                true);
    }

    /** One that a clause names in words; its title says so on every face. */
    static Instrument unlisted(String name) {
        return unlisted(
                name,
                Bilingual.of(name + "(本单位自定,不在文件目录中)", name + " (the bureau's own, not in the list of documents)"));
    }

    /** The document of a plan, as its targets name it. */
    static Instrument ofPlan(String name) {
        return unlisted(name, Bilingual.of(name, name));
    }

    private static Instrument unlisted(String name, Bilingual title) {
        return new Instrument(name, title, "", "", Optional.empty(), Optional.empty(), Optional.empty(), "own", false);
    }

    /** Whether it is in force on a day; one whose dates are not known is. */
    public boolean inForce(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(day::isBefore).orElse(true);
    }

    /** Whether it is law in an area. */
    public boolean coversArea(DivisionCode area) {
        return region.map(known -> known.contains(area)).orElse(true);
    }
}
