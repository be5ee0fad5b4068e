package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jieming.api.http.Json;
import org.jieming.api.paper.Paper;
import org.jieming.api.paper.PaperDocx;
import org.jieming.api.store.Attachments;
import org.jieming.api.store.Received;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemVersion;

/**
 * The archive set of a round (C-40) as a zip: plan, minutes, statements, tracks, handling, signatures, result list and registration
 * forms of the markers, report and photographs, and a manifest with the size and SHA-256 of each. Memory does not grow with the photographs.
 */
public final class Archive {
    private final ZipOutputStream zip;
    private final ArrayNode manifest = Json.object().putArray("files");

    private Archive(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    /**
     * A paper that goes with the report.
     *
     * @param name its path in the zip
     * @param bytes makes it, when its turn has come
     */
    public record Annex(String name, Supplier<byte[]> bytes) {}

    /** Writes the archive of a round. */
    public static void write(Dossier dossier, Attachments attachments, List<Annex> annexes, OutputStream out)
            throws IOException {
        RoundFile file = dossier.file();
        Archive archive = new Archive(out);
        archive.add("round.json", Json.bytes(file.facts()));
        archive.add("signatures.json", Json.bytes(signatures(file)));
        archive.add("late.json", Json.bytes(late(file)));
        archive.add("markers.json", Json.bytes(markers(file, dossier.facts())));
        archive.add("tracks.json", Json.bytes(tracks(dossier)));
        for (String language : new String[] {"zh", "en"}) {
            ByteArrayOutputStream report = new ByteArrayOutputStream();
            ReportDocx.write(dossier, language, attachments, report);
            archive.add("report-" + language + ".docx", report.toByteArray());
            archive.add("plan-" + language + ".docx", sheet(RoundSheet.plan(dossier, language)));
            archive.add("minutes-" + language + ".docx", sheet(RoundSheet.minutes(dossier, language)));
        }
        for (Annex annex : annexes) {
            archive.add(annex.name(), annex.bytes().get());
        }
        for (Fingerprint hash : file.photos().stream()
                .sorted(java.util.Comparator.comparing(Fingerprint::hex))
                .toList()) {
            archive.photo(hash, attachments);
        }
        archive.finish();
    }

    private static byte[] sheet(Paper paper) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PaperDocx.write(paper, bytes);
        return bytes.toByteArray();
    }

    private static ObjectNode signatures(RoundFile file) {
        ObjectNode json = Json.object();
        ArrayNode all = json.putArray("signatures");
        file.signatures().forEach(each -> all.add(Records.json(each)));
        return json;
    }

    private static ObjectNode late(RoundFile file) {
        ObjectNode json = Json.object();
        file.notes().tellLate(json);
        return json;
    }

    private static ObjectNode tracks(Dossier dossier) {
        ObjectNode json = Json.object();
        ArrayNode all = json.putArray("tracks");
        dossier.tracks().forEach(each -> all.add(Tracks.json(each)));
        return json;
    }

    private static ObjectNode markers(RoundFile file, LineFacts facts) {
        ObjectNode json = Json.object();
        ArrayNode all = json.putArray("markers");
        file.round().plan().markers().forEach(id -> {
            ItemVersion marker = facts.markers().get(id);
            ObjectNode row = all.addObject().put("id", id.toString());
            if (marker != null) {
                row.set("properties", Json.tree(texts(marker)));
            }
        });
        return json;
    }

    private static java.util.Map<String, String> texts(ItemVersion marker) {
        java.util.Map<String, String> texts = new java.util.TreeMap<>();
        marker.values()
                .asMap()
                .keySet()
                .forEach(name -> texts.put(name, marker.values().text(name)));
        return texts;
    }

    private void photo(Fingerprint hash, Attachments attachments) throws IOException {
        String extension =
                attachments.about(hash).map(about -> about.kind().extension()).orElse("bin");
        try (InputStream bytes = attachments.open(hash).orElseThrow()) {
            add("photos/" + hash + "." + extension, bytes);
        }
    }

    private void add(String name, byte[] bytes) throws IOException {
        add(name, new java.io.ByteArrayInputStream(bytes));
    }

    private void add(String name, InputStream bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        MessageDigest digest = Received.sha256();
        DigestOutputStream out = new DigestOutputStream(zip, digest);
        long size = bytes.transferTo(out);
        zip.closeEntry();
        manifest.addObject()
                .put("path", name)
                .put("size", size)
                .put("sha256", HexFormat.of().formatHex(digest.digest()));
    }

    private void finish() throws IOException {
        zip.putNextEntry(new ZipEntry("manifest.json"));
        ObjectNode json = Json.object();
        json.set("files", manifest);
        zip.write(Json.bytes(json));
        zip.closeEntry();
        zip.finish();
    }
}
