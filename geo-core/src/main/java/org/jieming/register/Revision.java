package org.jieming.register;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jieming.language.Bilingual;

/**
 * One change set as it was written down: what is believed from here on and what no longer is. A link of the hash chain.
 *
 * @param number its place in the chain
 * @param recordedAt when it was written, to the millisecond
 * @param author the account that answers for it
 * @param reason why, in the author's words
 * @param act the legal document behind it
 * @param asserted item versions believed from this revision on, in {@link #ORDER}
 * @param withdrawn item versions believed until now and no longer, in {@link #ORDER}
 * @param successions which items came out of which
 * @param previous fingerprint of the revision before
 * @param fingerprint SHA-256 over everything above, see {@link CanonicalForm}
 */
public record Revision(
        RevisionNumber number,
        Instant recordedAt,
        String author,
        String reason,
        Optional<Act> act,
        List<ItemVersion> asserted,
        List<ItemVersion> withdrawn,
        List<Succession> successions,
        Fingerprint previous,
        Fingerprint fingerprint) {
    /** By type, item and first day: the order in which a revision's versions are hashed and stored. */
    public static final Comparator<ItemVersion> ORDER = Revision::order;

    public Revision {
        asserted = List.copyOf(asserted);
        withdrawn = List.copyOf(withdrawn);
        successions = List.copyOf(successions);
    }

    /** Closes a revision: sorts its content, cuts the time to milliseconds and computes its fingerprint. */
    static Revision close(
            RevisionNumber number,
            Instant recordedAt,
            ChangeSet changes,
            List<ItemVersion> asserted,
            List<ItemVersion> withdrawn,
            List<Succession> successions,
            Fingerprint previous) {
        Revision open = new Revision(
                number,
                recordedAt.truncatedTo(ChronoUnit.MILLIS),
                changes.author(),
                changes.reason(),
                changes.act(),
                asserted.stream().sorted(ORDER).toList(),
                withdrawn.stream().sorted(ORDER).toList(),
                successions,
                previous,
                Fingerprint.NONE);
        return open.withFingerprint(CanonicalForm.fingerprint(open));
    }

    private static int order(ItemVersion one, ItemVersion other) {
        int byType = one.type().compareTo(other.type());
        int byId = byType != 0 ? byType : one.id().compareTo(other.id());
        return byId != 0
                ? byId
                : Integer.compare(one.valid().first(), other.valid().first());
    }

    /** Whether the fingerprint is that of the content. */
    public boolean isIntact() {
        return CanonicalForm.fingerprint(this).equals(fingerprint);
    }

    /** One line for people: number and how much it changed. */
    public Bilingual summary() {
        return Bilingual.format(
                "修订 %s:写入 %d 个版本,撤回 %d 个版本",
                "Revision %s: %d versions asserted, %d withdrawn", number, asserted.size(), withdrawn.size());
    }

    private Revision withFingerprint(Fingerprint computed) {
        return new Revision(
                number, recordedAt, author, reason, act, asserted, withdrawn, successions, previous, computed);
    }
}
