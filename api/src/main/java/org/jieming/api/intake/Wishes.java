package org.jieming.api.intake;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.exchange.ReadOptions;
import org.jieming.register.ItemType;

/**
 * What the sender of a file says about it; all but the type may be left to be found out.
 *
 * @param type the item type of its rows
 * @param with another type of which the file tells items that come in first, in the same revision
 * @param reading how the file is to be read
 * @param profile the name of a kept mapping
 * @param system the system of its coordinates, as {@link org.jieming.crs.SourceSystem#parse} reads it
 * @param columns column to destination, for columns that are not to be guessed
 * @param validFrom the day from which new and changed items hold where no column says
 */
public record Wishes(
        ItemType type,
        Optional<ItemType> with,
        ReadOptions reading,
        Optional<String> profile,
        Optional<String> system,
        Map<String, String> columns,
        Optional<LocalDate> validFrom) {
    public Wishes {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }
}
