package org.jieming.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * Tells which areas of a set hold a point; made for sets that (nearly) tile the plane. Immutable, thread-safe.
 *
 * <p>Boundary points are inside. Overlaps and gaps are fine: a point may lie in several areas or in none. The answer is
 * the one JTS's {@code SimplePointInAreaLocator} gives for each area; like that one it takes areas of doubtful validity
 * by the even-odd rule over the rings of each part.
 *
 * <p>How: a grid whose cells are finer where there are more edges. Away from boundaries a cell knows the answer; along
 * them it names the few areas in question, and one horizontal band of each is asked with JTS's orientation predicate.
 * A lookup is O(1) for most points, else O(edges in a band); it allocates nothing. Any unit, x and y are planar.
 */
public final class MosaicLocator {

    /** What {@link #first} answers where no area is. */
    public static final int NONE = -1;

    /** By face the caller's number, ascending. */
    private final int[] ids;

    private final Faces faces;
    private final FaceLists lists;
    private final CellGrid grid;

    private MosaicLocator(int[] ids, Faces faces) {
        FaceLists growing = new FaceLists();
        this.ids = ids;
        this.faces = faces;
        this.grid = GridPainter.painted(faces, growing);
        this.lists = growing.trimmed();
    }

    /** Builds the locator of areas known by their place in the list. */
    public static MosaicLocator build(List<? extends Geometry> areas) {
        return build(areas, IntStream.range(0, areas.size()).toArray());
    }

    /**
     * Builds the locator of polygons and multipolygons, which are read and not kept; empty ones are nowhere. O(vertices).
     *
     * @param ids one number per area, none negative; several areas may share one
     * @throws IllegalArgumentException for another kind of geometry, a vertex that is NaN or infinite, a negative id,
     *     or lists of different lengths
     */
    public static MosaicLocator build(List<? extends Geometry> areas, int[] ids) {
        if (areas.size() != ids.length || Arrays.stream(ids).anyMatch(id -> id < 0)) {
            throw new IllegalArgumentException("one id, zero or more, is needed for each of " + areas.size());
        }
        List<Polygon> polygons = new ArrayList<>();
        IntStream.Builder owners = IntStream.builder();
        IntStream.range(0, ids.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> ids[i]))
                .forEach(i -> parts(areas.get(i), ids[i]).forEach(part -> {
                    polygons.add(part);
                    owners.add(ids[i]);
                }));
        return new MosaicLocator(owners.build().toArray(), FacePacker.pack(polygons));
    }

    /** Tells the lowest id of the areas that hold a point, or {@link #NONE}. */
    public int first(double x, double y) {
        int list = grid.list(x, y);
        while (list != FaceLists.EMPTY) {
            int head = lists.head(list);
            if (holds(head, x, y)) {
                return ids[FaceLists.face(head)];
            }
            list = lists.tail(list);
        }
        return NONE;
    }

    /** Lists the ids of all areas that hold a point, ascending and each once. */
    public int[] all(double x, double y) {
        int[] found = new int[1];
        int count = 0;
        for (int list = grid.list(x, y); list != FaceLists.EMPTY; list = lists.tail(list)) {
            int head = lists.head(list);
            int id = ids[FaceLists.face(head)];
            if ((count == 0 || id != found[count - 1]) && holds(head, x, y)) {
                found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                found[count++] = id;
            }
        }
        return count == found.length ? found : Arrays.copyOf(found, count);
    }

    /** Shows the ids of all areas that hold a point, ascending and each once, until the visitor answers false. */
    public void visit(double x, double y, IntPredicate visitor) {
        int shown = NONE;
        for (int list = grid.list(x, y); list != FaceLists.EMPTY; list = lists.tail(list)) {
            int head = lists.head(list);
            int id = ids[FaceLists.face(head)];
            if (id != shown && holds(head, x, y)) {
                if (!visitor.test(id)) {
                    return;
                }
                shown = id;
            }
        }
    }

    /** Counts the bytes this locator holds: some 26 a vertex for village boundaries. */
    public long bytes() {
        return 4L * ids.length + faces.bytes() + lists.bytes() + grid.bytes();
    }

    private boolean holds(int head, double x, double y) {
        return !FaceLists.maybe(head) || faces.contains(FaceLists.face(head), x, y);
    }

    private static List<Polygon> parts(Geometry area, int id) {
        if (!(area instanceof Polygon) && !(area instanceof MultiPolygon)) {
            throw new IllegalArgumentException("area " + id + " is a " + area.getGeometryType());
        }
        return IntStream.range(0, area.getNumGeometries())
                .mapToObj(i -> (Polygon) area.getGeometryN(i))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
