package org.jieming.walk;

import java.util.Arrays;
import java.util.List;
import org.jieming.reach.Positions;

/**
 * The straight pieces of which lines are made, each between two of their vertices. Pieces without a length are left out.
 *
 * @param from the vertex where each begins
 * @param to the vertex where each ends
 * @param line the line each is a piece of
 * @param millimetres how long each is on the ellipsoid
 */
record Segments(int[] from, int[] to, int[] line, long[] millimetres) {

    static Segments of(List<double[]> lines, Crossings crossings, Positions at) {
        int most = lines.stream().mapToInt(line -> line.length / 2).sum();
        Segments all = new Segments(new int[most], new int[most], new int[most], new long[most]);
        int count = 0;
        for (int line = 0; line < lines.size(); line++) {
            count = all.add(lines.get(line), line, crossings, count);
        }
        return all.measured(count, at);
    }

    private int add(double[] degrees, int number, Crossings crossings, int first) {
        int count = first;
        int before = -1;
        for (int at = 0; at < degrees.length; at += 2) {
            int here = crossings.number(degrees[at], degrees[at + 1]);
            if (before >= 0 && before != here) {
                from[count] = before;
                to[count] = here;
                line[count++] = number;
            }
            before = here;
        }
        return count;
    }

    private Segments measured(int count, Positions at) {
        for (int piece = 0; piece < count; piece++) {
            millimetres[piece] = WalkNetwork.millimetres(at.metres(from[piece], at, to[piece]));
        }
        return new Segments(
                Arrays.copyOf(from, count),
                Arrays.copyOf(to, count),
                Arrays.copyOf(line, count),
                Arrays.copyOf(millimetres, count));
    }

    int size() {
        return from.length;
    }
}
