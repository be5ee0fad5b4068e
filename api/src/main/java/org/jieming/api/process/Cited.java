package org.jieming.api.process;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.language.Bilingual;
import org.jieming.standard.Clause;

/** Where a clause stands: its instrument and the place in it, which has a name in both languages where it is no numbered article ({@code 墓位|graves}). */
public final class Cited {
    private static final Pattern NUMBERED = Pattern.compile("第(\\d+)条");

    private Cited() {}

    /** The instrument with its number or year, and the place in it: a leader looks it up by these (rule E-07). */
    public static Bilingual of(Clause clause) {
        Bilingual title = clause.instrument().title();
        Optional<Bilingual> place = article(clause);
        String edition = clause.instrument().edition();
        return Bilingual.of(
                joined(title.zh(), edition, place.map(Bilingual::zh).orElse("")),
                joined(title.en(), edition, place.map(Bilingual::en).orElse("")));
    }

    /** What is said of them, with spaces between. */
    public static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
    }

    /** The place alone; empty where none is named. */
    public static Optional<Bilingual> article(Clause clause) {
        String[] said = clause.article().split("\\|", 2);
        String place = said[0].strip();
        Matcher numbered = NUMBERED.matcher(place);
        String english = said.length > 1 ? said[1].strip() : numbered.matches() ? "Art. " + numbered.group(1) : place;
        return place.isEmpty() ? Optional.empty() : Optional.of(Bilingual.of(place, english));
    }

    /** The place as its instrument names it; empty where none is named. */
    public static String place(Clause clause) {
        return article(clause).map(Bilingual::zh).orElse("");
    }
}
