package org.jieming.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Lines joined where one ends beside another without a vertex of it, as roads are often drawn: the other is split at the nearest
 * place, and a short line leads there, unless one gets there along the lines within the tolerance anyway. Lines that cross are left as
 * they are: one may be a bridge.
 *
 * @param lines the lines with the new vertices in them, in the order given, then the short lines
 * @param origin for each of them the line, in the order given, that it is or begins at
 */
record Joints(List<double[]> lines, List<Integer> origin) {

    /**
     * Joins. O(n log n) of the vertices.
     *
     * @param takes whether a line may be joined beside its ends, and led from its own ends to what lies beside them
     * @param tolerance how far a line may end from another to be joined to it, metres
     */
    static Joints of(List<double[]> lines, IntPredicate takes, double tolerance) {
        return new Joiner(lines, takes).join(tolerance);
    }

    /** A place on a piece of a line. */
    private record Foot(int from, int to, double share, double longitude, double latitude) {}

    /** Works on lines as they were drawn. */
    private static final class Joiner {
        private final List<double[]> drawn;
        private final WalkNetwork network;
        private final RoadSearch search;
        private final Map<Integer, List<Foot>> feet = new HashMap<>();
        private final List<double[]> links = new ArrayList<>();
        private final List<Integer> origin = new ArrayList<>();
        private final IntPredicate takes;
        /** The vertices to which one gets from the end in hand along the lines, within the tolerance. */
        private final Set<Integer> reached = new HashSet<>();

        Joiner(List<double[]> drawn, IntPredicate takes) {
            this.drawn = drawn;
            this.takes = takes;
            this.network = WalkNetwork.of(drawn);
            Segments pieces = network.segments();
            this.search = new RoadSearch(
                    network,
                    piece -> !reached.contains(pieces.from()[piece])
                            && !reached.contains(pieces.to()[piece])
                            && takes.test(pieces.line()[piece]));
        }

        Joints join(double tolerance) {
            for (int line = 0; line < drawn.size(); line++) {
                origin.add(line);
            }
            Segments pieces = network.segments();
            for (int piece = 0; piece < pieces.size(); piece++) {
                lead(pieces.from()[piece], pieces.line()[piece], tolerance);
                lead(pieces.to()[piece], pieces.line()[piece], tolerance);
            }
            List<double[]> lines = new ArrayList<>();
            for (int line = 0; line < drawn.size(); line++) {
                lines.add(split(drawn.get(line), feet.getOrDefault(line, List.of())));
            }
            lines.addAll(links);
            return new Joints(lines, origin);
        }

        /** Leads the end of a line, where nothing else goes on, to the nearest line beside it. */
        private void lead(int vertex, int line, double tolerance) {
            if (!takes.test(line) || !isEnd(vertex)) {
                return;
            }
            reached.clear();
            reach(vertex, 1_000.0 * tolerance);
            if (search.find(network.vertices(), vertex, tolerance)) {
                Foot foot = foot(search.segment(), search.share());
                feet.computeIfAbsent(network.segments().line()[search.segment()], none -> new ArrayList<>())
                        .add(foot);
                links.add(
                        new double[] {network.longitude(vertex), network.latitude(vertex), foot.longitude, foot.latitude
                        });
                origin.add(line);
            }
        }

        /** Whether all that goes on from a vertex leads to one and the same other: a road recorded twice has ends like any other. */
        private boolean isEnd(int vertex) {
            Ways ways = network.ways();
            int first = ways.first()[vertex];
            return IntStream.range(first, ways.first()[vertex + 1])
                    .allMatch(step -> ways.to()[step] == ways.to()[first]);
        }

        private void reach(int vertex, double millimetres) {
            reached.add(vertex);
            Ways ways = network.ways();
            for (int step = ways.first()[vertex]; step < ways.first()[vertex + 1]; step++) {
                if (ways.millimetres()[step] <= millimetres && !reached.contains(ways.to()[step])) {
                    reach(ways.to()[step], millimetres - ways.millimetres()[step]);
                }
            }
        }

        private Foot foot(int piece, double share) {
            int from = network.segments().from()[piece];
            int to = network.segments().to()[piece];
            return new Foot(
                    from,
                    to,
                    share,
                    network.longitude(from) + share * (network.longitude(to) - network.longitude(from)),
                    network.latitude(from) + share * (network.latitude(to) - network.latitude(from)));
        }

        private double[] split(double[] line, List<Foot> on) {
            if (on.isEmpty()) {
                return line;
            }
            List<Foot> inOrder =
                    on.stream().sorted(Comparator.comparingDouble(Foot::share)).toList();
            List<Double> degrees = new ArrayList<>();
            for (int at = 0; at < line.length; at += 2) {
                degrees.add(line[at]);
                degrees.add(line[at + 1]);
                if (at + 2 < line.length) {
                    int from = network.number(line[at], line[at + 1]);
                    int to = network.number(line[at + 2], line[at + 3]);
                    for (Foot foot : inOrder) {
                        if (foot.from == from && foot.to == to) {
                            degrees.add(foot.longitude);
                            degrees.add(foot.latitude);
                        }
                    }
                }
            }
            return degrees.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }
}
