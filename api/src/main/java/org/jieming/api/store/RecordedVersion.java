package org.jieming.api.store;

import java.util.Optional;
import org.jieming.register.ItemVersion;
import org.jieming.register.RevisionNumber;

/**
 * An item version with both its axes of time.
 *
 * @param version what was stated, with its valid time and the revision that recorded it
 * @param withdrawn the revision that withdrew it; empty while it is believed
 */
public record RecordedVersion(ItemVersion version, Optional<RevisionNumber> withdrawn) {}
