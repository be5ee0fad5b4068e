package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jieming.api.http.Json;
import org.jieming.api.store.Received;
import org.jieming.inspection.Comparison;
import org.jieming.inspection.Doubt;
import org.jieming.inspection.Handling;
import org.jieming.inspection.Observation;
import org.jieming.inspection.Offset;
import org.jieming.inspection.Paper;
import org.jieming.inspection.RoundTally;
import org.jieming.inspection.Segment;
import org.jieming.inspection.SegmentStatement;
import org.jieming.inspection.Sighting;
import org.jieming.inspection.Signature;
import org.jieming.inspection.Stage;
import org.jieming.inspection.Stated;
import org.jieming.inspection.Step;
import org.jieming.inspection.Tolerances;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemId;
import org.locationtech.jts.geom.Coordinate;

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
        Map<Paper, Fingerprint> contents = new EnumMap<>(Paper.class);
        contents.put(Paper.PLAN, of(Json.bytes(round.plan().json())));
        if (!round.minutes().isBlank()) {
            contents.put(Paper.MINUTES, of(round.minutes().getBytes(StandardCharsets.UTF_8)));
        }
        contents.put(Paper.REPORT, of(Json.bytes(facts())));
        return contents;
    }

    /** Plan, minutes, statements and steps: what the report is made of, and what is signed under it. */
    public ObjectNode facts() {
        ObjectNode facts = Json.object();
        facts.set("round", round.json());
        var stated = facts.putArray("observations");
        observations.forEach(each -> stated.add(Statements.json(each)));
        var handled = facts.putArray("handling");
        steps.forEach(each -> handled.add(Records.json(each)));
        notes.tell(facts);
        office.tell(facts);
        return facts;
    }

    private static Fingerprint of(byte[] content) {
        return new Fingerprint(HexFormat.of().formatHex(Received.sha256().digest(content)));
    }

    /** How far the round is. */
    public Stage stage() {
        return Stage.of(contents(), signatures);
    }

    /** All that was ever stated of a marker. */
    public List<Observation> of(ItemId marker) {
        return observations.stream()
                .filter(each -> each.marker().equals(marker))
                .toList();
    }

    /**
     * How the teams stand on a marker.
     *
     * @param legal the surveyed legal place of a marker in degrees, as far as there is one
     */
    public Comparison comparison(ItemId marker, Function<ItemId, Optional<Coordinate>> legal) {
        return Comparison.of(of(marker), legal.apply(marker), Tolerances.SHIPPED);
    }

    /** What is doubtful of a statement, as the surveyed legal place of its marker lets it be. */
    Set<Doubt> doubts(Observation stated, LineFacts facts) {
        return Doubt.of(stated, round.earliest(), facts.surveyed(stated.marker()), Tolerances.SHIPPED);
    }

    /** What is doubtful of a statement on a segment. */
    Set<Doubt> doubts(SegmentStatement stated) {
        return Doubt.ofTime(stated, round.earliest());
    }

    /** How the fix of a statement lies to the legal place of its marker; of a doubtful one nothing is told. */
    public Optional<Offset> offset(Observation stated, LineFacts facts) {
        Tolerances tolerances = Tolerances.SHIPPED;
        return stated.fix()
                .filter(fix -> !doubts(stated, facts).contains(Doubt.FIX))
                .flatMap(fix -> facts.legal(stated.marker()).map(legal -> Offset.of(fix, legal, tolerances)));
    }

    /** A statement as it is shown, with what is doubtful of it. */
    public ObjectNode told(Observation stated, LineFacts facts) {
        return Statements.told(Statements.json(stated), stated, doubts(stated, facts));
    }

    /** A statement on a segment as it is shown. */
    public ObjectNode told(SegmentStatement stated) {
        return Statements.told(SegmentStatements.json(stated), stated, doubts(stated));
    }

    /** What is doubtful of a statement on a place without a marker. */
    Set<Doubt> doubts(Sighting stated) {
        return Doubt.of(stated, round.earliest(), Tolerances.SHIPPED);
    }

    /** Such a statement as it is shown. */
    public ObjectNode told(Sighting stated) {
        return Statements.told(Sightings.json(stated), stated, doubts(stated));
    }

    /** Whether steps of handling speak of a place without a marker, and not of a marker. */
    public boolean isSighting(ItemId subject) {
        return notes.sightings().stream().anyMatch(each -> each.subject().equals(subject));
    }

    /** What was done about a marker. */
    public Handling handling(ItemId marker) {
        return Handling.of(
                steps.stream().filter(step -> step.marker().equals(marker)).toList());
    }

    /** The figures of the round, as the surveyed legal places of its markers let them be. */
    public RoundTally tally(Function<ItemId, Optional<Coordinate>> legal) {
        return RoundTally.of(each(marker -> comparison(marker, legal)), each(this::handling), stated());
    }

    private <T> Map<ItemId, T> each(Function<ItemId, T> of) {
        Map<ItemId, T> all = new LinkedHashMap<>();
        round.plan().markers().forEach(marker -> all.put(marker, of.apply(marker)));
        return all;
    }

    /** All that was stated, of markers, of segments and of places without a marker. */
    public List<Stated> stated() {
        List<Stated> all = new ArrayList<>(observations);
        all.addAll(notes.segments());
        all.addAll(notes.sightings());
        return all;
    }

    /** All that was ever stated of a segment. */
    public List<SegmentStatement> of(Segment segment) {
        return notes.segments().stream()
                .filter(each -> each.segment().equals(segment))
                .toList();
    }

    /** The photographs that statements name, that have not arrived and of which nobody has stated that they will not. */
    public Set<Fingerprint> missing() {
        Set<Fingerprint> lost = notes.lost();
        return stated().stream()
                .flatMap(each -> each.photos().stream())
                .map(photo -> photo.hash())
                .filter(hash -> !photos.contains(hash) && !lost.contains(hash))
                .collect(
                        Collectors.toCollection(() -> new TreeSet<>(java.util.Comparator.comparing(Fingerprint::hex))));
    }
}
