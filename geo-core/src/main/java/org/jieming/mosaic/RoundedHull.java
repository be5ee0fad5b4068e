package org.jieming.mosaic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An invented smooth outline: the convex hull of discs of one radius around the seats, as a ring turning left. */
final class RoundedHull {
    private static final int DIRECTIONS = 48;

    private RoundedHull() {}

    static List<Spot> around(List<Spot> seats, double radius) {
        List<Spot> points = new ArrayList<>();
        for (Spot seat : seats) {
            for (int i = 0; i < DIRECTIONS; i++) {
                double angle = 2 * Math.PI * i / DIRECTIONS;
                points.add(
                        new Spot(seat.x() + radius * StrictMath.cos(angle), seat.y() + radius * StrictMath.sin(angle)));
            }
        }
        points.sort(null);
        List<Spot> ring = half(points);
        Collections.reverse(points);
        ring.addAll(half(points));
        return ring;
    }

    static double area(List<Spot> ring) {
        double twice = 0;
        for (int i = 0; i < ring.size(); i++) {
            Spot a = ring.get(i);
            Spot b = ring.get((i + 1) % ring.size());
            twice += a.x() * b.y() - a.y() * b.x();
        }
        return twice / 2;
    }

    /** One chain of Andrew's monotone-chain hull, without its last point. */
    private static List<Spot> half(List<Spot> sorted) {
        List<Spot> chain = new ArrayList<>();
        for (Spot spot : sorted) {
            while (chain.size() > 1 && Spot.turn(chain.get(chain.size() - 2), chain.get(chain.size() - 1), spot) <= 0) {
                chain.remove(chain.size() - 1);
            }
            chain.add(spot);
        }
        chain.remove(chain.size() - 1);
        return chain;
    }
}
