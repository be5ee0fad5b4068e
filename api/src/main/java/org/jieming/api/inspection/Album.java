package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jieming.api.exchange.BookArchive;
import org.jieming.api.http.Json;
import org.jieming.api.http.Problem;
import org.jieming.api.inspection.FilledBook.Refusal;
import org.jieming.api.inspection.PhotoPaths.Leaf;
import org.jieming.api.inspection.PhotoPaths.Named;
import org.jieming.inspection.Photo;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * The photographs that came with a work package, each looked at once however many rows name it. What is taken for one is what the
 * telephone may send ({@link Photographs}). One that does not come is still there where its row named it when it came
 * ({@link PhotoPaths}).
 */
public final class Album {
    private final @Nullable BookArchive archive;
    private final PhotoPaths paths;
    private final Map<String, Leaf> seen = new HashMap<>();
    private final Map<String, Malformed> refused = new HashMap<>();
    private final Map<Fingerprint, String> entries = new HashMap<>();
    private final Map<Named, Leaf> named = new HashMap<>();

    private Album(@Nullable BookArchive archive, PhotoPaths paths) {
        this.archive = archive;
        this.paths = paths;
    }

    /** What is in a ZIP, beside what came before. */
    public static Album of(BookArchive archive, PhotoPaths paths) {
        return new Album(archive, paths);
    }

    /** Of a GeoPackage that came alone: what came before. */
    public static Album none(PhotoPaths paths) {
        return new Album(null, paths);
    }

    /** Adds the photographs of a row that came to what it states, each once; answers those that did not come, or are none. */
    List<Refusal> fill(String layer, FilledRow row, ObjectNode body) throws IOException {
        List<Refusal> missing = new ArrayList<>();
        Map<Fingerprint, ObjectNode> came = new LinkedHashMap<>();
        for (Photo.Subject subject : PhotoColumns.of(layer).subjects()) {
            String field = PhotoColumns.name(subject);
            if (row.has(field)) {
                try {
                    Leaf leaf = look(named(layer, body, field, row.values().get(field)));
                    came.putIfAbsent(leaf.hash(), told(leaf, subject, body));
                } catch (Malformed wrong) {
                    missing.add(new Refusal(layer, row.row().number(), wrong));
                }
            }
        }
        if (!came.isEmpty()) {
            body.putArray("photos").addAll(came.values());
        }
        return missing;
    }

    private static Named named(String layer, ObjectNode body, String column, String path) {
        String seen = body.path("observed_at").asText();
        String of =
                switch (layer) {
                    case FieldBook.OBSERVATIONS -> body.path("marker").asText();
                    case FieldBook.SEGMENTS ->
                        body.path("from").asText() + "/" + body.path("to").asText();
                    default -> seen;
                };
        return new Named(of, column, path, seen);
    }

    /** Where its camera does not tell when it was taken, it was when its row was stated. */
    private static ObjectNode told(Leaf leaf, Photo.Subject subject, ObjectNode body) {
        String taken = leaf.taken().map(Instant::toString).orElseGet(() -> body.get("observed_at")
                .asText());
        return Json.object()
                .put("hash", leaf.hash().hex())
                .put("subject", subject.word())
                .put("taken_at", taken);
    }

    private static Malformed absent(String field, String path) {
        return new Malformed(
                field,
                path,
                Bilingual.of(
                        "照片未随包交回:" + path + ";请与 GeoPackage 压缩在同一个 ZIP 中再次交回,其余已收",
                        "this photograph did not come: " + path
                                + "; pack it into one ZIP with the GeoPackage and bring that, the rest is kept"));
    }

    /** The photograph that a row names; throws {@link Malformed} naming the column when it never came or is none. */
    private Leaf look(Named wanted) throws IOException {
        String entry = archive == null ? null : archive.find(wanted.path()).orElse(null);
        if (entry == null) {
            return paths.leaf(wanted).orElseThrow(() -> absent(wanted.column(), wanted.path()));
        }
        if (!seen.containsKey(entry) && !refused.containsKey(entry)) {
            open(entry);
        }
        Malformed wrong = refused.get(entry);
        if (wrong != null) {
            throw new Malformed(wanted.column(), wanted.path(), wrong.remedy());
        }
        named.put(wanted, seen.get(entry));
        return seen.get(entry);
    }

    private void open(String entry) throws IOException {
        try {
            byte[] bytes = archive.read(entry, Photographs.LARGEST);
            Leaf leaf = new Leaf(
                    Photographs.refuseOthers(bytes, Photographs.LARGEST).hash(), PhotoTime.of(bytes));
            seen.put(entry, leaf);
            entries.putIfAbsent(leaf.hash(), entry);
        } catch (Malformed wrong) {
            refused.put(entry, wrong);
        } catch (Problem large) {
            refused.put(entry, new Malformed("photo", entry, large.detail()));
        }
    }

    /** Whether a photograph came. */
    public boolean holds(Fingerprint hash) {
        return entries.containsKey(hash);
    }

    /** Remembers by what rows a photograph came that is kept now. */
    public void remember(Fingerprint hash) {
        named.forEach((name, leaf) -> {
            if (leaf.hash().equals(hash)) {
                paths.note(name, leaf);
            }
        });
    }

    /** The bytes of a photograph that came. */
    public byte[] bytes(Fingerprint hash) throws IOException {
        return archive.read(entries.get(hash), Photographs.LARGEST);
    }
}
