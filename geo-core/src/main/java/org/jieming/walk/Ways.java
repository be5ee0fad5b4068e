package org.jieming.walk;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * From every vertex the vertices one step on, in rows that follow each other (compressed sparse rows).
 *
 * @param first where the row of each vertex begins; one more entry ends the last row
 * @param to where each step leads
 * @param piece the piece of road that each step goes along
 * @param millimetres how long each step is
 */
record Ways(int[] first, int[] to, int[] piece, long[] millimetres) {

    /** Every piece of road in both directions. O(n). */
    static Ways of(Segments segments, int vertices) {
        int[] first = new int[vertices + 1];
        for (int piece = 0; piece < segments.size(); piece++) {
            first[segments.from()[piece]]++;
            first[segments.to()[piece]]++;
        }
        int sum = 0;
        for (int vertex = 0; vertex <= vertices; vertex++) {
            sum += first[vertex];
            first[vertex] = sum;
        }
        Ways ways = new Ways(first, new int[sum], new int[sum], new long[sum]);
        for (int piece = segments.size() - 1; piece >= 0; piece--) {
            ways.add(segments.from()[piece], segments.to()[piece], piece, segments.millimetres()[piece]);
            ways.add(segments.to()[piece], segments.from()[piece], piece, segments.millimetres()[piece]);
        }
        return ways;
    }

    private void add(int here, int there, int along, long length) {
        int step = --first[here];
        to[step] = there;
        piece[step] = along;
        millimetres[step] = length;
    }

    /** The pieces of road that begin or end at a vertex. */
    IntStream pieces(int vertex) {
        return Arrays.stream(piece, first[vertex], first[vertex + 1]);
    }

    /** A number for every vertex: the same for two of them when there is a way between them. O(n). */
    int[] parts() {
        int[] part = new int[first.length - 1];
        Arrays.fill(part, -1);
        int[] open = new int[part.length];
        int parts = 0;
        for (int start = 0; start < part.length; start++) {
            if (part[start] < 0) {
                flood(start, parts++, part, open);
            }
        }
        return part;
    }

    private void flood(int start, int number, int[] part, int[] open) {
        int count = 0;
        open[count++] = start;
        part[start] = number;
        while (count > 0) {
            int here = open[--count];
            for (int step = first[here]; step < first[here + 1]; step++) {
                if (part[to[step]] < 0) {
                    part[to[step]] = number;
                    open[count++] = to[step];
                }
            }
        }
    }
}
