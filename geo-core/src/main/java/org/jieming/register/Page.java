package org.jieming.register;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Some versions in cursor order.
 *
 * @param versions at most as many as asked for
 * @param next where the following page begins; empty on the last
 * @param matched how many match in all, when that is known without counting them one by one
 */
public record Page(List<ItemVersion> versions, Optional<Cursor> next, OptionalLong matched) {
    public Page {
        versions = List.copyOf(versions);
    }
}
