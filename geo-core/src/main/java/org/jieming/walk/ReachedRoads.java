package org.jieming.walk;

import java.util.ArrayList;
import java.util.List;

/** The roads within a way of a site, cut where the way ends. */
final class ReachedRoads {
    private ReachedRoads() {}

    /** Pieces of road: longitude and latitude of both ends of each. A piece that is reached from both ends may be two. */
    static List<double[]> of(WalkNetwork network, long[] way, long limit) {
        List<double[]> reached = new ArrayList<>();
        Segments segments = network.segments();
        for (int piece = 0; piece < segments.size(); piece++) {
            long length = segments.millimetres()[piece];
            int from = segments.from()[piece];
            int to = segments.to()[piece];
            long ahead = Math.max(0, limit - Math.min(limit, way[from]));
            long back = Math.max(0, limit - Math.min(limit, way[to]));
            if (ahead + back >= length && ahead + back > 0) {
                reached.add(cut(network, from, to, 1));
            } else {
                if (ahead > 0) {
                    reached.add(cut(network, from, to, ahead / (double) length));
                }
                if (back > 0) {
                    reached.add(cut(network, to, from, back / (double) length));
                }
            }
        }
        return reached;
    }

    private static double[] cut(WalkNetwork network, int from, int to, double share) {
        double longitude = network.longitude(from);
        double latitude = network.latitude(from);
        return new double[] {
            longitude,
            latitude,
            longitude + share * (network.longitude(to) - longitude),
            latitude + share * (network.latitude(to) - latitude)
        };
    }
}
