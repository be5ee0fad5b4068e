package org.jieming.api.resource.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jieming.api.inspection.Album;
import org.jieming.api.inspection.FilledBook.Refusal;
import org.jieming.api.inspection.FilledBook.Statement;
import org.jieming.api.inspection.LineFacts;
import org.jieming.api.inspection.Photographs;
import org.jieming.api.inspection.SaidBefore;
import org.jieming.api.store.Attachments.Attachment;
import org.jieming.inspection.LineEnd;
import org.jieming.inspection.PhotoNote;
import org.jieming.language.Bilingual;
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
    private final List<Refusal> withdrawn = new ArrayList<>();

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
            if (!Stating.knows(open, row.id())) {
                before.naming(row, hash)
                        .flatMap(said -> open.file().notes().withdrawal(said, hash))
                        .ifPresent(note -> withdraw(row, note));
            }
        }
    }

    /**
     * In a corrected row a photograph stays withdrawn, also where its file comes again: the folder comes as a whole, whatever of its
     * row was corrected. The telephone states it anew.
     */
    private void withdraw(Statement row, PhotoNote note) {
        inspections.photos().withdrawn(open.id(), note.in(row.id()));
        Bilingual sentence = Bilingual.format(
                "此照片此前已撤回(%1$s),改过的行中仍为已撤回;如确要采用,请在现场页重新陈述",
                "this photograph was withdrawn before (%1$s) and stays so in the corrected row; if it is to count, state it anew on the"
                        + " page of the field",
                note.reason());
        withdrawn.add(row.told(note.photo(), sentence));
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

    /** Those that stay withdrawn in a row that was corrected. */
    List<Refusal> withdrawn() {
        return List.copyOf(withdrawn);
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
