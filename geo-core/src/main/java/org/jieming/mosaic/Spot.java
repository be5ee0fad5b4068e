package org.jieming.mosaic;

/** A point of the local plane, in metres. */
record Spot(double x, double y) implements Comparable<Spot> {

    double squareTo(Spot other) {
        double dx = x - other.x;
        double dy = y - other.y;
        return dx * dx + dy * dy;
    }

    /** Twice the area of the triangle a, b, c; positive when it turns left. */
    static double turn(Spot a, Spot b, Spot c) {
        return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    }

    @Override
    public int compareTo(Spot other) {
        int byX = Double.compare(x, other.x);
        return byX != 0 ? byX : Double.compare(y, other.y);
    }
}
