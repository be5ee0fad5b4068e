package org.jieming.inspection;

import org.jieming.register.ItemId;

/**
 * The stretch of a line between two markers that follow each other, or between a marker and the end of the line next to it (界线段).
 *
 * @param from where it begins
 * @param to where it ends
 */
public record Segment(SegmentEnd from, SegmentEnd to) {
    /** That between two markers. */
    public static Segment between(ItemId from, ItemId to) {
        return new Segment(new SegmentEnd.AtMarker(from), new SegmentEnd.AtMarker(to));
    }
}
