package org.jieming.api.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;

/**
 * Which name each sign is for: the one it refers to, else the one whose code it states, else the only one of its village, township or county
 * that is, or else was, written so. O(places) to make, O(1) a sign.
 */
final class SignLinks {
    private static final int COUNTY = 6;
    /** Digits of the code of a village and of a township. */
    private static final int[] NEARER = {12, 9};

    private final LocalDate day;
    private final Map<ItemId, ItemVersion> byId = new HashMap<>();
    private final Map<String, ItemVersion> byCode = new HashMap<>();
    private final Map<String, Set<ItemId>> byName = new HashMap<>();
    private final Set<String> divisions = new HashSet<>();
    private final Map<ItemId, List<ItemVersion>> signs = new HashMap<>();
    private final Map<ItemId, List<ItemVersion>> former = new HashMap<>();

    private SignLinks(LocalDate day) {
        this.day = day;
    }

    /**
     * Reads the names.
     *
     * @param places in force on the day, and as they last were before they ended
     */
    static SignLinks of(Ground ground, LocalDate day, Collection<ItemVersion> places) {
        SignLinks links = new SignLinks(day);
        places.forEach(place -> links.add(ground, place));
        ground.items(ItemType.DIVISION, day)
                .forEach(unit -> links.divisions.add(key(unit.values().text("code"), unit.name())));
        ground.items(ItemType.SIGN, day).forEach(sign -> links.name(sign).ifPresent(place -> links.signs
                .computeIfAbsent(place.id(), id -> new ArrayList<>())
                .add(sign)));
        return links;
    }

    private void add(Ground ground, ItemVersion place) {
        byId.put(place.id(), place);
        String code = place.values().text("place_code");
        if (!code.isEmpty()) {
            byCode.putIfAbsent(code, place);
        }
        List<ItemVersion> before = ground.snapshot().timeline(place.type(), place.id()).versions().stream()
                .filter(ground.sight()::sees)
                .filter(version -> version.valid().end() <= place.valid().first())
                .filter(version -> !version.name().equals(place.name()))
                .toList();
        if (!before.isEmpty()) {
            former.put(place.id(), before);
        }
        written(place, place.name());
        before.forEach(version -> written(place, version.name()));
    }

    private void written(ItemVersion place, String name) {
        byName.computeIfAbsent(key(DuplicatesReport.code(place), name), key -> new HashSet<>())
                .add(place.id());
    }

    private static String key(String code, String name) {
        return code.substring(0, Math.min(COUNTY, code.length())) + name;
    }

    /** The name that a sign is for, where the asker may see it. */
    Optional<ItemVersion> name(ItemVersion sign) {
        Optional<ItemId> stated = sign.values().get("place_ref").map(ItemId.class::cast);
        if (stated.isPresent()) {
            return stated.map(byId::get);
        }
        String code = sign.values().text("place_code");
        if (!code.isEmpty()) {
            return Optional.ofNullable(byCode.get(code));
        }
        return only(sign, bearers(sign).stream().map(byId::get).toList());
    }

    /** The one of several names written alike that is meant: one in force, in the village or else the township of the sign. */
    private Optional<ItemVersion> only(ItemVersion sign, List<ItemVersion> alike) {
        List<ItemVersion> present =
                alike.stream().filter(place -> place.valid().contains(day)).toList();
        List<ItemVersion> meant = present.isEmpty() ? alike : present;
        String code = DuplicatesReport.code(sign);
        for (int digits : NEARER) {
            if (meant.size() > 1 && code.length() >= digits) {
                List<ItemVersion> near = meant.stream()
                        .filter(place -> DuplicatesReport.code(place).startsWith(code.substring(0, digits)))
                        .toList();
                meant = near.size() == 1 ? near : meant;
            }
        }
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    /** Whether a sign says what it is for neither by a reference or code nor by a name that its county has. */
    boolean isStray(ItemVersion sign) {
        return sign.values().get("place_ref").isEmpty()
                && sign.values().text("place_code").isEmpty()
                && bearers(sign).isEmpty()
                && !divisions.contains(key(DuplicatesReport.code(sign), inscription(sign)));
    }

    private Set<ItemId> bearers(ItemVersion sign) {
        return byName.getOrDefault(key(DuplicatesReport.code(sign), inscription(sign)), Set.of());
    }

    /** The signs for a name that are in the register. */
    List<ItemVersion> signs(ItemVersion place) {
        return signs.getOrDefault(place.id(), List.of());
    }

    /** Whether a place was ever called so before, as far as the asker may know. */
    boolean wasCalled(ItemVersion place, String name) {
        return former.getOrDefault(place.id(), List.of()).stream()
                .anyMatch(version -> version.name().equals(name));
    }

    /** The name that a place bore until the day from which its version holds. */
    Optional<String> renamedFrom(ItemVersion place) {
        return former.getOrDefault(place.id(), List.of()).stream()
                .filter(version -> version.valid().end() == place.valid().first())
                .map(ItemVersion::name)
                .findFirst();
    }

    static String inscription(ItemVersion sign) {
        return sign.values().text("inscription");
    }
}
