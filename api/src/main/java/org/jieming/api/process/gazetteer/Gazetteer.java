package org.jieming.api.process.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Published;
import org.jieming.api.process.Setting;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.gazetteer.Headword;
import org.jieming.gazetteer.PlaceClass;
import org.jieming.place.NameStatus;
import org.jieming.place.NameToSpell;
import org.jieming.place.PlaceKind;
import org.jieming.place.Romanizer;
import org.jieming.proposal.Reserved;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;

/**
 * The standard names of an area on a day: of divisions, and of places that are approved, filed or in use (A.6); a name without
 * status was approved by nobody that the register knows of. A village whose
 * committee is a place too is listed once, as the place; a place that names a division is listed as the division. It is for the
 * public: a name that is not for everybody does not stand in it, whoever makes it ({@link Published}).
 *
 * @param leftOut how many standard names its maker may see that are not for everybody
 */
record Gazetteer(Setting setting, List<GazetteerEntry> entries, long leftOut) {
    private static final List<DivisionLevel> WHERE =
            List.of(DivisionLevel.COUNTY, DivisionLevel.TOWNSHIP, DivisionLevel.VILLAGE);

    static Gazetteer of(Ground ground, Inputs inputs, Romanizer romanizer) {
        Setting setting = Setting.of(ground.published(), inputs);
        Set<String> divisions = new HashSet<>();
        setting.units().values().forEach(unit -> divisions.add(unit.name()));
        List<ItemVersion> places = setting.ground().items(ItemType.PLACE, setting.day()).stream()
                .filter(Gazetteer::isListed)
                .filter(place -> !place.values().text("kind").equals("K2") || !divisions.contains(place.name()))
                .filter(setting::isInside)
                .toList();
        Set<String> seats = new HashSet<>();
        places.forEach(place -> seats.add(place.name() + place.unitCode()));
        List<GazetteerEntry> entries = new ArrayList<>();
        setting.units().values().stream()
                .filter(unit -> !seats.contains(unit.name() + unit.unitCode()))
                .forEach(unit -> entries.add(entry(setting, unit, romanizer)));
        places.forEach(place -> entries.add(entry(setting, place, romanizer)));
        return new Gazetteer(setting, entries, leftOut(ground, setting));
    }

    /** Counted apart, so that nothing of them comes into the evidence for the work. */
    private static long leftOut(Ground ground, Setting setting) {
        Ground seen = new Ground(ground.snapshot(), ground.sight(), ground.today());
        return Stream.of(ItemType.DIVISION, ItemType.PLACE)
                .flatMap(type -> seen.items(type, setting.day(), item -> !Published.isOpen(item)).stream())
                .filter(item -> item.type() == ItemType.DIVISION || isListed(item))
                .filter(setting::isInside)
                .count();
    }

    /** Whether the list of standard names has a place: one with a standard name that is not called historical (A.13). */
    private static boolean isListed(ItemVersion place) {
        return Reserved.isStandard(place.values()) && !NameStatus.isHistorical(place.values());
    }

    /** The entry of an item. */
    static GazetteerEntry entry(Setting setting, ItemVersion item, Romanizer romanizer) {
        Optional<DivisionCode> division = setting.unitOf(item);
        return new GazetteerEntry(
                item, head(item, division, romanizer), PlaceClass.code(item), division, where(setting, item, division));
    }

    private static Headword head(ItemVersion item, Optional<DivisionCode> division, Romanizer romanizer) {
        String recorded = item.values().text("pinyin");
        String letters = recorded.isEmpty() ? item.values().text("pinyin_plain") : recorded;
        if (!letters.isEmpty()) {
            return Headword.of(item.name(), letters, true);
        }
        Optional<PlaceKind> kind = item.type() == ItemType.DIVISION
                ? Optional.of(PlaceKind.K2)
                : PlaceKind.of(item.values().text("kind"));
        String region = division.map(DivisionCode::digits).orElse("");
        NameToSpell asked = new NameToSpell(item.name(), kind, PlaceClass.code(item), region);
        return Headword.of(item.name(), romanizer.romanize(asked).toned(), false);
    }

    private static String where(Setting setting, ItemVersion item, Optional<DivisionCode> division) {
        StringBuilder where = new StringBuilder();
        Optional<DivisionCode> lowest =
                item.type() == ItemType.DIVISION ? division.flatMap(DivisionCode::parent) : division;
        for (DivisionLevel level : WHERE) {
            lowest.flatMap(code -> code.at(level))
                    .flatMap(code -> unit(setting, code))
                    .map(ItemVersion::name)
                    .filter(name -> !name.equals(item.name()))
                    .ifPresent(where::append);
        }
        return where.toString();
    }

    private static Optional<ItemVersion> unit(Setting setting, DivisionCode code) {
        return Optional.ofNullable(setting.units().get(code.digits())).or(() -> setting.ground()
                .snapshot()
                .territory(setting.day())
                .unit(code.digits())
                .filter(setting.ground().sight()::sees)
                .map(setting.ground().sight()::shown));
    }

    /** The entries in an order. */
    List<GazetteerEntry> inOrder(Comparator<GazetteerEntry> order) {
        return entries.stream()
                .sorted(order.thenComparing(entry -> entry.item().id().toString()))
                .toList();
    }

    /** How many of the entries fulfil something. */
    long count(Predicate<GazetteerEntry> condition) {
        return entries.stream().filter(condition).count();
    }
}
