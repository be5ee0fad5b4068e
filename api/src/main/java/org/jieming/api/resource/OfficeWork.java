package org.jieming.api.resource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jieming.api.inspection.LineFacts;
import org.jieming.api.inspection.OfficeCheck;
import org.jieming.api.inspection.OfficeEntry;
import org.jieming.api.inspection.OfficeEntry.Kind;
import org.jieming.api.inspection.RoundFile;
import org.jieming.boundary.BorderCheck;
import org.jieming.boundary.BorderFinding;
import org.jieming.boundary.CourseCheck;
import org.jieming.boundary.CourseFinding;
import org.jieming.boundary.LineCheck;
import org.jieming.incident.Incident;
import org.jieming.inspection.MarkerState;
import org.jieming.inspection.Step;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Coordinate;

/** Puts the office check of a round together: what the register, earlier rounds and reported incidents tell of its line. */
final class OfficeWork {
    /** China has one legal time. */
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final LineFacts facts;
    private final LineGround ground;
    private final List<OfficeEntry> entries = new ArrayList<>();

    private OfficeWork(LineFacts facts, LineGround ground) {
        this.facts = facts;
        this.ground = ground;
    }

    /**
     * The check as things stand now.
     *
     * @param facts the line and the markers of the round
     * @param ground what lies around it
     * @param earlier the other rounds of the line
     * @param incidents what was reported of its markers
     */
    static OfficeCheck of(
            LineFacts facts,
            LineGround ground,
            List<RoundFile> earlier,
            List<Incident> incidents,
            String author,
            Instant now) {
        OfficeWork work = new OfficeWork(facts, ground);
        work.topology();
        List<CourseFinding> clauses = CourseCheck.of(facts.line(), ground.markers());
        clauses.forEach(work::clause);
        work.states();
        earlier.forEach(file -> work.unfinished(file, now));
        incidents.forEach(work::incident);
        int confirmed = (int) clauses.stream()
                .filter(clause -> clause.outcome() == CourseFinding.Outcome.CONFIRMED)
                .count();
        return OfficeCheck.of(author, now, ground.revision(), work.counted(), clauses.size(), confirmed, work.entries);
    }

    private void topology() {
        LineCheck.of(facts.line(), ground.sides(), ground.near(), ground.markers(), BorderCheck.MARKER_TOLERANCE)
                .stream()
                .sorted(Comparator.comparing(found -> found.finding().severity()))
                .forEach(this::topology);
    }

    private void topology(BorderFinding found) {
        String about = found.items().stream().map(OfficeWork::name).collect(Collectors.joining("、"));
        String weight = found.finding().severity().name().toLowerCase(Locale.ROOT);
        add(
                Kind.TOPOLOGY,
                about,
                weight,
                found.finding().rule(),
                found.finding().sentence(),
                Optional.of(middle(found.where())));
    }

    private static String name(ItemVersion item) {
        String number = LineFacts.number(item);
        return number.isEmpty() ? item.name() : number;
    }

    private static Coordinate middle(Shape where) {
        return where.geometry().getInteriorPoint().getCoordinate();
    }

    private void clause(CourseFinding clause) {
        if (clause.outcome() != CourseFinding.Outcome.CONFIRMED) {
            Bilingual outcome = clause.outcome().title();
            add(
                    Kind.COURSE,
                    clause.text(),
                    clause.outcome().word(),
                    "C-20",
                    Bilingual.of(
                            outcome.zh() + ":" + clause.sentence().zh(),
                            outcome.en() + ": " + clause.sentence().en()),
                    clause.where().map(OfficeWork::middle));
        }
    }

    private Map<String, Integer> counted() {
        Map<String, Integer> states = new TreeMap<>();
        facts.markers().values().forEach(marker -> states.merge(state(marker), 1, Integer::sum));
        return states;
    }

    private static String state(ItemVersion marker) {
        String state = marker.values().text("state");
        return state.isEmpty() ? OfficeCheck.UNRECORDED : state;
    }

    private void states() {
        facts.markers().values().stream()
                .filter(marker -> !state(marker).equals(MarkerState.INTACT.code()))
                .filter(marker -> !state(marker).equals(OfficeCheck.UNRECORDED))
                .forEach(marker -> {
                    Bilingual title = new MarkerState(state(marker)).title();
                    String remarks = marker.values().text("remarks");
                    add(
                            Kind.STATE,
                            LineFacts.number(marker),
                            state(marker),
                            "",
                            remarks.isEmpty()
                                    ? title
                                    : Bilingual.of(title.zh() + ";" + remarks, title.en() + "; " + remarks),
                            facts.legal(marker.id()));
                });
    }

    /** What another round of the line found and did not bring to its end. No deadline is on record, so the days are told. */
    private void unfinished(RoundFile file, Instant now) {
        for (ItemId marker : file.round().plan().markers()) {
            List<Step> done = file.handling(marker).done();
            if (!done.isEmpty() && !file.handling(marker).isClosed()) {
                unfinished(file.round().plan().year(), marker, done.get(done.size() - 1), now);
            }
        }
    }

    private void unfinished(int year, ItemId marker, Step last, Instant now) {
        LocalDate day = day(last.at());
        long days = day.until(day(now), java.time.temporal.ChronoUnit.DAYS);
        add(
                Kind.REPAIR,
                facts.number(marker),
                last.kind().word(),
                "C.6",
                Bilingual.format(
                        "%1$d年联检:%3$s(%2$s,已 %5$d 天),未验收;%6$s",
                        "Round of %1$d: %4$s (%2$s, %5$d days ago) and not accepted; %6$s",
                        year,
                        day,
                        last.kind().title().zh(),
                        last.kind().title().en(),
                        days,
                        last.text()),
                facts.legal(marker));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(BEIJING).toLocalDate();
    }

    private void incident(Incident incident) {
        var report = incident.report();
        add(
                Kind.INCIDENT,
                report.markerNo(),
                incident.word(),
                "",
                Bilingual.format(
                        "%1$s 上报:%2$s;%4$s(%5$s)",
                        "Reported on %1$s: %3$s; %4$s (%6$s)",
                        day(report.at()),
                        report.state().title().zh(),
                        report.state().title().en(),
                        report.text(),
                        incident.title().zh(),
                        incident.title().en()),
                facts.legal(report.marker()));
    }

    private void add(
            Kind kind, String about, String word, String rule, Bilingual sentence, Optional<Coordinate> place) {
        entries.add(OfficeEntry.of(kind, about, word, rule, sentence, place));
    }
}
