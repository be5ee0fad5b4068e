package org.jieming.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One table of a run: each work by ourselves and by every rival, what came out and how long it took, and how far the rival's result
 * is from ours. A rival that is not there has a row that says so. Used by one thread.
 */
public final class RivalTable {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final List<String> disagreements = new ArrayList<>();

    /** Prints the head. */
    public RivalTable() {
        OUT.println("| work | by | result | first s | median s | off |");
        OUT.println("|---|---|---|---|---|---|");
    }

    /** Our own. */
    public void ours(String work, String result, Timed<?> timed) {
        row(work, "Jieming", result, timed.first(), timed.median(), "");
    }

    /**
     * A rival's, whose result is held against ours.
     *
     * @param off how far from ours, at most
     * @param allowed how far it may be
     */
    public void rival(String work, String rival, String result, Answer answer, double off, double allowed) {
        boolean agrees = off <= allowed;
        String told = String.format(Locale.ROOT, "%.2g (%s %.2g)", off, agrees ? "≤" : "MORE THAN", allowed);
        row(work, rival, result, answer.first(), answer.median(), told);
        if (!agrees) {
            disagreements.add(work + ": " + rival + " is off by " + told);
        }
    }

    /** A rival that cannot be asked. */
    public void absent(String work, String rival, String why) {
        OUT.printf("| %s | %s | not asked: %s | | | |%n", work, rival, why);
    }

    private static void row(String work, String who, String result, double first, double median, String off) {
        OUT.printf(Locale.ROOT, "| %s | %s | %s | %.5f | %.5f | %s |%n", work, who, result, first, median, off);
    }

    /** A line that is no row. */
    public static void note(String text, Object... values) {
        OUT.printf(Locale.ROOT, text + "%n", values);
    }

    /** Ends the run: an error where any rival disagreed. */
    public void demandAgreement() {
        if (!disagreements.isEmpty()) {
            throw new IllegalStateException(String.join("; ", disagreements));
        }
    }

    /** The greatest difference of two rows of figures. */
    public static double off(double[] ours, double[] theirs) {
        return off(ours, theirs, 0);
    }

    /** The greatest difference of two rows of figures, in parts of ours, or of a floor where ours is less. */
    public static double off(double[] ours, double[] theirs, double floor) {
        if (ours.length != theirs.length) {
            return Double.POSITIVE_INFINITY;
        }
        double most = 0;
        for (int i = 0; i < ours.length; i++) {
            double difference = Math.abs(ours[i] - theirs[i]) / (floor > 0 ? Math.max(floor, Math.abs(ours[i])) : 1);
            most = difference <= most ? most : difference;
        }
        return most;
    }
}
