package org.jieming.api.store.sql;

import java.util.List;
import org.jieming.api.store.RevisionNote;
import org.jieming.register.ItemVersion;
import org.jieming.register.Revision;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Succession;

/**
 * What the table of revisions says of one, before its content is fetched.
 *
 * @param revision the revision without versions and successions
 * @param asserted how many versions it asserted
 * @param withdrawn how many it withdrew
 */
public record RevisionHead(Revision revision, int asserted, int withdrawn) {

    /** Its number. */
    public RevisionNumber number() {
        return revision.number();
    }

    /** The same for people. */
    public RevisionNote note() {
        return new RevisionNote(
                revision.number(),
                revision.recordedAt(),
                revision.author(),
                revision.reason(),
                revision.act(),
                asserted,
                withdrawn,
                revision.fingerprint());
    }

    /** The revision with its content. */
    public Revision with(
            List<ItemVersion> assertedVersions, List<ItemVersion> withdrawnVersions, List<Succession> successions) {
        return new Revision(
                revision.number(),
                revision.recordedAt(),
                revision.author(),
                revision.reason(),
                revision.act(),
                assertedVersions,
                withdrawnVersions,
                successions,
                revision.previous(),
                revision.fingerprint());
    }
}
