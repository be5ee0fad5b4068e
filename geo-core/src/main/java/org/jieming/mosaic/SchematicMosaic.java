package org.jieming.mosaic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jieming.measure.SquareMetres;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Draws units of which only seats are known, so that they can be shown, clicked and tested: no gap, no overlap, each
 * seat in its own unit, declared areas approached as far as that allows, outlines invented.
 */
public final class SchematicMosaic {
    private static final double LEAST_MARGIN = 500;
    private static final double MOST_MARGIN = 50_000;
    private static final int ROUNDS = 200;
    private static final double STEP = 0.3;
    /** Below a half, so that two weights never differ by the squared distance of their seats: each keeps its cell. */
    private static final double WEIGHT_LIMIT = 0.45;

    private SchematicMosaic() {}

    /**
     * Draws one district.
     *
     * @param islands the seats, those of one connected outline together
     * @param total the area at which all outlines together aim; an outline keeps at least 500 m around its seats
     * @return one polygon a seat in degrees of EPSG:4490, rounded to 5 decimals; the edges of neighbours are identical
     */
    public static Map<String, Polygon> draw(List<List<Seat>> islands, SquareMetres total) {
        LocalPlane plane =
                LocalPlane.around(islands.stream().flatMap(List::stream).toList());
        List<List<Spot>> spots = islands.stream()
                .map(island -> island.stream().map(plane::spot).toList())
                .toList();
        double margin = margin(spots, total.value());
        Map<String, Polygon> drawn = new LinkedHashMap<>();
        for (int i = 0; i < islands.size(); i++) {
            List<List<Spot>> cells = cells(islands.get(i), spots.get(i), RoundedHull.around(spots.get(i), margin));
            for (int k = 0; k < cells.size(); k++) {
                drawn.put(islands.get(i).get(k).id(), polygon(cells.get(k), plane));
            }
        }
        return drawn;
    }

    private static double margin(List<List<Spot>> islands, double total) {
        double low = LEAST_MARGIN;
        double high = MOST_MARGIN;
        for (int round = 0; round < 60; round++) {
            double middle = (low + high) / 2;
            double area = islands.stream()
                    .mapToDouble(island -> RoundedHull.area(RoundedHull.around(island, middle)))
                    .sum();
            if (area < total) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static List<List<Spot>> cells(List<Seat> seats, List<Spot> spots, List<Spot> outline) {
        double[] targets = targets(seats, RoundedHull.area(outline));
        double[] limits = limits(spots);
        double[] weights = new double[spots.size()];
        List<List<Spot>> cells = cells(spots, weights, outline);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < weights.length; i++) {
                double wanted = weights[i] + STEP * (targets[i] - RoundedHull.area(cells.get(i)));
                weights[i] = Math.max(-limits[i], Math.min(limits[i], wanted));
            }
            cells = cells(spots, weights, outline);
        }
        return cells;
    }

    private static List<List<Spot>> cells(List<Spot> spots, double[] weights, List<Spot> outline) {
        PowerDiagram diagram = new PowerDiagram(spots, weights, outline);
        List<List<Spot>> cells = new ArrayList<>();
        for (int i = 0; i < spots.size(); i++) {
            cells.add(diagram.cell(i));
        }
        return cells;
    }

    /** The declared area where there is one; the others share what is left in equal parts. */
    private static double[] targets(List<Seat> seats, double whole) {
        double declared = seats.stream()
                .flatMap(seat -> seat.area().stream())
                .mapToDouble(SquareMetres::value)
                .sum();
        long open = seats.stream().filter(seat -> seat.area().isEmpty()).count();
        double share = open == 0 ? 0 : Math.max(0, whole - declared) / open;
        return seats.stream()
                .mapToDouble(seat -> seat.area().map(SquareMetres::value).orElse(share))
                .toArray();
    }

    private static double[] limits(List<Spot> spots) {
        return spots.stream()
                .mapToDouble(spot -> WEIGHT_LIMIT
                        * spots.stream()
                                .filter(other -> other != spot)
                                .mapToDouble(spot::squareTo)
                                .min()
                                .orElse(0))
                .toArray();
    }

    private static Polygon polygon(List<Spot> ring, LocalPlane plane) {
        List<Coordinate> corners = new ArrayList<>();
        for (Spot spot : ring) {
            Coordinate corner = plane.degrees(spot);
            if (corners.isEmpty() || !corner.equals2D(corners.get(corners.size() - 1))) {
                corners.add(corner);
            }
        }
        if (!corners.get(0).equals2D(corners.get(corners.size() - 1))) {
            corners.add(corners.get(0).copy());
        }
        return new GeometryFactory().createPolygon(corners.toArray(Coordinate[]::new));
    }
}
