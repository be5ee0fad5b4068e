package org.jieming.api.matching;

import java.time.LocalDate;
import java.util.Optional;
import org.jieming.register.ItemId;

/**
 * A decision on a row.
 *
 * @param decision what was decided
 * @param item the item it is the same as; with {@link Decision#SAME} alone
 * @param actor the account that decided
 * @param on the day
 * @param note what she noted
 */
public record Ruling(Decision decision, Optional<ItemId> item, String actor, LocalDate on, String note) {}
