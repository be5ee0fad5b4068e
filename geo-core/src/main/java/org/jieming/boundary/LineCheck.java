package org.jieming.boundary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jieming.measure.Metres;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;

/** What {@link BorderCheck} finds of one line, its markers and the two units beside it, before two teams go and look (C-36). */
public final class LineCheck {
    private LineCheck() {}

    /**
     * The findings that name the line, one of its markers, or both units beside it.
     *
     * @param line the line
     * @param sides the units on both sides; one that is not drawn is left out
     * @param near other lines that its ends may meet (C-26)
     * @param markers the markers of the line; those without position or serial are left out
     * @param tolerance how far a single marker may stand off the line (C-22)
     */
    public static List<BorderFinding> of(
            ItemVersion line,
            List<ItemVersion> sides,
            List<ItemVersion> near,
            List<ItemVersion> markers,
            Metres tolerance) {
        List<ItemVersion> lines = new ArrayList<>(near);
        lines.add(line);
        Set<ItemId> own = ids(markers);
        own.add(line.id());
        Set<ItemId> both = ids(sides);
        return BorderCheck.of(sides, lines, markers, tolerance).stream()
                .filter(finding -> concerns(ids(finding.items()), own, both))
                .toList();
    }

    private static boolean concerns(Set<ItemId> named, Set<ItemId> own, Set<ItemId> both) {
        return named.stream().anyMatch(own::contains) || both.size() > 1 && named.containsAll(both);
    }

    private static Set<ItemId> ids(List<ItemVersion> items) {
        return items.stream().map(ItemVersion::id).collect(Collectors.toCollection(HashSet::new));
    }
}
