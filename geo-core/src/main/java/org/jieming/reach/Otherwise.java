package org.jieming.reach;

import java.util.Arrays;

/**
 * The nearest site of everybody if some sites closed and others opened, lent for one question: what changes stands written among
 * what stays, and is put back at the cost of what changed. Used by one thread at a time.
 */
final class Otherwise {
    private final SiteIndex points;
    private final int[] site;
    private final double[] chord2;
    private final Nearest now;
    private final int[] siteThen;
    private final double[] chord2Then;
    private final Nearest then;
    private int[] changed = new int[64];
    private int count;

    /**
     * As things are.
     *
     * @param points the demand; site and chord of everybody stand in the order of its places, {@code now} in that of its numbers
     */
    Otherwise(SiteIndex points, int[] site, double[] chord2, Nearest now) {
        this.points = points;
        this.site = site;
        this.chord2 = chord2;
        this.now = now;
        this.siteThen = site.clone();
        this.chord2Then = chord2.clone();
        this.then = new Nearest(now.site().clone(), now.metres().clone());
    }

    int changes() {
        return count;
    }

    int changed(int at) {
        return changed[at];
    }

    double chord2(int place) {
        return chord2Then[place];
    }

    void change(int place, int number, double way2) {
        if (count == changed.length) {
            changed = Arrays.copyOf(changed, 2 * count);
        }
        changed[count++] = place;
        siteThen[place] = number;
        chord2Then[place] = way2;
    }

    /** The nearest site of every point then, in their order. O(m) in copying. */
    Nearest written() {
        for (int at = 0; at < count; at++) {
            int point = points.id(changed[at]);
            then.site()[point] = siteThen[changed[at]];
            then.metres()[point] = Positions.length(chord2Then[changed[at]]);
        }
        return new Nearest(then.site().clone(), then.metres().clone());
    }

    void back() {
        while (count > 0) {
            int place = changed[--count];
            int point = points.id(place);
            siteThen[place] = site[place];
            chord2Then[place] = chord2[place];
            then.site()[point] = now.site()[point];
            then.metres()[point] = now.metres()[point];
        }
    }
}
