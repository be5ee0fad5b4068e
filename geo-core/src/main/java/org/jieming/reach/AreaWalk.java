package org.jieming.reach;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;

/** Walks around areas, one after the other, and sums up what of them lies in the union of circles. Used by one thread. */
final class AreaWalk {
    private final Discs discs;
    private final OpenArcs arcs;
    private final Nearby nearby;
    private final Crossings crossings = new Crossings();
    private double[] from = new double[16];
    private double[] to = new double[16];
    private int[] whose = new int[16];
    private double originX;
    private double originY;
    private double sum;

    AreaWalk(Discs discs, OpenArcs arcs) {
        this.discs = discs;
        this.arcs = arcs;
        this.nearby = new Nearby(discs);
    }

    /** The area within the union; NaN when crossings contradict each other. */
    double reached(Envelope box, Outline outline) {
        if (discs.size() == 0 || box.isNull()) {
            return 0;
        }
        originX = box.centre().x;
        originY = box.centre().y;
        sum = 0;
        crossings.clear();
        edges(outline);
        crossings.arrange();
        nearby.gather(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
        int used = 0;
        for (int at = 0; at < nearby.size(); at++) {
            used += arcs(nearby.disc(at), outline, box);
        }
        return used == crossings.size() ? sum : Double.NaN;
    }

    private void edges(Outline outline) {
        for (int chain = 0; chain < outline.chains(); chain++) {
            if (discs.touch(outline.west(chain), outline.south(chain), outline.east(chain), outline.north(chain))) {
                edges(outline, outline.first(chain), outline.first(chain + 1) - 1);
            }
        }
    }

    /** Most edges are short: in a cell that no circle touches, or wholly in a circle. */
    private void edges(Outline outline, int first, int last) {
        double x1 = outline.x(first);
        double y1 = outline.y(first);
        int cell = discs.cell(x1, y1);
        for (int at = first + 1; at <= last; at++) {
            double x2 = outline.x(at);
            double y2 = outline.y(at);
            int next = discs.cell(x2, y2);
            if (next != cell || !discs.isEmpty(cell)) {
                edge(x1, y1, x2, y2, next == cell && discs.isFull(cell));
            }
            x1 = x2;
            y1 = y2;
            cell = next;
        }
    }

    private void edge(double x1, double y1, double x2, double y2, boolean covered) {
        if (covered || nearby.gather(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2))) {
            sum += cross(x1, y1, x2 - x1, y2 - y1) / 2;
        } else if (nearby.size() > 0) {
            merged(intervals(x1, y1, x2 - x1, y2 - y1), x1, y1, x2 - x1, y2 - y1);
        }
    }

    private double cross(double x, double y, double dx, double dy) {
        return (x - originX) * dy - (y - originY) * dx;
    }

    /** The parts of an edge in each circle, in order of their beginning. */
    private int intervals(double x, double y, double dx, double dy) {
        if (nearby.size() > from.length) {
            from = new double[2 * nearby.size()];
            to = new double[from.length];
            whose = new int[from.length];
        }
        double length2 = dx * dx + dy * dy;
        int found = 0;
        for (int at = 0; at < nearby.size(); at++) {
            int disc = nearby.disc(at);
            double cx = x - discs.x[disc];
            double cy = y - discs.y[disc];
            double half = cx * dx + cy * dy;
            double root2 = half * half - length2 * (cx * cx + cy * cy - discs.r[disc] * discs.r[disc]);
            if (root2 > 0) {
                double root = Math.sqrt(root2);
                double begin = (-half - root) / length2;
                double end = (-half + root) / length2;
                if (begin < 1 && end > 0) {
                    insert(found++, begin, end, disc);
                }
            }
        }
        return found;
    }

    private void insert(int size, double begin, double end, int disc) {
        int at = size;
        while (at > 0 && from[at - 1] > begin) {
            from[at] = from[at - 1];
            to[at] = to[at - 1];
            whose[at] = whose[at - 1];
            at--;
        }
        from[at] = begin;
        to[at] = end;
        whose[at] = disc;
    }

    /** Sums up the covered parts of an edge and notes where they begin and end. */
    private void merged(int size, double x, double y, double dx, double dy) {
        int at = 0;
        while (at < size) {
            double begin = from[at];
            double end = to[at];
            int opened = whose[at];
            int closed = whose[at];
            at++;
            while (at < size && from[at] <= end) {
                if (to[at] > end) {
                    end = to[at];
                    closed = whose[at];
                }
                at++;
            }
            // along the circle the area is left where its outline goes into the circle, and entered where it comes out
            if (begin > 0) {
                note(opened, x + begin * dx, y + begin * dy, false);
            }
            if (end < 1) {
                note(closed, x + end * dx, y + end * dy, true);
            }
            sum += (Math.min(1, end) - Math.max(0, begin)) * cross(x, y, dx, dy) / 2;
        }
    }

    private void note(int disc, double x, double y, boolean enters) {
        crossings.add(disc, Math.atan2(y - discs.y[disc], x - discs.x[disc]), enters);
    }

    /** Sums up the open arcs of a circle inside the area, and says how many crossings lay on them. */
    private int arcs(int disc, Outline outline, Envelope box) {
        double[] open = arcs.of(disc);
        int used = 0;
        for (int arc = 0; arc < open.length; arc += 2) {
            used += arc(disc, open[arc], open[arc + 1], outline, box);
        }
        return used;
    }

    private int arc(int disc, double begin, double end, Outline outline, Envelope box) {
        int found = 0;
        boolean isCircle = end - begin == 2 * Math.PI;
        for (int at = crossings.first(disc); crossings.isOf(at, disc); at++) {
            double angle = crossings.on(at, begin, end);
            if (!Double.isNaN(angle)) {
                if (found == from.length) {
                    from = Arrays.copyOf(from, 2 * found);
                    to = Arrays.copyOf(to, 2 * found);
                    whose = Arrays.copyOf(whose, 2 * found);
                }
                insert(found++, angle, 0, crossings.enters(at) ? 1 : 0);
            }
        }
        if (found == 0) {
            double middle = (begin + end) / 2;
            double x = discs.x[disc] + discs.r[disc] * Math.cos(middle);
            double y = discs.y[disc] + discs.r[disc] * Math.sin(middle);
            if (box.contains(x, y) && outline.holds(x, y)) {
                arcSum(disc, begin, end);
            }
            return 0;
        }
        walk(disc, begin, end, found, isCircle);
        return found;
    }

    /** Enters and leaves must follow each other; an arc begun inside is left first. */
    private void walk(int disc, double begin, double end, int found, boolean isCircle) {
        double inside = whose[0] == 0 ? begin : Double.NaN;
        for (int i = 0; i < found; i++) {
            boolean enters = whose[i] == 1;
            if (enters != Double.isNaN(inside)) {
                sum = Double.NaN;
                return;
            }
            if (enters) {
                inside = from[i];
            } else {
                arcSum(disc, inside, from[i]);
                inside = Double.NaN;
            }
        }
        if (!Double.isNaN(inside)) {
            arcSum(disc, inside, end);
        }
        if (isCircle && (whose[0] == 0) != (whose[found - 1] == 1)) {
            sum = Double.NaN;
        }
    }

    /** ½ ∮ (x dy − y dx) along an arc, about the origin of the area. */
    private void arcSum(int disc, double begin, double end) {
        double r = discs.r[disc];
        double x = discs.x[disc] - originX;
        double y = discs.y[disc] - originY;
        sum += (r * r * (end - begin)
                        + r * x * (Math.sin(end) - Math.sin(begin))
                        - r * y * (Math.cos(end) - Math.cos(begin)))
                / 2;
    }
}
