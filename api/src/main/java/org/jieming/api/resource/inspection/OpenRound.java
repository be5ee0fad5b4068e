package org.jieming.api.resource.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.inspection.LineFacts;
import org.jieming.api.inspection.RoundFile;
import org.jieming.api.inspection.TrackNote;
import org.jieming.inspection.Comparison;
import org.jieming.inspection.Observation;
import org.jieming.inspection.Outcome;
import org.jieming.inspection.Paper;
import org.jieming.inspection.Photo;
import org.jieming.inspection.PhotoNote;
import org.jieming.inspection.Segment;
import org.jieming.inspection.SegmentStatement;
import org.jieming.inspection.Stage;
import org.jieming.inspection.Stated;
import org.jieming.inspection.Step;
import org.jieming.inspection.Team;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemId;

/**
 * A round as somebody who takes part sees it. What the neighbour states of a marker is shown once one's own side has stated
 * something of it: two statements are two pieces of evidence only where neither was made after the other (C.6, C-38). When
 * the minutes are signed all is open.
 *
 * @param file all that is kept of it
 * @param seat where she sits
 * @param facts line and markers
 */
record OpenRound(RoundFile file, Seat seat, LineFacts facts) {

    UUID id() {
        return file.round().id();
    }

    /** Whether she may read a statement. */
    boolean sees(Observation stated) {
        return seat.sides().contains(stated.team()) || sees(stated.marker());
    }

    /** Whether she may read what both state of a marker. */
    boolean sees(ItemId marker) {
        return seesAll()
                || file.of(marker).stream().anyMatch(each -> seat.sides().contains(each.team()));
    }

    /** Whether she may read a statement on a segment. */
    boolean sees(SegmentStatement stated) {
        return seat.sides().contains(stated.team()) || sees(stated.segment());
    }

    /** Whether she may read what both state of a segment. */
    boolean sees(Segment segment) {
        return seesAll()
                || file.of(segment).stream().anyMatch(each -> seat.sides().contains(each.team()));
    }

    /** Whether she may see the way of a team: her own, and the neighbour's once her own side has stated where it walked, segment by segment. */
    boolean seesWay(Team team) {
        return seesAll()
                || seat.sides().contains(team)
                || !facts.segments().isEmpty() && facts.segments().stream().allMatch(this::sees);
    }

    private boolean seesAll() {
        return file.stage().compareTo(Stage.FIELD) > 0 || seat.isAbove();
    }

    /** The statements that she may read. */
    List<Observation> observations() {
        return file.observations().stream().filter(this::sees).toList();
    }

    /** Statements on markers that came after the report was signed; all is open then. */
    List<Observation> lateObservations() {
        return file.notes().late().stream()
                .flatMap(each -> each instanceof Observation seen ? Stream.of(seen) : Stream.empty())
                .toList();
    }

    /** Whether she may look at a photograph: a statement that she may read names it. */
    boolean sees(Fingerprint photo) {
        return file.photos().contains(photo)
                && (file.observations().stream().anyMatch(each -> names(each, photo) && sees(each))
                        || file.notes().segments().stream().anyMatch(each -> names(each, photo) && sees(each))
                        || file.notes().sightings().stream().anyMatch(each -> names(each, photo))
                        || file.notes().late().stream().anyMatch(each -> names(each, photo)));
    }

    /** Whether what is stated under an id now comes after the report was signed. */
    boolean isLate(UUID id) {
        return file.stage() == Stage.REPORTED
                && file.stated().stream().noneMatch(each -> each.id().equals(id));
    }

    /** Whether a step of handling is none of those that were there when the report was signed. */
    boolean isLate(Step step) {
        return file.stage() == Stage.REPORTED
                && file.steps().stream().noneMatch(each -> each.id().equals(step.id()));
    }

    /** A statement as its sender is answered: what is late is kept beside the round, and what is not voids signatures of a report without it. */
    ObjectNode answer(Stated stated) {
        boolean isLate = isLate(stated.id());
        ObjectNode json = file.credence(facts).told(stated).put("late", isLate);
        boolean isNew = file.everStated().stream().noneMatch(each -> each.id().equals(stated.id()));
        if (isNew && !isLate) {
            ArrayNode voided = json.putArray("voids");
            Fingerprint report = file.contents().get(Paper.REPORT);
            file.signatures().stream()
                    .filter(each -> each.content().equals(report))
                    .forEach(each -> voided.addObject()
                            .put("paper", each.paper().word())
                            .put("team", each.team().word())
                            .put("author", each.author()));
        }
        return json;
    }

    /** The statements in which a photograph is withdrawn: of its team, naming it, and the one that is meant where one is. */
    List<Stated> naming(PhotoNote withdrawal) {
        return file.everStated().stream()
                .filter(each -> each.team() == withdrawal.team() && names(each, withdrawal.photo()))
                .filter(each -> withdrawal.statement().map(each.id()::equals).orElse(true))
                .toList();
    }

    /** Whether a statement of a team names a photograph. */
    boolean names(Team team, Fingerprint photo) {
        return file.everStated().stream().anyMatch(each -> each.team() == team && names(each, photo));
    }

    /** Whether a row of a team's work package names a photograph that did not come. */
    boolean awaits(Team team, Fingerprint photo) {
        return file.notes().awaited().stream()
                .anyMatch(each -> each.team() == team && each.id().equals(photo));
    }

    static boolean names(Stated stated, Fingerprint photo) {
        return stated.photos().stream().anyMatch(each -> each.hash().equals(photo));
    }

    /**
     * Refuses what the stage of the round does not allow.
     *
     * @throws Problem 409 naming the rule
     */
    void demand(Stage.Act act) {
        file.stage().admits(act).<Boolean>fold(() -> true, finding -> {
            throw Problem.of(ProblemType.NOT_NOW, finding.sentence()).with("rule", finding.rule());
        });
    }

    /**
     * Refuses what is more than her team may leave in a round.
     *
     * @throws Problem 409 naming the limit
     */
    void allow(Allowance what, long more) {
        what.demand(left(what, seat.team()), more);
    }

    private long left(Allowance what, Team team) {
        var tracks = file.notes().tracks().stream()
                .filter(each -> each.team() == team)
                .toList();
        var stated =
                file.everStated().stream().filter(each -> each.team() == team).toList();
        return switch (what) {
            case STATEMENTS -> stated.size();
            case STEPS ->
                file.everDone().stream().filter(each -> each.team() == team).count();
            case OFFICE_NOTES ->
                file.office().notes().stream()
                        .filter(each -> each.team() == team)
                        .count();
            case TRACKS -> tracks.size();
            case TRACK_POINTS -> tracks.stream().mapToLong(TrackNote::points).sum();
            case PHOTOGRAPHS ->
                stated.stream()
                        .flatMap(each -> each.photos().stream())
                        .map(Photo::hash)
                        .filter(file.photos()::contains)
                        .distinct()
                        .count();
        };
    }

    /** How the teams stand on a marker, and what their statements show of it. */
    Comparison comparison(ItemId marker) {
        return file.comparison(marker, facts);
    }

    /** What the round has of a marker, with what was done about it until today. */
    Outcome outcome(ItemId marker) {
        return file.outcomeToday(marker, facts);
    }
}
