package org.jieming.api.process;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieming.language.Bilingual;
import org.jieming.standard.Clause;

/** Where a clause stands: its instrument and the place in it, which keeps its own name where it is no numbered article. */
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
        String place = clause.article();
        Matcher numbered = NUMBERED.matcher(place);
        return place.isEmpty()
                ? Optional.empty()
                : Optional.of(Bilingual.of(place, numbered.matches() ? "Art. " + numbered.group(1) : place));
    }
}
