package org.jieming.api.resource.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jieming.api.inspection.Album;
import org.jieming.api.inspection.FilledBook.Statement;
import org.jieming.api.inspection.LineFacts;
import org.jieming.api.inspection.Photographs;
import org.jieming.api.inspection.SaidBefore;
import org.jieming.api.store.Attachments.Attachment;
import org.jieming.inspection.LineEnd;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemId;

/** Keeps the photographs that came with a work package, behind the statements that name them, each once. */
final class BroughtPhotos {
    private final Inspections inspections;
    private final OpenRound open;
    private final Album album;
    private final SaidBefore before;
    private final Set<Fingerprint> kept = new HashSet<>();
    private final Set<Fingerprint> known = new HashSet<>();

    BroughtPhotos(Inspections inspections, OpenRound open, Album album, SaidBefore before) {
        this.inspections = inspections;
        this.open = open;
        this.album = album;
        this.before = before;
    }

    /** How many came that are not in the round yet. */
    long fresh(List<Statement> rows) {
        return rows.stream()
                .flatMap(BroughtPhotos::named)
                .filter(hash -> !open.file().photos().contains(hash) && album.holds(hash))
                .distinct()
                .count();
    }

    private static Stream<Fingerprint> named(Statement row) {
        return StreamSupport.stream(row.body().path("photos").spliterator(), false)
                .map((JsonNode photo) -> new Fingerprint(photo.get("hash").asText()));
    }

    /** Keeps those of a statement that is kept; one that was cut off before comes to its end when it is brought again. */
    void keep(Statement row, String author) throws IOException {
        for (Fingerprint hash : named(row).toList()) {
            if (open.file().photos().contains(hash)) {
                known.add(hash);
            } else if (album.holds(hash) && kept.add(hash)) {
                Attachment photo =
                        inspections.attachments().put(new ByteArrayInputStream(album.bytes(hash)), Photographs.LARGEST);
                inspections.photos().arrived(open.id(), photo, author);
            }
            album.remember(hash);
            if (!album.holds(hash)) {
                withdraw(row, hash);
            }
        }
    }

    /** In a corrected row a photograph stays withdrawn, unless its file comes again: that states it anew. */
    private void withdraw(Statement row, Fingerprint hash) {
        before.naming(row, hash)
                .flatMap(said -> open.file().notes().withdrawal(said, hash))
                .ifPresent(note -> inspections.photos().withdrawn(open.id(), note.in(row.id())));
    }

    /** The marker, segment or place that a row is of, as people call it. */
    static String of(Statement row, LineFacts facts) {
        if (row.ofMarker()) {
            return number(row, "marker", facts);
        }
        return row.ofPlace()
                ? row.body().path("number").asText()
                : number(row, "from", facts) + "–" + number(row, "to", facts);
    }

    private static String number(Statement row, String member, LineFacts facts) {
        String word = row.body().path(member).asText();
        return word.matches("start|end") ? LineEnd.parse(word).title().zh() : facts.number(ItemId.parse(word));
    }

    /** How many were kept. */
    int kept() {
        return kept.size();
    }

    /** How many were there already. */
    int known() {
        return known.size();
    }
}
