package org.jieming.api.resource.inspection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jieming.api.inspection.LineFacts;
import org.jieming.api.inspection.OfficeCheck;
import org.jieming.api.inspection.OfficeEntry;
import org.jieming.api.inspection.OfficeEntry.Kind;
import org.jieming.boundary.BorderCheck;
import org.jieming.boundary.BorderFinding;
import org.jieming.boundary.CourseCheck;
import org.jieming.boundary.CourseFinding;
import org.jieming.boundary.LineCheck;
import org.jieming.boundary.MarkerRemark;
import org.jieming.incident.IncidentStep;
import org.jieming.inspection.MarkerState;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Coordinate;

/** Puts the office check of a round together: what the register, earlier rounds and reported incidents tell of its line. */
final class OfficeWork {
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
     * @param past the rounds and incidents of the line
     * @param own the round itself
     */
    static OfficeCheck of(LineFacts facts, LineGround ground, LinePast past, UUID own, String author, Instant now) {
        OfficeWork work = new OfficeWork(facts, ground);
        work.topology();
        List<CourseFinding> clauses = CourseCheck.of(facts.line(), ground.markers());
        clauses.forEach(work::clause);
        work.states();
        LeftOpen leftOpen = LeftOpen.of(LineFacts.of(facts.line(), ground.markers(), Set.of()), past, now);
        past.roundsBut(own).forEach(file -> work.entries.addAll(leftOpen.of(file)));
        past.incidents().stream()
                .filter(incident -> incident.reached()
                        .filter(IncidentStep.Kind.CLOSED::equals)
                        .isEmpty())
                .forEach(incident -> work.entries.add(leftOpen.of(incident)));
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
                    MarkerRemark remark = ground.remarks().getOrDefault(marker.id(), MarkerRemark.NONE);
                    add(
                            Kind.STATE,
                            LineFacts.number(marker),
                            state(marker),
                            "",
                            remark.behind(title),
                            facts.legal(marker.id()));
                });
    }

    private void add(
            Kind kind, String about, String word, String rule, Bilingual sentence, Optional<Coordinate> place) {
        entries.add(OfficeEntry.of(kind, about, word, rule, sentence, place));
    }
}
