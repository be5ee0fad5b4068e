package org.jieming.api.inspection;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.inspection.Duty;
import org.jieming.inspection.Step;
import org.jieming.language.Bilingual;

/** A step of handling in words: what is or was done, by which party and until when. */
public final class Measure {
    private Measure() {}

    /** The words of a step; empty where it has none. */
    public static String told(Step step, String language) {
        return Stream.of(step.text(), told(step.duty(), language))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(language.equals("zh") ? ";" : "; "));
    }

    /** Who and until when; empty where neither is stated. */
    public static String told(Duty duty, String language) {
        Stream<String> responsible = duty
                .responsible()
                .map(team -> Bilingual.of(
                                "责任方:" + team.title().zh(),
                                "responsible: " + team.title().en())
                        .in(language))
                .stream();
        Stream<String> deadline =
                duty
                        .deadline()
                        .map(day -> Bilingual.of("期限:" + day, "until " + day).in(language))
                        .stream();
        return Stream.concat(responsible, deadline).collect(Collectors.joining(language.equals("zh") ? ";" : "; "));
    }
}
