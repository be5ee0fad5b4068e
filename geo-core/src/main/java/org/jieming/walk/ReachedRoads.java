package org.jieming.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The roads within a way of a site, and the roads beyond it, cut where the way ends.
 *
 * @param network the roads
 * @param ways how far everything is from a site
 * @param limit the way, in millimetres
 */
record ReachedRoads(WalkNetwork network, FromSites ways, long limit) {

    /** Pieces of road: longitude and latitude of both ends of each. */
    List<double[]> within() {
        List<double[]> reached = new ArrayList<>();
        for (int piece = 0; piece < network.segments().size(); piece++) {
            for (double[] part : parts(piece)) {
                reached.add(cut(piece, part[0], part[1]));
            }
        }
        return reached;
    }

    /** What is left of the pieces of road. */
    List<double[]> beyond() {
        List<double[]> left = new ArrayList<>();
        for (int piece = 0; piece < network.segments().size(); piece++) {
            double end = 0;
            for (double[] part : parts(piece)) {
                if (part[0] > end) {
                    left.add(cut(piece, end, part[0]));
                }
                end = part[1];
            }
            if (end < 1) {
                left.add(cut(piece, end, 1));
            }
        }
        return left;
    }

    /** The parts of a piece that are reached, as shares of its length in order: from its ends, and from sites that stand on it. */
    private List<double[]> parts(int piece) {
        double length = Math.max(1, network.segments().millimetres()[piece]);
        List<double[]> parts = new ArrayList<>();
        add(parts, 0, (limit - ways.way()[network.segments().from()[piece]]) / length);
        Footholds sites = ways.sites();
        for (int site : ways.onPiece().apply(piece)) {
            sites.each(site, door -> {
                if (sites.segment()[door] == piece) {
                    add(parts, sites.along()[door] / length, (limit - sites.aside()[door]) / length);
                }
            });
        }
        add(parts, 1, (limit - ways.way()[network.segments().to()[piece]]) / length);
        return parts.size() < 2 ? parts : merged(parts);
    }

    private static void add(List<double[]> parts, double middle, double half) {
        if (half > 0) {
            parts.add(new double[] {Math.max(0, middle - half), Math.min(1, middle + half)});
        }
    }

    private static List<double[]> merged(List<double[]> parts) {
        parts.sort(Comparator.comparingDouble(part -> part[0]));
        List<double[]> merged = new ArrayList<>(parts.subList(0, 1));
        for (double[] part : parts.subList(1, parts.size())) {
            double[] last = merged.get(merged.size() - 1);
            if (part[0] <= last[1]) {
                last[1] = Math.max(last[1], part[1]);
            } else {
                merged.add(part);
            }
        }
        return merged;
    }

    private double[] cut(int piece, double begin, double end) {
        int from = network.segments().from()[piece];
        int to = network.segments().to()[piece];
        double longitude = network.longitude(from);
        double latitude = network.latitude(from);
        double east = network.longitude(to) - longitude;
        double north = network.latitude(to) - latitude;
        return new double[] {
            longitude + begin * east, latitude + begin * north, longitude + end * east, latitude + end * north
        };
    }
}
