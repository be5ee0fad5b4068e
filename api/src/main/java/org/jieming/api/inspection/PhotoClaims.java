package org.jieming.api.inspection;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jieming.api.inspection.PhotoPaths.Named;

/**
 * Which rows of a work package name one file. A marker and a segment may be seen in one picture; markers stand far apart, so that two
 * that name one file were photographed by cameras that number alike.
 */
final class PhotoClaims {
    private final Map<String, Set<Claim>> byEntry = new HashMap<>();

    /**
     * That a row names a file.
     *
     * @param layer the layer of the row
     * @param named what it names
     */
    record Claim(String layer, Named named) {
        /** Whether both are rows of one layer. */
        boolean isRival(Claim other) {
            return layer.equals(other.layer);
        }

        private boolean isOfOther(Claim other) {
            return !isRival(other) || !named.of().equals(other.named.of());
        }
    }

    void add(String entry, Claim claim) {
        byEntry.computeIfAbsent(entry, none -> new LinkedHashSet<>()).add(claim);
    }

    /** The rows of other markers, segments and places that name a file. */
    List<Claim> others(String entry, Claim own) {
        return byEntry.getOrDefault(entry, Set.of()).stream()
                .filter(own::isOfOther)
                .toList();
    }
}
