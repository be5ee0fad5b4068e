package org.jieming.api.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.language.Bilingual;
import org.jieming.standard.Clause;

/** Where a clause stands: its instrument and the place in it, which has a name in both languages where it is no numbered article ({@code 墓位|graves}). */
public final class Cited {
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
        String english = said.length > 1 ? said[1].strip() : PlaceInDocument.english(place);
        return place.isEmpty() ? Optional.empty() : Optional.of(Bilingual.of(place, english));
    }

    /** Tells the place as its instrument names it, blank where none is named, and in both languages. */
    public static void tell(ObjectNode json, Clause clause) {
        json.put("article", article(clause).map(Bilingual::zh).orElse(""));
        article(clause).ifPresent(article -> Told.text(json, "article", article));
    }
}
