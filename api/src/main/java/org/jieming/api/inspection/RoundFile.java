package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.inspection.Comparison;
import org.jieming.inspection.Handling;
import org.jieming.inspection.Itinerary;
import org.jieming.inspection.Observation;
import org.jieming.inspection.Outcome;
import org.jieming.inspection.Paper;
import org.jieming.inspection.RoundTally;
import org.jieming.inspection.Segment;
import org.jieming.inspection.SegmentComparison;
import org.jieming.inspection.SegmentStatement;
import org.jieming.inspection.Signature;
import org.jieming.inspection.Stage;
import org.jieming.inspection.Stated;
import org.jieming.inspection.Step;
import org.jieming.inspection.Tolerances;
import org.jieming.inspection.Track;
import org.jieming.inspection.Unfinished;
import org.jieming.inspection.Walking;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemId;

/**
 * All that is kept of one round, and what follows from it.
 *
 * @param round plan and minutes
 * @param version the version of these
 * @param observations all statements, by id
 * @param steps all steps of handling, by id
 * @param signatures all signatures
 * @param photos the photographs that have arrived
 * @param notes what is kept beside markers: segments, tracks, lost photographs
 * @param office the office check
 */
public record RoundFile(
        Round round,
        long version,
        List<Observation> observations,
        List<Step> steps,
        List<Signature> signatures,
        Set<Fingerprint> photos,
        FieldNotes notes,
        OfficeFile office) {

    public RoundFile {
        observations = List.copyOf(observations);
        steps = List.copyOf(steps);
        signatures = List.copyOf(signatures);
        photos = Set.copyOf(photos);
    }

    /** What each paper says, as its SHA-256: the content that a signature vouches for. */
    public Map<Paper, Fingerprint> contents() {
        return new RoundPapers(this).contents();
    }

    /** Plan, minutes, statements and steps: what the report is made of, and what is signed under it. */
    public ObjectNode facts() {
        return new RoundPapers(this).facts();
    }

    /** How far the round is. */
    public Stage stage() {
        return Stage.of(contents(), signatures);
    }

    /** The signature that closed the round; empty before both have signed the report as it stands. */
    public Optional<Signature> closing() {
        return new RoundPapers(this).closing();
    }

    /** The same as if something had not been stated or done. */
    RoundFile without(UUID id) {
        List<Observation> stated =
                observations.stream().filter(each -> !each.id().equals(id)).toList();
        List<Step> done = steps.stream().filter(each -> !each.id().equals(id)).toList();
        return new RoundFile(round, version, stated, done, signatures, photos, notes.without(id), office);
    }

    /** All that was ever stated of a marker. */
    public List<Observation> of(ItemId marker) {
        return observations.stream()
                .filter(each -> each.marker().equals(marker))
                .toList();
    }

    /**
     * How the teams stand on a marker. Reference objects that its form does not list count for nothing.
     *
     * @param facts with its surveyed legal place as far as there is one, and its form
     */
    public Comparison comparison(ItemId marker, LineFacts facts) {
        return outcome(marker, facts).now();
    }

    /** What the round has of a marker: as it was inspected, as it stands now, and whether that is over. */
    public Outcome outcome(ItemId marker, LineFacts facts) {
        return outcome(marker, facts, handling(marker));
    }

    /** The same with what was done after the report was signed, which counts for no figure of it. */
    public Outcome outcomeToday(ItemId marker, LineFacts facts) {
        return outcome(marker, facts, handlingToday(marker));
    }

    private Outcome outcome(ItemId marker, LineFacts facts, Handling handling) {
        List<Observation> listed = of(marker).stream()
                .map(each -> each.without(facts.unlisted(each)))
                .toList();
        return Outcome.of(listed, handling, facts.surveyed(marker), Tolerances.SHIPPED);
    }

    /** What is to be believed of what the round states, by the surveyed legal places of its markers. */
    public Credence credence(LineFacts facts) {
        return new Credence(this, facts);
    }

    /** What a track of the round proves. */
    public Itinerary way(Track track) {
        return Itinerary.of(track, round.earliest(), Walking.SHIPPED);
    }

    /** Whether steps of handling speak of a place without a marker, and not of a marker. */
    public boolean isSighting(ItemId subject) {
        return notes.sightings().stream().anyMatch(each -> each.subject().equals(subject));
    }

    /** What was done about a marker until the report was signed. */
    public Handling handling(ItemId marker) {
        return handling(marker, steps);
    }

    /** What was done about a marker until today. */
    public Handling handlingToday(ItemId marker) {
        return handling(marker, everDone());
    }

    private static Handling handling(ItemId marker, List<Step> steps) {
        return Handling.of(
                steps.stream().filter(step -> step.marker().equals(marker)).toList());
    }

    /** All steps of handling, also what was written after the report was signed. */
    public List<Step> everDone() {
        return Stream.concat(steps.stream(), notes.lateSteps().stream()).toList();
    }

    /** The figures of the round, as the surveyed legal places of its markers let them be. */
    public RoundTally tally(LineFacts facts) {
        Map<ItemId, Outcome> outcomes = new LinkedHashMap<>();
        round.plan().markers().forEach(marker -> outcomes.put(marker, outcome(marker, facts)));
        return RoundTally.of(
                outcomes,
                observations.stream().map(each -> each.showing(shown(each))).toList());
    }

    /** What was not inspected by both; of a special round, which is of a part of the line and resets no cycle, nothing is asked (C-33). */
    public Unfinished unfinished(LineFacts facts) {
        if (round.plan().special()) {
            return new Unfinished(0, 0, 0, 0);
        }
        RoundTally tally = tally(facts);
        List<Segment> segments = facts.segments();
        long awaited = segments.stream()
                .map(segment -> SegmentComparison.of(of(segment)))
                .filter(both -> both.a().isEmpty() || both.b().isEmpty())
                .count();
        return new Unfinished(tally.markers() - tally.inspected(), tally.markers(), (int) awaited, segments.size());
    }

    /** The photographs of a statement that have arrived and that are not withdrawn there. */
    private Set<Fingerprint> shown(Stated stated) {
        return named(stated).filter(photos::contains).collect(Collectors.toSet());
    }

    /** The photographs that a statement names and that are not withdrawn there. */
    private Stream<Fingerprint> named(Stated stated) {
        return stated.photos().stream().map(photo -> photo.hash()).filter(photo -> notes.withdrawal(stated, photo)
                .isEmpty());
    }

    /** All that was stated until the report was signed, of markers, of segments and of places without a marker. */
    public List<Stated> stated() {
        List<Stated> all = new ArrayList<>(observations);
        all.addAll(notes.segments());
        all.addAll(notes.sightings());
        return all;
    }

    /** All that was ever stated, also what came too late for the report. */
    public List<Stated> everStated() {
        List<Stated> all = stated();
        all.addAll(notes.late());
        return all;
    }

    /** All that was ever stated of a segment. */
    public List<SegmentStatement> of(Segment segment) {
        return notes.segments().stream()
                .filter(each -> each.segment().equals(segment))
                .toList();
    }

    /**
     * The photographs that statements name, and those that rows of work packages name, that have not arrived, that are not withdrawn,
     * and of which nobody has stated that they will not.
     */
    public Set<Fingerprint> missing() {
        Set<Fingerprint> lost = notes.lost();
        Stream<Fingerprint> awaited = notes.awaited().stream().map(AwaitedPhoto::id);
        Stream<Fingerprint> named = stated().stream().flatMap(this::named);
        return Stream.concat(named, awaited)
                .filter(hash -> !photos.contains(hash) && !lost.contains(hash))
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(Fingerprint::hex))));
    }
}
