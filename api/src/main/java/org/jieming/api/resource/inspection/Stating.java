package org.jieming.api.resource.inspection;

import java.time.LocalDate;
import java.util.UUID;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.inspection.Fields;
import org.jieming.api.inspection.Rounds;
import org.jieming.api.inspection.Rounds.Kept;
import org.jieming.api.inspection.SegmentStatements;
import org.jieming.api.inspection.Sightings;
import org.jieming.api.inspection.Statements;
import org.jieming.inspection.Observation;
import org.jieming.inspection.Segment;
import org.jieming.inspection.SegmentStatement;
import org.jieming.inspection.Sighting;
import org.jieming.inspection.Stage;
import org.jieming.inspection.Stated;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.LegalTime;

/** Takes what a team states in a round, by whatever way it comes: each statement once by its id, and nothing that is no part of it. */
final class Stating {

    private final Inspections inspections;

    Stating(Inspections inspections) {
        this.inspections = inspections;
    }

    /**
     * Keeps a statement on a marker; answers what is kept.
     *
     * @throws Malformed when it cannot be read or the marker is none of the round
     * @throws Problem 409 when the stage does not allow it or another statement bears the id
     */
    Observation marker(OpenRound open, UUID id, Fields body, String author) {
        Observation stated = Statements.read(body, id, open.seat().team(), author, inspections.now());
        if (!open.file().round().plan().markers().contains(stated.marker())) {
            throw new Malformed(
                    "marker",
                    stated.marker().toString(),
                    Bilingual.of("不是本次联检的界桩", "no marker of this round bears that id"));
        }
        demandDue(stated);
        keep(open, stated);
        return stated;
    }

    /**
     * Nothing is to be done before it was found; of a clock that cannot be right the day of arrival counts. A deadline that was over
     * when the device came home is none that was stated wrongly.
     */
    private static void demandDue(Observation stated) {
        LocalDate found = LegalTime.day(stated.happenedAt());
        stated.advice().deadline().filter(day -> day.isBefore(found)).ifPresent(day -> {
            throw new Malformed(
                    "deadline",
                    day.toString(),
                    Bilingual.of(
                            "处理期限应不早于检查之日 " + found,
                            "the deadline is no earlier than " + found + ", the day of the look"));
        });
    }

    /** Keeps a statement on a segment; throws as the other does. */
    SegmentStatement segment(OpenRound open, UUID id, Fields body, String author) {
        SegmentStatement stated = SegmentStatements.read(body, id, open.seat().team(), author, inspections.now());
        demandPart(open, stated.segment());
        keep(open, stated);
        return stated;
    }

    /** Refuses a stretch that is no segment of the round; throws {@link Malformed} naming the end of it. */
    static void demandPart(OpenRound open, Segment part) {
        if (!open.facts().segments().contains(part)) {
            throw new Malformed(
                    "to",
                    part.to().word(),
                    Bilingual.of(
                            "from 和 to 应为本次联检中前后相邻的两个界桩,或界桩与其相邻的界线起点 start、终点 end",
                            "from and to are two markers of this round that follow each other, or a marker and the start or end of"
                                    + " the line next to it"));
        }
    }

    /** Keeps a statement on a place without a marker; throws as the others do. */
    Sighting sighting(OpenRound open, UUID id, Fields body, String author) {
        Sighting stated = Sightings.read(body, id, open.seat().team(), author, inspections.now());
        stated.marker()
                .filter(marker -> !open.file().round().plan().markers().contains(marker))
                .ifPresent(stranger -> {
                    throw new Malformed(
                            "marker",
                            stranger.toString(),
                            Bilingual.of("不是本次联检的界桩", "no marker of this round bears that id"));
                });
        keep(open, stated);
        return stated;
    }

    /** Keeps it in the round; beside the round, once the report is signed. */
    private void keep(OpenRound open, Stated stated) {
        if (!knows(open, stated.id())) {
            open.demand(Stage.Act.STATE);
            open.allow(Allowance.STATEMENTS, 1);
        }
        Rounds rounds = inspections.rounds();
        boolean isLate = open.isLate(stated.id());
        refuseOther(isLate ? rounds.keepLate(open.id(), stated) : rounds.keep(open.id(), stated), stated.id());
        if (open.file().stage() == Stage.CONCLUDED) {
            // another server may have closed the round meanwhile
            rounds.setAside(open.id(), stated);
        }
    }

    /** Whether a statement of that id was there when the round was opened. */
    static boolean knows(OpenRound open, UUID id) {
        return open.file().everStated().stream().anyMatch(each -> each.id().equals(id));
    }

    private static void refuseOther(Kept kept, UUID id) {
        if (kept == Kept.OTHER) {
            throw Problem.of(
                            ProblemType.ALREADY_THERE,
                            "此编号已有另一份陈述,原陈述保持不变;更正请用新的编号另作陈述",
                            "Another statement bears that id and stays as it is; to correct it state anew under another id")
                    .about("id", id.toString());
        }
    }
}
