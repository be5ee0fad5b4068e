package org.jieming.api.inspection;

import java.util.Set;
import org.jieming.inspection.Advice;
import org.jieming.inspection.Observation;
import org.jieming.language.Bilingual;

/** What a team states of a marker in one sentence: state, how far its fix lies off the legal place, doubts, objects that are gone, remarks. */
public final class Said {
    private Said() {}

    /** The sentence, in {@code zh} or {@code en}. */
    public static String of(Observation stated, RoundFile file, LineFacts facts, String language) {
        StringBuilder said = new StringBuilder(stated.state().title().in(language));
        said.append(offset(stated, file, facts, language));
        said.append(ReportText.doubts(file.credence(facts).doubts(stated), language));
        Set<String> unlisted = facts.unlisted(stated);
        stated.objects()
                .forEach((name, there) -> said.append(
                        unlisted.contains(name) ? unlisted(name, there, language) : there ? "" : gone(name, language)));
        said.append(advice(stated.advice(), language));
        return said.append(ReportText.note(stated.note(), language)).toString();
    }

    private static String offset(Observation stated, RoundFile file, LineFacts facts, String language) {
        return file.credence(facts)
                .offset(stated)
                .map(offset -> Bilingual.format(
                                ";偏离 %.1f 米,%s",
                                "; %.1f m off, %s",
                                offset.distance().value(),
                                offset.verdict().title().in(language))
                        .in(language))
                .orElse("");
    }

    private static String advice(Advice advice, String language) {
        StringBuilder said = new StringBuilder();
        if (!advice.opinion().isEmpty()) {
            said.append(Bilingual.of(";意见:", "; opinion: ").in(language)).append(advice.opinion());
        }
        advice.responsible().ifPresent(team -> said.append(
                        Bilingual.of(";责任方:", "; responsible: ").in(language))
                .append(team.title().in(language)));
        advice.deadline()
                .ifPresent(day -> said.append(Bilingual.of(";期限:", "; until ").in(language))
                        .append(day));
        return said.toString();
    }

    /** What the form of the marker does not list is told, and counts for nothing. */
    private static String unlisted(String object, boolean there, String language) {
        return Bilingual.format(
                        ";登记簿未列方位物“%1$s”(称%2$s,不计)",
                        "; reference object “%1$s” is not in the register (said to be %3$s, not counted)",
                        object,
                        there ? "在" : "不在",
                        there ? "there" : "gone")
                .in(language);
    }

    private static String gone(String object, String language) {
        return Bilingual.format(";方位物“%s”已不在", "; reference object “%s” gone", object)
                .in(language);
    }
}
