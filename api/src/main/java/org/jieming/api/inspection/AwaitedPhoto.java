package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jieming.api.http.Json;
import org.jieming.api.store.Received;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;
import org.jieming.register.Fingerprint;

/**
 * A photograph that a row of a work package names and that did not come with it, or is none. Its content is not known, so it is called
 * by its place in the package; it is awaited until the row comes with it, or names it no more, or its team states that it is lost.
 *
 * @param id made of round, team, row and name: it stands where the SHA-256 of a photograph stands
 * @param team whose row it is
 * @param of the marker, segment or place, as people call it
 * @param field the column that names it
 * @param name the path in that column
 * @param reason why it is not there
 */
public record AwaitedPhoto(Fingerprint id, Team team, String of, String field, String name, Bilingual reason) {

    /** One of a row. */
    static AwaitedPhoto of(String row, Team team, String of, FilledBook.Refusal missing) {
        String field = missing.reason().field();
        String name = missing.reason().given();
        byte[] place = String.join("/", row, field, name).getBytes(StandardCharsets.UTF_8);
        Fingerprint id =
                new Fingerprint(HexFormat.of().formatHex(Received.sha256().digest(place)));
        return new AwaitedPhoto(id, team, of, field, name, missing.reason().remedy());
    }

    /** It as a document. */
    public ObjectNode json() {
        ObjectNode json = Json.object().put("id", id.hex()).put("team", team.word());
        json.put("of", of).put("field", field).put("name", name);
        return json.put("zh", reason.zh()).put("en", reason.en());
    }

    static AwaitedPhoto stored(Fields json) {
        return new AwaitedPhoto(
                new Fingerprint(json.text("id", 64)),
                Identified.team(json, "team"),
                json.textOrEmpty("of", 400),
                json.text("field", 100),
                json.text("name", 4_000),
                Bilingual.of(json.text("zh", 8_000), json.text("en", 8_000)));
    }
}
