package org.jieming.api.inspection;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jieming.inspection.Signature;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;
import org.jieming.register.LegalTime;

/**
 * The first leaf of the joint report: what it is, of which line, and the two parties that make it (C-10, C-39).
 *
 * @param title the title of the report
 * @param lines what stands below it
 */
public record Cover(String title, List<String> lines) {

    public Cover {
        lines = List.copyOf(lines);
    }

    /** That of a round, in {@code zh} or {@code en}; its day is that of the closing signature, and left to the hand before. */
    public static Cover of(RoundFile file, String language) {
        Round round = file.round();
        List<Bilingual> lines = new ArrayList<>();
        lines.add(
                round.plan().special()
                        ? Bilingual.of("专项联检", "Special inspection")
                        : Bilingual.of("五年一次联合检查", "Joint inspection held every five years"));
        lines.add(Bilingual.format("界线编号:%s", "Line: %s", round.lineCode()));
        for (Team team : Team.values()) {
            boolean leads = round.plan().lead() == team;
            lines.add(Bilingual.format(
                    "%1$s%3$s:%5$s",
                    "%2$s%4$s: %5$s",
                    team.title().zh(),
                    team.title().en(),
                    leads ? "(牵头)" : "",
                    leads ? " (lead)" : "",
                    round.parties().get(team).name()));
        }
        lines.add(file.closing().map(Cover::day).orElse(Bilingual.of("    年  月  日", "____-__-__")));
        return new Cover(
                ReportText.title(round).in(language),
                lines.stream().map(line -> line.in(language)).toList());
    }

    private static Bilingual day(Signature closing) {
        ZonedDateTime day = closing.at().atZone(LegalTime.CHINA);
        return Bilingual.of(
                day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日",
                day.toLocalDate().toString());
    }
}
