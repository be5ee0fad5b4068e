package org.jieming.api.store;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jieming.language.Bilingual;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;

/**
 * Records beside the register that change with a revision of it: one is claimed, the register told, the record completed.
 * Whatever dies in between, there is exactly one revision or none, and the record says which. What the journal holds is
 * asked first: a revision that stands is said to stand at once, and until the record says so. A claim of which the journal
 * holds nothing is released: at once where no other server writes, and none of this one's threads does; else when it is old.
 *
 * @param <K> a record as it is kept
 */
public final class Claimed<K> {
    /** What is told of a record that bears a claim. */
    public static final Bilingual WRITTEN =
            Bilingual.of("正在写入登记簿:请稍后重新读取", "it is being written to the register: read it again soon");

    private final LiveRegister register;
    private final Keeping<K> keeping;
    private final Set<String> beingWritten = ConcurrentHashMap.newKeySet();

    /**
     * How such records are kept.
     *
     * @param <K> a record as it is kept
     */
    public interface Keeping<K> {
        /** What it is known by. */
        String id(K kept);

        /** The claim that it bears; empty for none. */
        Optional<Claim> claim(K kept);

        /** The same record as it is kept by now. */
        K now(K kept);

        /** Writes it without its claim; empty when somebody was first. */
        Optional<K> release(K claimed);

        /** Writes what a claimed one becomes with its revision over what is kept; empty when somebody was first. */
        Optional<K> complete(K claimed, RevisionNumber revision, K over);

        /** Whether it says that a revision was written for it. */
        boolean says(K kept, RevisionNumber revision);
    }

    /**
     * How a step that writes ended: nobody was first, and the register answered.
     *
     * @param <K> a record as it is kept
     */
    public record Written<K>(K kept, Edit edit) {}

    /** Records of a kind, beside a register. */
    public Claimed(LiveRegister register, Keeping<K> keeping) {
        this.register = register;
        this.keeping = keeping;
    }

    /**
     * Claims a record and tells the register.
     *
     * @param claiming claims it; empty when somebody was first
     * @param wish what is to be written, as {@link LiveRegister#commit(Function)} asks for it; what it throws is thrown here, and the
     *     record is as it was
     * @return empty, with nothing written, when somebody was first; otherwise what the register said: the record is as it was
     *     unless the changes were applied
     * @throws StoreUnavailable when the store cannot be reached; the claim is settled later
     */
    public Optional<Written<K>> take(
            String id, Function<K, Optional<K>> claiming, K kept, Function<Snapshot, ChangeSet> wish) {
        if (!beingWritten.add(id)) {
            return Optional.empty();
        }
        try {
            return claiming.apply(kept).map(claimed -> written(claimed, wish));
        } finally {
            beingWritten.remove(id);
        }
    }

    private Written<K> written(K claimed, Function<Snapshot, ChangeSet> wish) {
        Edit edit;
        try {
            edit = register.commit(wish);
        } catch (StoreUnavailable unknown) {
            throw unknown;
        } catch (RuntimeException keptOut) {
            released(claimed);
            throw keptOut;
        }
        K after = edit instanceof Edit.Applied applied
                ? completed(claimed, applied.revision().number())
                : released(claimed);
        return new Written<>(after, edit);
    }

    /** A record as it stands when a claim that its server left behind is settled. */
    public K settled(K kept) {
        Optional<Claim> claim = keeping.claim(kept);
        if (claim.isEmpty() || beingWritten.contains(keeping.id(kept))) {
            return kept;
        }
        Optional<RevisionNumber> written = claim.get().written(register.journal());
        if (written.isPresent()) {
            return completed(kept, written.get());
        }
        boolean mayBeAnothers = register.journal().isShared()
                && claim.get().isFresh(register.clock().instant());
        return mayBeAnothers ? kept : released(kept);
    }

    /** The register has it: so says the record, whatever else was done to it meanwhile. */
    private K completed(K claimed, RevisionNumber revision) {
        K over = claimed;
        Optional<K> after = keeping.complete(claimed, revision, over);
        while (after.isEmpty()) {
            over = keeping.now(claimed);
            after = keeping.says(over, revision) ? Optional.of(over) : keeping.complete(claimed, revision, over);
        }
        return after.get();
    }

    private K released(K claimed) {
        return keeping.release(claimed).orElseGet(() -> keeping.now(claimed));
    }
}
