package org.jieming.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The generic parts of {@code data/generic-parts}: the longest that a name ends with. */
final class GenericParts {
    /** The lists as they are tried for a name of which nothing else is known. */
    private static final List<Entity> UNKNOWN =
            List.of(Entity.STREET, Entity.SITE, Entity.DIVISION, Entity.NATURE, Entity.SETTLEMENT, Entity.ESTATE);

    /** 矿区 and 大运河: a generic part of several characters may be another one with a specific part. */
    private static final Set<Entity> MAY_BE_NAMED_SO = EnumSet.of(Entity.DIVISION, Entity.NATURE);

    /** By list and last character: the parts, the longest first. */
    private final Map<String, Map<Character, List<GenericPart>>> lists = new HashMap<>();

    GenericParts(PlaceTables tables) {
        for (Map<String, String> row : tables.rows("generic-parts/generic-parts.csv")) {
            GenericPart part = GenericPart.of(row);
            lists.computeIfAbsent(part.list(), none -> new HashMap<>())
                    .computeIfAbsent(last(part.text()), none -> new ArrayList<>())
                    .add(part);
        }
        Comparator<GenericPart> byLength =
                Comparator.comparingInt(part -> part.text().length());
        lists.values().forEach(list -> list.values().forEach(parts -> parts.sort(byLength.reversed())));
    }

    private static char last(String text) {
        return text.charAt(text.length() - 1);
    }

    /**
     * The generic part of a name of that sort, which leaves at least one character before it. A name that is a generic
     * part and nothing else has none (火车站 is no 车站 called 火), but of divisions and nature: 矿区 is the district Kuàng, 大运河 a 运河. O(parts
     * of one ending).
     */
    Optional<GenericPart> endOf(String name, Entity entity) {
        if (name.isEmpty() || !MAY_BE_NAMED_SO.contains(entity) && isAlone(name, entity)) {
            return Optional.empty();
        }
        for (String list : entity.lists()) {
            for (GenericPart part : lists.getOrDefault(list, Map.of()).getOrDefault(last(name), List.of())) {
                if (part.ends(name)) {
                    return Optional.of(part);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a name of that sort is a generic part and nothing else. */
    boolean isAlone(String name, Entity entity) {
        return entity.lists().stream()
                .flatMap(list -> lists.getOrDefault(list, Map.of()).getOrDefault(last(name), List.of()).stream())
                .anyMatch(part -> part.text().equals(name));
    }

    /**
     * What a name is by its end alone: the longest generic part decides, then the order streets, sites, divisions, … An end that most
     * often is none of its kind says nothing here: nobody counts slopes (野三坡, A-34), and 汉口 is a town.
     */
    Entity guess(String name) {
        Entity best = Entity.SETTLEMENT;
        int longest = 0;
        for (Entity entity : UNKNOWN) {
            int length = endOf(name, entity)
                    .filter(part -> !part.onlyTold())
                    .map(part -> part.text().length())
                    .orElse(0);
            if (length > longest) {
                best = entity;
                longest = length;
            }
        }
        return best;
    }

    /** A generic part of nature, settlement or division that the specific part ends with: absorbed. */
    Optional<String> absorbed(String specific) {
        for (Entity entity : List.of(Entity.NATURE, Entity.DIVISION, Entity.STREET)) {
            Optional<String> found = endOf(specific, entity).map(GenericPart::text);
            if (found.isPresent() && specific.length() > 2) {
                return found;
            }
        }
        return Optional.empty();
    }
}
