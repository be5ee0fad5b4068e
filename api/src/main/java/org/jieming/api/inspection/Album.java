package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.exchange.BookArchive;
import org.jieming.api.http.Json;
import org.jieming.api.http.Problem;
import org.jieming.api.inspection.FilledBook.Refusal;
import org.jieming.api.inspection.PhotoClaims.Claim;
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
    private static final Bilingual KEPT = Bilingual.of(
            "此行此前已收到另一张,仍保留,本次的不用;如要更换,请为照片另取名称并改填此行",
            "another file came for this row before and stays; to replace it give the photograph a name of its own, in the row as well");
    private static final Bilingual OPEN = Bilingual.of(
            "无法判断是哪一行的,未采用;请为各自的照片另取名称并改填此行,再次交回,其余已收",
            "of which of them it is cannot be told, and it is not taken; give each its own name, in the row as well, and bring them"
                    + " again, the rest is kept");

    private final @Nullable BookArchive archive;
    private final PhotoPaths paths;
    private final Map<String, Leaf> seen = new HashMap<>();
    private final Map<String, Malformed> refused = new HashMap<>();
    private final Map<Fingerprint, String> entries = new HashMap<>();
    private final Map<Named, Leaf> named = new HashMap<>();
    private final PhotoClaims claims = new PhotoClaims();
    private final List<Refusal> doubted = new ArrayList<>();

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

    /** Notes which files a row names, before any row is filled: of one that several name it is asked whose it is. */
    void claim(String layer, FilledRow row, ObjectNode body) {
        for (Photo.Subject subject : PhotoColumns.of(layer).subjects()) {
            String field = PhotoColumns.name(subject);
            if (row.has(field)) {
                Named wanted = named(layer, body, field, row.values().get(field));
                entry(wanted.path()).ifPresent(entry -> claims.add(entry, new Claim(layer, wanted)));
            }
        }
    }

    private Optional<String> entry(String path) {
        return archive == null ? Optional.empty() : archive.find(path);
    }

    /** Adds the photographs of a row that came to what it states, each once; answers those that did not come, or are none. */
    List<Refusal> fill(String layer, FilledRow row, ObjectNode body) throws IOException {
        List<Refusal> missing = new ArrayList<>();
        Map<Fingerprint, ObjectNode> came = new LinkedHashMap<>();
        for (Photo.Subject subject : PhotoColumns.of(layer).subjects()) {
            String field = PhotoColumns.name(subject);
            if (row.has(field)) {
                try {
                    Named wanted = named(layer, body, field, row.values().get(field));
                    Leaf leaf = look(new Claim(layer, wanted), row.row().number());
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

    /** The photograph that a row names; throws {@link Malformed} naming the column when it never came, is none, or may be another's. */
    private Leaf look(Claim claim, long row) throws IOException {
        Named wanted = claim.named();
        String entry = entry(wanted.path()).orElse(null);
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
        Leaf leaf = whose(claim, seen.get(entry), claims.others(entry, claim), row);
        if (leaf.equals(seen.get(entry))) {
            named.put(wanted, leaf);
        }
        return leaf;
    }

    /**
     * What a row has of a file that others name as well. One to which another file came keeps that, and it is told; one to which none
     * did takes it where all its rivals have another.
     */
    private Leaf whose(Claim claim, Leaf came, List<Claim> others, long row) {
        Optional<Leaf> known = others.isEmpty() ? Optional.empty() : paths.leaf(claim.named());
        if (known.isPresent()) {
            if (!known.get().hash().equals(came.hash())) {
                doubted.add(new Refusal(claim.layer(), row, shared(claim.named(), KEPT)));
            }
            return known.get().hash().equals(came.hash()) ? came : known.get();
        }
        boolean isOpen = others.stream().filter(claim::isRival).anyMatch(rival -> paths.leaf(rival.named())
                .filter(other -> !other.hash().equals(came.hash()))
                .isEmpty());
        if (isOpen) {
            throw shared(claim.named(), OPEN);
        }
        return came;
    }

    private static Malformed shared(Named named, Bilingual what) {
        String path = named.path();
        return new Malformed(
                named.column(),
                path,
                Bilingual.of("多行所填照片同名:" + path + ";" + what.zh(), "several rows name " + path + ": " + what.en()));
    }

    /** The rows that have a photograph already, where another file of its name came that others name as well. */
    public List<Refusal> doubted() {
        return List.copyOf(doubted);
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
