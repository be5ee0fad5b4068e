package org.jieming.gazetteer;

import org.jieming.register.ItemId;

/**
 * A place-name code of a name whose approval is withdrawn.
 *
 * @param place the place that had it
 */
public record SpentCode(PlaceCode code, ItemId place) {}
