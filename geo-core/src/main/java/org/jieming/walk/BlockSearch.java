package org.jieming.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jieming.reach.Positions;

/**
 * Looks for all places where a point comes onto the roads around it: those that are nearer than the road on either hand of them
 * (where the straight way meets the road at a right angle, or at a bend or end that points to one), and to which the straight way
 * meets no other road and no barrier. If barriers hide all of them, the nearest counts as if there were none; who stands on a road
 * enters there. Used by one thread.
 */
final class BlockSearch {
    /** How far before a road the straight way to it ends, metres (a road drawn twice does not hide itself), and how near one stands on it. */
    private static final double THRESHOLD = 0.01;

    private final WalkNetwork network;
    private final WalkNetwork barriers;
    private final RoadSearch nearest;
    private final Foot foot;
    private final List<Place> places = new ArrayList<>();
    private final Horizon horizon = new Horizon();

    /** A place on a piece of road. */
    private record Place(int piece, double share, double away) {}

    BlockSearch(WalkNetwork network, WalkNetwork barriers) {
        this.network = network;
        this.barriers = barriers;
        this.nearest = new RoadSearch(network);
        this.foot = new Foot(network);
    }

    /** Finds the places no farther than a limit of metres, the nearest first. */
    void find(Positions points, int point, double limit, Footholds.Found found) {
        if (!nearest.find(points, point, limit)) {
            return;
        }
        Place first = new Place(nearest.segment(), nearest.share(), nearest.away());
        if (first.away <= THRESHOLD) {
            take(first, found);
            return;
        }
        gather(points, point, Math.max(first.away, limit * RoadSearch.FIRST), limit);
        List<Place> seen =
                places.stream().filter(place -> isSeen(points, point, place)).toList();
        for (Place place : seen.isEmpty() ? List.of(first) : seen) {
            take(place, found);
        }
    }

    private void take(Place place, Footholds.Found found) {
        long along = Math.round(place.share * network.segments().millimetres()[place.piece]);
        found.take(place.piece, along, WalkNetwork.millimetres(place.away));
    }

    /** In boxes that grow until roads stand all around, which hide whatever lies beyond. */
    private void gather(Positions points, int point, double start, double limit) {
        for (double reach = Math.min(start, limit); ; reach = Math.min(limit, 2 * reach)) {
            double radius = reach;
            places.clear();
            horizon.clear(points.longitude(point), points.latitude(point), radius);
            network.near(points, point, radius, piece -> look(points, point, piece, radius));
            if (reach >= limit || horizon.isClosed()) {
                places.sort(Comparator.comparingDouble(Place::away).thenComparingInt(Place::piece));
                return;
            }
        }
    }

    private void look(Positions points, int point, int piece, double radius) {
        foot.measure(points, point, piece);
        if (foot.away() <= radius && isNearest(points, point, piece, foot.share())) {
            places.add(new Place(piece, foot.share(), foot.away()));
        }
        int from = network.segments().from()[piece];
        int to = network.segments().to()[piece];
        horizon.hide(network.longitude(from), network.latitude(from), network.longitude(to), network.latitude(to));
    }

    /** Whether the road goes away from the point on either hand of a place; of the pieces that share it, the first has it. */
    private boolean isNearest(Positions points, int point, int piece, double share) {
        if (share > 0 && share < 1) {
            return true;
        }
        int vertex = share == 0
                ? network.segments().from()[piece]
                : network.segments().to()[piece];
        Ways ways = network.ways();
        for (int step = ways.first()[vertex]; step < ways.first()[vertex + 1]; step++) {
            if (ways.piece()[step] < piece || comesNearer(points, point, vertex, ways.to()[step])) {
                return false;
            }
        }
        return true;
    }

    private boolean comesNearer(Positions points, int point, int vertex, int next) {
        double dot = 0;
        for (int axis = 0; axis < 3; axis++) {
            double here = network.vertices().at(vertex, axis);
            dot += (network.vertices().at(next, axis) - here) * (points.at(point, axis) - here);
        }
        return dot > 0;
    }

    private boolean isSeen(Positions points, int point, Place place) {
        int from = network.segments().from()[place.piece];
        int to = network.segments().to()[place.piece];
        double longitude = points.longitude(point);
        double latitude = points.latitude(point);
        double x = network.longitude(from) + place.share * (network.longitude(to) - network.longitude(from));
        double y = network.latitude(from) + place.share * (network.latitude(to) - network.latitude(from));
        double most = 1 - THRESHOLD / place.away;
        double east = longitude + most * (x - longitude);
        double north = latitude + most * (y - latitude);
        return !network.meets(longitude, latitude, east, north) && !barriers.meets(longitude, latitude, east, north);
    }
}
