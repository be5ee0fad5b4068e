package org.jieming.api.process.gazetteer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Setting;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Succession;

/**
 * That a place still bears the name of a division that is no more, or is called otherwise: after a merger the names of its villages stand beside that of the new
 * one, and whether they are still true is to be looked at (A-18; PNR Art. 10). Nothing is decided by it.
 *
 * @param unit the division as it last was with the name
 * @param day when it ended, or got another name
 * @param successors what came after it, itself where it goes on, by the names of today
 */
record EndedUnit(ItemVersion unit, LocalDate day, List<ItemVersion> successors) {
    /** Digits of the code of the county and of the township in which a unit bears its name. */
    private static final int COUNTY = 6;

    private static final int TOWNSHIP = 9;
    private static final int VILLAGE = 12;
    private static final Set<String> KINDS = Set.of("K2", "K3");

    /** Those of places of an area, by the place. O(divisions and places of the area). */
    static Map<ItemId, EndedUnit> of(Setting setting, Collection<ItemVersion> places) {
        Map<String, EndedUnit> ended = ended(setting);
        if (ended.isEmpty()) {
            return Map.of();
        }
        setting.units().values().forEach(unit -> ended.remove(key(unit)));
        Map<ItemId, EndedUnit> found = new HashMap<>();
        places.stream().filter(EndedUnit::namesUnits).forEach(place -> keys(place)
                .flatMap(key -> Optional.ofNullable(ended.get(key)).stream())
                .findFirst()
                .ifPresent(unit -> found.put(place.id(), unit)));
        return found;
    }

    private static Map<String, EndedUnit> ended(Setting setting) {
        Map<String, EndedUnit> ended = new HashMap<>();
        setting.units().values().forEach(unit -> renamed(setting, unit, ended));
        setting.ground().ended(ItemType.DIVISION, setting.day()).stream()
                .sorted(Comparator.comparingInt(unit -> unit.valid().end()))
                .forEach(unit -> {
                    EndedUnit end = of(setting, unit);
                    ended.put(key(unit), end);
                    // its places go with what follows it
                    end.successors.forEach(next -> ended.put(within(next) + unit.name(), end));
                });
        return ended;
    }

    private static void renamed(Setting setting, ItemVersion unit, Map<String, EndedUnit> ended) {
        Ground ground = setting.ground();
        ground.snapshot().timeline(ItemType.DIVISION, unit.id()).versions().stream()
                .filter(version -> version.valid().end() <= unit.valid().first())
                .filter(version ->
                        ground.sight().sees(version) && !version.name().equals(unit.name()))
                .forEach(version -> {
                    EndedUnit end =
                            new EndedUnit(version, version.valid().endDay().orElseThrow(), List.of(unit));
                    ended.put(key(version), end);
                    ended.put(within(unit) + version.name(), end);
                });
    }

    private static EndedUnit of(Setting setting, ItemVersion unit) {
        Ground ground = setting.ground();
        List<ItemVersion> successors = ground.snapshot().successions(unit.id()).stream()
                .map(event -> ground.sight().shown(event, ground.snapshot()))
                .filter(event -> event.predecessors().contains(unit.id()))
                .map(Succession::successors)
                .flatMap(List::stream)
                .distinct()
                .flatMap(id -> ground.snapshot().timeline(ItemType.DIVISION, id).on(setting.day()).stream())
                .filter(ground.sight()::sees)
                .toList();
        return new EndedUnit(unit, unit.valid().endDay().orElseThrow(), successors);
    }

    private static boolean namesUnits(ItemVersion place) {
        return KINDS.contains(place.values().text("kind"))
                || place.values().text("class_code").startsWith("21");
    }

    private static String key(ItemVersion unit) {
        return within(unit) + unit.name();
    }

    /** In what a unit bears its name: a village in its township, others in their county. */
    private static String within(ItemVersion unit) {
        String code = unit.values().text("code");
        boolean isVillage = code.length() >= VILLAGE && !code.endsWith("000");
        return code.substring(0, Math.min(isVillage ? TOWNSHIP : COUNTY, code.length()));
    }

    private static Stream<String> keys(ItemVersion place) {
        String code = place.unitCode();
        Set<String> keys = new HashSet<>();
        for (int digits : new int[] {TOWNSHIP, COUNTY}) {
            if (code.length() >= digits) {
                keys.add(code.substring(0, digits) + place.name());
            }
        }
        return keys.stream();
    }

    /** In words, for a column of remarks. */
    Bilingual told() {
        List<String> names = successors.stream().map(ItemVersion::name).toList();
        boolean isRenamed = successors.stream().anyMatch(next -> next.id().equals(unit.id()));
        if (isRenamed) {
            return Bilingual.of(
                    "同名政区已于 " + day + " 更名为" + names.get(0),
                    "the division of this name has been " + names.get(0) + " since " + day);
        }
        return Bilingual.of(
                "同名政区已于 " + day + " 终止" + (names.isEmpty() ? "" : ",后继:" + String.join("、", names)),
                "the division of this name ended on " + day
                        + (names.isEmpty() ? "" : ", succeeded by " + String.join(", ", names)));
    }

    /** As JSON: the code it had, its last day, and what came after it. */
    void write(ObjectNode json) {
        json.put("unit", unit.id().toString()).put("unit_code", unit.values().text("code"));
        json.put("ended_on", day.toString());
        ArrayNode after = json.putArray("successors");
        successors.forEach(next -> after.addObject()
                .put("id", next.id().toString())
                .put("code", next.values().text("code"))
                .put("name", next.name()));
    }
}
