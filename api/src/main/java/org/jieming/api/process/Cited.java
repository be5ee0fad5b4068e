package org.jieming.api.process;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieming.language.Bilingual;
import org.jieming.standard.Clause;

/** Where a clause stands: its instrument and the place in it, which has a name in both languages where it is no numbered article ({@code 墓位|graves}). */
final class Cited {
    private static final Pattern NUMBERED = Pattern.compile("第(\\d+)条");

    private Cited() {}

    /** The instrument and the place in it. */
    static Bilingual of(Clause clause) {
        Bilingual title = clause.instrument().title();
        return article(clause)
                .map(place -> Bilingual.of(title.zh() + " " + place.zh(), title.en() + " " + place.en()))
                .orElse(title);
    }

    /** The place alone; empty where none is named. */
    static Optional<Bilingual> article(Clause clause) {
        String[] said = clause.article().split("\\|", 2);
        String place = said[0].strip();
        Matcher numbered = NUMBERED.matcher(place);
        String english = said.length > 1 ? said[1].strip() : numbered.matches() ? "Art. " + numbered.group(1) : place;
        return place.isEmpty() ? Optional.empty() : Optional.of(Bilingual.of(place, english));
    }

    /** The place as its instrument names it; empty where none is named. */
    static String place(Clause clause) {
        return article(clause).map(Bilingual::zh).orElse("");
    }
}
