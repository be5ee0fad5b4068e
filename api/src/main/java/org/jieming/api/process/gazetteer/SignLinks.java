package org.jieming.api.process.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Setting;
import org.jieming.division.DivisionCode;
import org.jieming.proposal.FormerNames;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;

/**
 * Which name each sign is for: the one it refers to, else the one whose code, of today or before, it states, else the only one of its village, township or county
 * that is, or else was, written so. A sign without inscription is taken at what it is called. O(places) to make, O(1) a sign.
 */
final class SignLinks {
    private static final int COUNTY = 6;
    /** What else bears names that signs are put up for. */
    private static final List<ItemType> OTHERS = List.of(ItemType.DIVISION, ItemType.ROAD, ItemType.RESIDENTIAL_AREA);
    /** Digits of the code of a village and of a township. */
    private static final int[] NEARER = {12, 9};

    private final Setting setting;
    private final Map<ItemId, ItemVersion> byId = new HashMap<>();
    private final Map<String, ItemVersion> byCode = new HashMap<>();
    private final Map<String, Set<ItemId>> byName = new HashMap<>();
    private final Set<String> otherNames = new HashSet<>();
    private final Map<ItemId, List<ItemVersion>> signs = new HashMap<>();
    private final Map<ItemId, List<ItemVersion>> former = new HashMap<>();

    private SignLinks(Setting setting) {
        this.setting = setting;
    }

    /**
     * Reads the names.
     *
     * @param places in force on the day, and as they last were before they ended
     */
    static SignLinks of(Setting setting, Collection<ItemVersion> places) {
        SignLinks links = new SignLinks(setting);
        places.forEach(links::add);
        OTHERS.stream()
                .flatMap(type -> setting.ground().items(type, setting.day()).stream())
                .forEach(item -> links.otherNames.add(links.key(item, item.name())));
        setting.ground().items(ItemType.SIGN, setting.day()).forEach(sign -> links.name(sign)
                .ifPresent(place -> links.signs
                        .computeIfAbsent(place.id(), id -> new ArrayList<>())
                        .add(sign)));
        return links;
    }

    private void add(ItemVersion place) {
        Ground ground = setting.ground();
        byId.put(place.id(), place);
        List<ItemVersion> until = ground.snapshot().timeline(place.type(), place.id()).versions().stream()
                .filter(ground.sight()::sees)
                .filter(version -> version.valid().end() <= place.valid().first())
                .toList();
        Stream.concat(Stream.of(place), until.stream())
                .map(version -> version.values().text("place_code"))
                .filter(code -> !code.isEmpty())
                .forEach(code -> byCode.putIfAbsent(code, place));
        List<ItemVersion> before = until.stream()
                .filter(version -> !version.name().equals(place.name()))
                .toList();
        if (!before.isEmpty()) {
            former.put(place.id(), before);
        }
        written(place, place.name());
        before.forEach(version -> written(place, version.name()));
        FormerNames.bare(place.values()).forEach(name -> written(place, name));
    }

    private void written(ItemVersion place, String name) {
        byName.computeIfAbsent(key(place, name), key -> new HashSet<>()).add(place.id());
    }

    private String key(ItemVersion item, String name) {
        String code = code(item);
        return code.substring(0, Math.min(COUNTY, code.length())) + name;
    }

    /** The code of the unit where an item lies, as stated or else by its position; empty where neither tells. */
    private String code(ItemVersion item) {
        return setting.unitOf(item).map(DivisionCode::digits).orElse("");
    }

    /** The name that a sign is for, where the asker may see it. */
    Optional<ItemVersion> name(ItemVersion sign) {
        Optional<ItemId> stated = sign.values().get("place_ref").map(ItemId.class::cast);
        if (stated.isPresent()) {
            return stated.map(byId::get);
        }
        return Optional.ofNullable(byCode.get(sign.values().text("place_code"))).or(() -> byName(sign));
    }

    private Optional<ItemVersion> byName(ItemVersion sign) {
        List<ItemVersion> all = bearers(sign).stream().map(byId::get).toList();
        List<ItemVersion> today =
                all.stream().filter(place -> place.name().equals(called(sign))).toList();
        return only(sign, today.isEmpty() ? all : today);
    }

    /** The one of several names written alike that is meant: one in force, in the village or else the township of the sign. */
    private Optional<ItemVersion> only(ItemVersion sign, List<ItemVersion> alike) {
        List<ItemVersion> present = alike.stream()
                .filter(place -> place.valid().contains(setting.day()))
                .toList();
        List<ItemVersion> meant = present.isEmpty() ? alike : present;
        String code = code(sign);
        for (int digits : NEARER) {
            if (meant.size() > 1 && code.length() >= digits) {
                List<ItemVersion> near = meant.stream()
                        .filter(place -> code(place).startsWith(code.substring(0, digits)))
                        .toList();
                meant = near.size() == 1 ? near : meant;
            }
        }
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    /** Whether a sign refers to no name and bears none that its county has, be it of a place, a division, a road or an estate. */
    boolean isStray(ItemVersion sign) {
        return sign.values().get("place_ref").isEmpty()
                && name(sign).isEmpty()
                && bearers(sign).isEmpty()
                && !otherNames.contains(key(sign, called(sign)));
    }

    private Set<ItemId> bearers(ItemVersion sign) {
        return byName.getOrDefault(key(sign, called(sign)), Set.of());
    }

    /** The signs for a name that are in the register. */
    List<ItemVersion> signs(ItemVersion place) {
        return signs.getOrDefault(place.id(), List.of());
    }

    /** Whether a place was ever called so before, as far as the asker may know. */
    boolean wasCalled(ItemVersion place, String name) {
        return former.getOrDefault(place.id(), List.of()).stream()
                        .anyMatch(version -> version.name().equals(name))
                || FormerNames.bare(place.values()).contains(name);
    }

    /** The name that a place bore until the day from which its version holds. */
    Optional<String> renamedFrom(ItemVersion place) {
        return former.getOrDefault(place.id(), List.of()).stream()
                .filter(version -> version.valid().end() == place.valid().first())
                .map(ItemVersion::name)
                .findFirst();
    }

    /** The name that a sign is on record with: what is written on it or, where nobody says, what it is called. */
    static String called(ItemVersion sign) {
        String written = inscription(sign);
        return written.isEmpty() ? sign.name() : written;
    }

    static String inscription(ItemVersion sign) {
        return sign.values().text("inscription");
    }
}
