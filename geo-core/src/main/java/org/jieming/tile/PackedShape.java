package org.jieming.tile;

import java.util.ArrayList;
import java.util.List;

/**
 * A feature of one zoom: lines, or polygons each as its exterior ring followed by its holes.
 *
 * @param paths the rings or lines
 * @param touching whether rings touch each other, so that a cut must be taken apart with care
 */
record PackedShape(List<PackedPath> paths, boolean touching) {

    PackedShape {
        paths = List.copyOf(paths);
    }

    /** Packs lines. */
    static PackedShape lines(List<int[]> lines) {
        return new PackedShape(lines.stream().map(PackedPath::line).toList(), false);
    }

    /** Packs loops, exterior ones with positive area and holes with negative; wherever they begin and however they are ordered. */
    static PackedShape areas(List<int[]> loops, boolean touching) {
        var paths = new ArrayList<PackedPath>();
        for (var polygon : Loops.grouped(Loops.inOrder(loops))) {
            for (int i = 0; i < polygon.size(); i++) {
                paths.add(PackedPath.ring(polygon.get(i), i > 0));
            }
        }
        return new PackedShape(paths, touching);
    }

    boolean isEmpty() {
        return paths.isEmpty();
    }

    boolean sameAs(PackedShape other) {
        if (touching != other.touching || paths.size() != other.paths.size()) {
            return false;
        }
        for (int i = 0; i < paths.size(); i++) {
            if (!paths.get(i).sameAs(other.paths.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Bytes in memory, about. */
    long bytes() {
        return 40 + paths.stream().mapToLong(path -> path.bytes() + 4).sum();
    }
}
