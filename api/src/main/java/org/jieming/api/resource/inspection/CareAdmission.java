package org.jieming.api.resource.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.care.Dispute;
import org.jieming.care.Written;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.LegalTime;

/** What may be written of the care of a line, and how much of it. */
final class CareAdmission {
    /** Entries of one kind that a side may write about a line in a year: patrols of a dozen sections every day. */
    private static final int MOST_A_YEAR = 5_000;

    private CareAdmission() {}

    /** Refuses a day after today; throws {@link Malformed}. */
    static void refuseFuture(LocalDate day, Instant now) {
        refuse("day", day.toString(), day.isAfter(LegalTime.day(now)));
    }

    /** Refuses a year after this one; throws as the other does. */
    static void refuseFuture(int year, Instant now) {
        refuse("year", "" + year, year > LegalTime.day(now).getYear());
    }

    private static void refuse(String field, String given, boolean isFuture) {
        if (isFuture) {
            throw new Malformed(
                    field, given, Bilingual.of("不能晚于今天:只记已发生的事", "not after today: what has happened is noted"));
        }
    }

    /** What both called settled would be open again by the word of one; what was written so in former days still counts. */
    static void refuseReopening(Dispute about, Written next) {
        boolean known =
                about.steps().stream().anyMatch(step -> step.written().id().equals(next.id()));
        if (about.isSettled() && !known) {
            throw Problem.of(
                    ProblemType.NOT_NOW,
                    "此纠纷已化解;又起争执的,请另记一起纠纷",
                    "This dispute is settled; if it comes up again, note another one");
        }
    }

    /** Refuses more than a side may write about a line in a year; what is there may be sent again. */
    static void allow(Written one, Stream<Written> there) {
        long own = there.filter(each -> each.side() == one.side() && !each.id().equals(one.id()))
                .filter(each -> year(each) == year(one))
                .count();
        if (own >= MOST_A_YEAR) {
            throw Problem.of(
                    ProblemType.NOT_NOW,
                    "一方对一条界线每年最多记 " + MOST_A_YEAR + " 条,已满;未记",
                    "One side may write " + MOST_A_YEAR
                            + " such entries about a line in a year; they are there, and this was not kept");
        }
    }

    private static int year(Written written) {
        return LegalTime.day(written.at()).getYear();
    }
}
