package org.jieming.api.resource.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jieming.api.http.Json;
import org.jieming.api.process.Witness;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;

/**
 * A ZIP of everything an answer was made of, and of nothing that was read and played no part. The same question of the same revision gives the same bytes: files are in order
 * of name, undated and stored uncompressed, and nothing in it tells when it was packed.
 */
final class EvidencePack implements Witness {
    private static final LocalDateTime UNDATED = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, byte[]> files = new TreeMap<>();
    /** What was used of the register, by file. */
    private final Map<String, Map<ItemId, ItemVersion>> used = new TreeMap<>();

    /** Items in order of their ids, each once, one JSON object a line; shapes as well-known binary in hexadecimal digits. */
    @Override
    public void read(ItemType type, LocalDate day, List<ItemVersion> items) {
        keep("inputs/" + type.collection() + "@" + day + ".jsonl", items);
    }

    @Override
    public void readEnded(ItemType type, LocalDate day, List<ItemVersion> items) {
        keep("inputs/" + type.collection() + "-ended@" + day + ".jsonl", items);
    }

    private void keep(String name, List<ItemVersion> items) {
        Map<ItemId, ItemVersion> kept = used.computeIfAbsent(name, none -> new TreeMap<>());
        items.forEach(item -> kept.put(item.id(), item));
    }

    private static byte[] lines(Map<ItemId, ItemVersion> items) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        items.values().forEach(item -> {
            lines.writeBytes(Json.bytes(line(item)));
            lines.write('\n');
        });
        return lines.toByteArray();
    }

    private static ObjectNode line(ItemVersion item) {
        ObjectNode json = Json.object();
        json.put("id", item.id().toString());
        json.put("recorded", item.recorded().value());
        json.put("valid", item.valid().toString());
        ObjectNode values = json.putObject("values");
        new TreeMap<>(item.values().asMap())
                .forEach((name, value) ->
                        values.set(name, Json.tree(value instanceof LocalDate day ? day.toString() : value)));
        if (item.shapeOrNull() != null) {
            json.put("wkb", HexFormat.of().formatHex(item.shapeOrNull().toWkb()));
        }
        return json;
    }

    /** Whether anything was read of the register. */
    boolean hasRead() {
        return !used.isEmpty();
    }

    void add(String name, byte[] bytes) {
        files.put(name, bytes);
    }

    void add(String name, ObjectNode document) {
        add(name, Json.bytes(document));
    }

    void add(String name, String text) {
        add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a file that travels with the program. */
    void addShipped(String name, String resource) {
        try (InputStream file = EvidencePack.class.getResourceAsStream("/org/jieming/" + resource)) {
            if (file == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            add(name, file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource + " cannot be read", unreadable);
        }
    }

    /** The ZIP, with a manifest that names every other file and its SHA-256. */
    byte[] zip(ObjectNode manifest) {
        used.forEach((name, items) -> add(name, lines(items)));
        ArrayNode named = manifest.putArray("files");
        files.forEach((name, bytes) ->
                named.addObject().put("name", name).put("bytes", bytes.length).put("sha256", sha256(bytes)));
        add("manifest.json", manifest);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(entry(file.getKey(), file.getValue()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory", impossible);
        }
        return packed.toByteArray();
    }

    private static ZipEntry entry(String name, byte[] bytes) {
        ZipEntry entry = new ZipEntry(name);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(UNDATED);
        return entry;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
