package org.jieming.api.inspection;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.inspection.Duty;
import org.jieming.inspection.Step;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;

/** A step of handling in words: what is or was done, by which party and until when. */
public final class Measure {
    private Measure() {}

    /** The words of a step; empty where it has none. */
    public static String told(Step step, String language) {
        boolean isOfBoth = step.present().size() == Team.values().length;
        String present = isOfBoth ? Bilingual.of("双方在场", "both present").in(language) : "";
        return Stream.of(step.text(), told(step.duty(), language), present)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(language.equals("zh") ? ";" : "; "));
    }

    /** When a step was done: the moment of its entry, or the day of it with the day of its entry behind. */
    static String when(Step step, String language) {
        return step.doneOn()
                .filter(day -> !day.equals(step.written()))
                .map(day -> Bilingual.format("%1$s(%2$s 登记)", "%1$s (noted on %2$s)", day, step.written())
                        .in(language))
                .orElseGet(() -> ReportText.time(step.at()));
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
