package org.jieming.register;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jieming.shape.Shape;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/**
 * The bytes of a revision that its fingerprint covers, the same on every machine and in every store: texts as UTF-8 with
 * their length, numbers big-endian, properties by name, shapes as little-endian WKB. Properties that a later descriptor
 * adds do not disturb old revisions, since only those present are written.
 */
final class CanonicalForm {
    private final DataOutputStream out;
    private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);

    private CanonicalForm(DataOutputStream out) {
        this.out = out;
    }

    /** SHA-256 over number, time, author, reason, act, content and predecessor of a revision. */
    static Fingerprint fingerprint(Revision revision) {
        MessageDigest sha256 = sha256();
        try (DataOutputStream out =
                new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), sha256))) {
            new CanonicalForm(out).write(revision);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Fingerprint(HexFormat.of().formatHex(sha256.digest()));
    }

    private void write(Revision revision) throws IOException {
        out.writeLong(revision.number().value());
        out.writeLong(revision.recordedAt().toEpochMilli());
        text(revision.author());
        text(revision.reason());
        text(revision.previous().hex());
        act(revision.act());
        out.writeInt(revision.asserted().size());
        for (ItemVersion version : revision.asserted()) {
            version(version);
        }
        out.writeInt(revision.withdrawn().size());
        for (ItemVersion version : revision.withdrawn()) {
            key(version);
        }
        out.writeInt(revision.successions().size());
        for (Succession succession : revision.successions()) {
            succession(succession);
        }
    }

    private void act(Optional<Act> act) throws IOException {
        out.writeBoolean(act.isPresent());
        if (act.isPresent()) {
            text(act.get().number());
            text(act.get().title());
            text(act.get().authority());
            day(act.get().decidedOn());
            day(act.get().effectiveOn());
            day(act.get().announcedOn());
        }
    }

    private void version(ItemVersion version) throws IOException {
        key(version);
        out.writeInt(version.valid().end());
        Map<String, Object> byName = new TreeMap<>(version.values().asMap());
        out.writeInt(byName.size());
        for (Map.Entry<String, Object> value : byName.entrySet()) {
            text(value.getKey());
            value(value.getValue());
        }
        Optional<Shape> shape = version.shape();
        out.writeBoolean(shape.isPresent());
        if (shape.isPresent()) {
            byte[] bytes = wkb.write(shape.get().geometry());
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private void key(ItemVersion version) throws IOException {
        text(version.type().id());
        id(version.id());
        out.writeInt(version.valid().first());
        out.writeLong(version.recorded().value());
    }

    private void value(Object value) throws IOException {
        if (value instanceof List<?> many) {
            out.writeInt(many.size());
            for (Object element : many) {
                value(element);
            }
        } else {
            text(value.toString());
        }
    }

    private void succession(Succession succession) throws IOException {
        text(succession.kind());
        out.writeLong(succession.effective().toEpochDay());
        ids(succession.predecessors());
        ids(succession.successors());
    }

    private void ids(List<ItemId> ids) throws IOException {
        out.writeInt(ids.size());
        for (ItemId id : ids.stream().sorted(Comparator.naturalOrder()).toList()) {
            id(id);
        }
    }

    private void id(ItemId id) throws IOException {
        out.writeLong(id.high());
        out.writeLong(id.low());
    }

    private void day(Optional<LocalDate> day) throws IOException {
        out.writeLong(day.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE));
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
