package org.jieming.index;

/** How far things are from the place a nearest-search starts at; any unit, never negative. */
@FunctionalInterface
public interface BoxDistance {

    /**
     * Tells a lower bound of the distance to anything inside a box.
     *
     * <p>Positive infinity leaves the whole box out, which is how a search is kept within a radius.
     */
    double toBox(double minX, double minY, double maxX, double maxY);

    /**
     * Tells the distance to the entry at a position, whose box is given; never below {@link #toBox} of that box.
     *
     * <p>Positive infinity or NaN leaves the entry out. Unless told otherwise an entry is as far as its box.
     */
    default double toEntry(int position, double minX, double minY, double maxX, double maxY) {
        return toBox(minX, minY, maxX, maxY);
    }

    /**
     * Measures straight lines on a plane from (x, y), each axis multiplied by its own factor.
     *
     * <p>With metres per degree at y as factors this is the local flat-earth distance in metres: good to 0.3 %
     * within 50 km at the latitudes of China, and meant for ordering, not for printing.
     */
    static BoxDistance flat(double x, double y, double xFactor, double yFactor) {
        return (minX, minY, maxX, maxY) -> {
            double dx = Math.max(0, Math.max(minX - x, x - maxX)) * xFactor;
            double dy = Math.max(0, Math.max(minY - y, y - maxY)) * yFactor;
            return Math.sqrt(dx * dx + dy * dy);
        };
    }
}
