package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jieming.inspection.PhotoNote;
import org.jieming.inspection.SegmentStatement;
import org.jieming.inspection.Sighting;
import org.jieming.inspection.Stated;
import org.jieming.inspection.Step;
import org.jieming.register.Fingerprint;

/**
 * What is kept of a round beside its markers.
 *
 * @param segments all statements on segments, by id
 * @param tracks the tracks brought, by id
 * @param losses what was stated of photographs that will not arrive
 * @param withdrawals which photographs of its own statements a team takes back, and why
 * @param sightings all statements on places without a marker, by id
 * @param late statements that came after the report was signed, by id: told beside it, part of none of its figures
 * @param lateSteps steps of handling written after that, by id, likewise
 * @param awaited photographs that rows of work packages name and that did not come
 */
public record FieldNotes(
        List<SegmentStatement> segments,
        List<TrackNote> tracks,
        List<PhotoNote> losses,
        List<PhotoNote> withdrawals,
        List<Sighting> sightings,
        List<Stated> late,
        List<Step> lateSteps,
        List<AwaitedPhoto> awaited) {
    public FieldNotes {
        segments = List.copyOf(segments);
        tracks = List.copyOf(tracks);
        losses = List.copyOf(losses);
        withdrawals = List.copyOf(withdrawals);
        sightings = List.copyOf(sightings);
        late = List.copyOf(late);
        lateSteps = List.copyOf(lateSteps);
        awaited = List.copyOf(awaited);
    }

    /** The same as if something had not been stated. */
    FieldNotes without(UUID statement) {
        return new FieldNotes(
                segments.stream().filter(each -> !each.id().equals(statement)).toList(),
                tracks,
                losses,
                withdrawals,
                sightings.stream().filter(each -> !each.id().equals(statement)).toList(),
                late,
                lateSteps,
                awaited);
    }

    /** The photographs that are still awaited: nobody has stated that they will not come. */
    public List<AwaitedPhoto> stillAwaited() {
        Set<Fingerprint> lost = lost();
        return awaited.stream().filter(each -> !lost.contains(each.id())).toList();
    }

    /** The photographs stated to be lost. */
    Set<Fingerprint> lost() {
        return losses.stream().map(PhotoNote::photo).collect(Collectors.toSet());
    }

    /** What its team said when it withdrew a photograph of a statement, as far as it did. */
    public Optional<PhotoNote> withdrawal(Stated stated, Fingerprint photo) {
        return withdrawals.stream()
                .filter(each -> each.photo().equals(photo) && each.isIn(stated))
                .findFirst();
    }

    /** Adds what there is to the facts of a round; what there is not leaves no trace, so that older signatures stay valid. */
    void tell(ObjectNode facts) {
        tell(facts, "segments", segments, SegmentStatements::json);
        tell(facts, "tracks", tracks, TrackNote::json);
        tell(facts, "photo_losses", losses, Records::json);
        tell(facts, "photo_withdrawals", withdrawals, Records::json);
        tell(facts, "sightings", sightings, Sightings::json);
    }

    /** What came after the report was signed, beside the facts that were. */
    public void tellLate(ObjectNode beside) {
        tell(beside, "late", late, StatedJson::named);
        tell(beside, "late_handling", lateSteps, Records::json);
    }

    private static <T> void tell(ObjectNode facts, String name, List<T> all, Function<T, ObjectNode> json) {
        if (!all.isEmpty()) {
            ArrayNode array = facts.putArray(name);
            all.forEach(each -> array.add(json.apply(each)));
        }
    }
}
