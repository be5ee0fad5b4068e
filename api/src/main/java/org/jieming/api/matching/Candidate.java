package org.jieming.api.matching;

import org.jieming.register.ItemId;

/**
 * An item that a row may mean.
 *
 * @param item the item
 * @param found the name or code under which it was found
 * @param score how likely it is meant, 0 to 100
 * @param sure whether it is so likely, and no other as likely, that it is offered as the answer
 */
public record Candidate(ItemId item, String found, double score, boolean sure) {}
