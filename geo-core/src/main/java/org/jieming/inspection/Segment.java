package org.jieming.inspection;

import org.jieming.register.ItemId;

/**
 * The stretch of a line between two markers that follow each other (界线段).
 *
 * @param from the marker at which it begins
 * @param to the marker at which it ends
 */
public record Segment(ItemId from, ItemId to) {}
