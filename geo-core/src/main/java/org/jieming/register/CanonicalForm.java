package org.jieming.register;

import java.io.BufferedOutputStream;
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

/**
 * The bytes of a revision that its fingerprint covers, the same on every machine and in every store: texts as UTF-8 with
 * their length, numbers big-endian, properties by name, shapes as little-endian WKB. Properties that a later descriptor
 * adds do not disturb old revisions, since only those present are written.
 *
 * <p>A store that checks a revision too large to hold hands its content over piece by piece: {@link #begin}, every
 * asserted version, every withdrawn one, {@link #end}. Constant memory; not for sharing between threads.
 */
public final class CanonicalForm {
    private final MessageDigest sha256 = sha256();
    private final DataOutputStream out = new DataOutputStream(
            new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), sha256)));
    private final int withdrawn;
    private boolean withdrawing;

    private CanonicalForm(int withdrawn) {
        this.withdrawn = withdrawn;
    }

    /** SHA-256 over number, time, author, reason, act, content and predecessor of a revision. */
    static Fingerprint fingerprint(Revision revision) {
        CanonicalForm form =
                begin(revision, revision.asserted().size(), revision.withdrawn().size());
        revision.asserted().forEach(form::asserted);
        revision.withdrawn()
                .forEach(version -> form.withdrawn(
                        version.type(), version.id(), version.valid().first(), version.recorded()));
        return form.end(revision.successions());
    }

    /**
     * Begins with the head of a revision.
     *
     * @param head read for its number, time, author, reason, act and predecessor alone
     * @param asserted how many versions it asserts
     * @param withdrawn how many versions it withdraws
     */
    public static CanonicalForm begin(Revision head, int asserted, int withdrawn) {
        CanonicalForm form = new CanonicalForm(withdrawn);
        form.writing(() -> form.head(head, asserted));
        return form;
    }

    /** Takes the next asserted version, in {@link Revision#ORDER}. */
    public void asserted(ItemVersion version) {
        writing(() -> version(version));
    }

    /** Takes the key of the next withdrawn version, in {@link Revision#ORDER}, after all asserted ones. */
    public void withdrawn(ItemType type, ItemId id, int first, RevisionNumber recorded) {
        writing(() -> {
            beginWithdrawing();
            key(type, id, first, recorded);
        });
    }

    /** Takes the successions and tells the fingerprint. */
    public Fingerprint end(List<Succession> successions) {
        writing(() -> {
            beginWithdrawing();
            out.writeInt(successions.size());
            for (Succession succession : successions) {
                succession(succession);
            }
            out.flush();
        });
        return new Fingerprint(HexFormat.of().formatHex(sha256.digest()));
    }

    private void head(Revision head, int asserted) throws IOException {
        out.writeLong(head.number().value());
        out.writeLong(head.recordedAt().toEpochMilli());
        text(head.author());
        text(head.reason());
        text(head.previous().hex());
        act(head.act());
        out.writeInt(asserted);
    }

    private void beginWithdrawing() throws IOException {
        if (!withdrawing) {
            withdrawing = true;
            out.writeInt(withdrawn);
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
        key(version.type(), version.id(), version.valid().first(), version.recorded());
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
            byte[] bytes = shape.get().toWkb();
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private void key(ItemType type, ItemId id, int first, RevisionNumber recorded) throws IOException {
        text(type.id());
        id(id);
        out.writeInt(first);
        out.writeLong(recorded.value());
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

    /** A step that writes to memory alone, where no write fails. */
    private interface Step {
        void run() throws IOException;
    }

    private void writing(Step step) {
        try {
            step.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
