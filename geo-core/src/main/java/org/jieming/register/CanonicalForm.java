package org.jieming.register;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
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
    /** What is not digested yet; texts and shapes that do not fit go past it. */
    private final ByteBuffer pending = ByteBuffer.allocate(1 << 14);

    private final int[] ranks = new int[Descriptor.MOST_PROPERTIES];
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
        form.putLong(head.number().value());
        form.putLong(head.recordedAt().toEpochMilli());
        form.text(head.author());
        form.text(head.reason());
        form.text(head.previous().hex());
        form.act(head.act());
        form.putInt(asserted);
        return form;
    }

    /** Takes the next asserted version, in {@link Revision#ORDER}. */
    public void asserted(ItemVersion version) {
        key(version.type(), version.id(), version.valid().first(), version.recorded());
        putInt(version.valid().end());
        values(version.values());
        Shape shape = version.shapeOrNull();
        putBoolean(shape != null);
        if (shape != null) {
            bytes(shape.toWkb());
        }
    }

    /** Takes the key of the next withdrawn version, in {@link Revision#ORDER}, after all asserted ones. */
    public void withdrawn(ItemType type, ItemId id, int first, RevisionNumber recorded) {
        beginWithdrawing();
        key(type, id, first, recorded);
    }

    /** Takes the successions and tells the fingerprint. */
    public Fingerprint end(List<Succession> successions) {
        beginWithdrawing();
        putInt(successions.size());
        successions.forEach(this::succession);
        digestPending();
        return new Fingerprint(HexFormat.of().formatHex(sha256.digest()));
    }

    private void beginWithdrawing() {
        if (!withdrawing) {
            withdrawing = true;
            putInt(withdrawn);
        }
    }

    private void act(Optional<Act> act) {
        putBoolean(act.isPresent());
        if (act.isPresent()) {
            text(act.get().number());
            text(act.get().title());
            text(act.get().authority());
            day(act.get().decidedOn());
            day(act.get().effectiveOn());
            day(act.get().announcedOn());
        }
    }

    /** By name, so that a descriptor may list its properties in another order one day. */
    private void values(Values values) {
        Descriptor descriptor = values.descriptor();
        int count = 0;
        for (int i = 0; i < values.size(); i++) {
            ranks[count++] = descriptor.nameRank(values.place(i));
        }
        Arrays.sort(ranks, 0, count);
        putInt(count);
        for (int i = 0; i < count; i++) {
            int place = descriptor.withNameRank(ranks[i]);
            text(descriptor.properties().get(place).name());
            value(values.at(place));
        }
    }

    private void key(ItemType type, ItemId id, int first, RevisionNumber recorded) {
        text(type.id());
        id(id);
        putInt(first);
        putLong(recorded.value());
    }

    private void value(Object value) {
        if (value instanceof List<?> many) {
            putInt(many.size());
            many.forEach(this::value);
        } else {
            text(value.toString());
        }
    }

    private void succession(Succession succession) {
        text(succession.kind());
        putLong(succession.effective().toEpochDay());
        ids(succession.predecessors());
        ids(succession.successors());
    }

    private void ids(List<ItemId> ids) {
        putInt(ids.size());
        ids.stream().sorted().forEach(this::id);
    }

    private void id(ItemId id) {
        putLong(id.high());
        putLong(id.low());
    }

    private void day(Optional<LocalDate> day) {
        putLong(day.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE));
    }

    private void text(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(byte[] bytes) {
        putInt(bytes.length);
        if (bytes.length > pending.capacity()) {
            digestPending();
            sha256.update(bytes);
        } else {
            room(bytes.length).put(bytes);
        }
    }

    private void putBoolean(boolean truth) {
        room(1).put((byte) (truth ? 1 : 0));
    }

    private void putInt(int number) {
        room(Integer.BYTES).putInt(number);
    }

    private void putLong(long number) {
        room(Long.BYTES).putLong(number);
    }

    private ByteBuffer room(int bytes) {
        if (pending.remaining() < bytes) {
            digestPending();
        }
        return pending;
    }

    private void digestPending() {
        sha256.update(pending.flip());
        pending.clear();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
