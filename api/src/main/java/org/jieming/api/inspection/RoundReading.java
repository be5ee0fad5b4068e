package org.jieming.api.inspection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.api.store.Documents;
import org.jieming.api.store.Documents.Document;
import org.jieming.register.Fingerprint;

/**
 * Reads all that is kept of rounds, {@value Documents#TOGETHER} of them with one question to the store: no signature is seen without
 * the statements that it vouches for.
 */
final class RoundReading {
    private static final Set<String> KINDS = Set.of(
            Rounds.ROUND,
            StatedJson.OBSERVATION,
            Rounds.STEP,
            Rounds.SIGNATURE,
            RoundPhotos.PHOTO,
            StatedJson.SEGMENT,
            Rounds.TRACK,
            RoundPhotos.LOSS,
            RoundPhotos.WITHDRAWAL,
            StatedJson.SIGHTING,
            Rounds.LATE,
            Rounds.LATE_STEP,
            AwaitedPhotos.AWAITED,
            OfficeFiles.CHECK,
            OfficeFiles.NOTE);

    private final Map<String, NavigableMap<String, Document>> kept;

    private RoundReading(Map<String, NavigableMap<String, Document>> kept) {
        this.kept = kept;
    }

    /** Those of some ids that there are, in the order of the ids. O(what is kept of them). */
    static List<RoundFile> of(Documents documents, Collection<UUID> rounds) {
        List<UUID> left = List.copyOf(rounds);
        List<RoundFile> files = new ArrayList<>();
        for (int from = 0; from < left.size(); from += Documents.TOGETHER) {
            List<UUID> next = left.subList(from, Math.min(left.size(), from + Documents.TOGETHER));
            Set<String> names = next.stream().map(UUID::toString).collect(Collectors.toCollection(TreeSet::new));
            RoundReading reading = new RoundReading(documents.under(KINDS, names));
            next.forEach(
                    id -> reading.plan(id).map(plan -> reading.file(id, plan)).forEach(files::add));
        }
        return files;
    }

    private Stream<Document> plan(UUID round) {
        return Stream.ofNullable(kept.get(Rounds.ROUND).get(round.toString()));
    }

    private RoundFile file(UUID id, Document plan) {
        return new RoundFile(
                Round.parse(Rounds.fields(plan)),
                plan.version(),
                each(StatedJson.OBSERVATION, id, Statements::stored),
                each(Rounds.STEP, id, Records::stored),
                each(Rounds.SIGNATURE, id, Records::signature),
                photos(id),
                notes(id),
                OfficeFiles.of(
                        kept.get(OfficeFiles.CHECK).get(id.toString()),
                        under(OfficeFiles.NOTE, id).values()));
    }

    private FieldNotes notes(UUID id) {
        return new FieldNotes(
                each(StatedJson.SEGMENT, id, SegmentStatements::stored),
                each(Rounds.TRACK, id, TrackNote::stored),
                each(RoundPhotos.LOSS, id, Records::photoNote),
                each(RoundPhotos.WITHDRAWAL, id, Records::photoNote),
                each(StatedJson.SIGHTING, id, Sightings::stored),
                each(Rounds.LATE, id, StatedJson::stored),
                each(Rounds.LATE_STEP, id, Records::stored),
                each(AwaitedPhotos.AWAITED, id, AwaitedPhotos::stored).stream()
                        .flatMap(List::stream)
                        .toList());
    }

    private Set<Fingerprint> photos(UUID round) {
        int prefix = (round + "/").length();
        return under(RoundPhotos.PHOTO, round).keySet().stream()
                .map(name -> new Fingerprint(name.substring(prefix)))
                .collect(Collectors.toSet());
    }

    private <T> List<T> each(String kind, UUID round, Function<Fields, T> reading) {
        return under(kind, round).values().stream()
                .map(document -> reading.apply(Rounds.fields(document)))
                .toList();
    }

    /** The character behind the stroke ends the names of a round. */
    private Map<String, Document> under(String kind, UUID round) {
        return kept.get(kind).subMap(round + "/", round + "0");
    }
}
