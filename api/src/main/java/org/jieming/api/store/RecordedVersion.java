package org.jieming.api.store;

import java.util.List;
import java.util.Optional;
import org.jieming.register.ItemVersion;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Timeline;

/**
 * An item version with both its axes of time.
 *
 * @param version what was stated, with its valid time and the revision that recorded it
 * @param withdrawn the revision that withdrew it; empty while it is believed
 */
public record RecordedVersion(ItemVersion version, Optional<RevisionNumber> withdrawn) {

    /** What of all that was recorded of one item was believed at a revision. */
    public static Timeline believedAt(RevisionNumber revision, List<RecordedVersion> recorded) {
        return new Timeline(recorded.stream()
                .filter(each -> each.version.recorded().compareTo(revision) <= 0)
                .filter(each -> each.withdrawn.isEmpty() || each.withdrawn.get().compareTo(revision) > 0)
                .map(RecordedVersion::version)
                .toList());
    }
}
