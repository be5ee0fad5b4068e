package org.jieming.naming;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Snapshot;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygonal;

/**
 * The territory of a division as far as it is known: its own outline, that of the lowest unit with one that it lies in, or its code alone.
 *
 * @param title what it is, for people
 * @param code the unit, or the one that it lies in
 * @param outline polygons in degrees
 * @param isOwn whether the outline is that of the unit itself
 * @param isSchematic whether the outline is drawn and not surveyed
 */
record UnitGround(
        Bilingual title, Optional<DivisionCode> code, Optional<Shape> outline, boolean isOwn, boolean isSchematic) {
    private static final Bilingual ITSELF = Bilingual.of("本行政区域", "the territory of the division");

    /** Finds the ground of names in one snapshot, of what may be told of it. */
    record Finder(Snapshot snapshot, Predicate<ItemVersion> told) {

        /**
         * That of a name: the area that it is proposed for, the outline of the item that bears it, or what its division has. A position
         * tells no more than the county: of several towns any may get the name.
         *
         * @param isSchematic whether the shape of the name is drawn and not surveyed
         */
        UnitGround of(ProposedName name, boolean isSchematic) {
            Units units = new Units(snapshot, name.day());
            Optional<DivisionCode> stated = name.division().map(Finder::unit);
            Optional<Shape> proposed = name.place().map(Finder::closed).filter(Finder::isArea);
            if (proposed.isPresent()) {
                return new UnitGround(ITSELF, stated, proposed, true, isSchematic);
            }
            return borne(name)
                    .map(unit -> drawn(unit, stated, true))
                    .or(() -> stated.map(code -> lowest(units, code, isTold(name, code))))
                    .or(() -> county(name, units).map(code -> lowest(units, code, false)))
                    .orElse(new UnitGround(ITSELF, Optional.empty(), Optional.empty(), false, false));
        }

        /** That of the county that a name lies in: where it lies there is not looked at. */
        UnitGround ofCounty(ProposedName name) {
            Units units = new Units(snapshot, name.day());
            return name.division()
                    .map(code -> code.at(DivisionLevel.COUNTY).orElse(code))
                    .or(() -> county(name, units))
                    .map(code -> lowest(units, code, false))
                    .orElse(new UnitGround(ITSELF, Optional.empty(), Optional.empty(), false, false));
        }

        /** The division of the register that bears the name, or is to. */
        private Optional<ItemVersion> borne(ProposedName name) {
            return name.self().flatMap(id -> division(id, name)).filter(told).filter(Finder::isDrawn);
        }

        private Optional<ItemVersion> division(ItemId id, ProposedName name) {
            return snapshot.timeline(ItemType.DIVISION, id).on(name.day());
        }

        /** A committee's seat lies in a town, which is the lowest that the rule is about. */
        private static DivisionCode unit(DivisionCode stated) {
            return stated.level() == DivisionLevel.VILLAGE
                    ? stated.at(DivisionLevel.TOWNSHIP).orElse(stated)
                    : stated;
        }

        /** Whether a code is that of the unit itself and not of one above: a town is told by the code of a town. */
        private static boolean isTold(ProposedName name, DivisionCode code) {
            return UniquenessCheck.isOfTown(name.name()) == (code.level() == DivisionLevel.TOWNSHIP);
        }

        private static Optional<DivisionCode> county(ProposedName name, Units units) {
            return name.place().flatMap(units::holding).flatMap(code -> code.at(DivisionLevel.COUNTY));
        }

        /** The outline of a unit, or of the next above that has one. */
        private UnitGround lowest(Units units, DivisionCode unit, boolean isTold) {
            for (Optional<DivisionCode> at = Optional.of(unit);
                    at.isPresent();
                    at = at.get().parent()) {
                boolean isOwn = isTold && at.get().equals(unit);
                Optional<ItemVersion> drawn = units.versions(at.get()).stream()
                        .filter(told)
                        .filter(Finder::isDrawn)
                        .max(Comparator.comparing(each -> each.valid().first()));
                if (drawn.isPresent()) {
                    return drawn(drawn.get(), Optional.of(unit), isOwn);
                }
            }
            return new UnitGround(units.title(unit), Optional.of(unit), Optional.empty(), isTold, false);
        }

        private static UnitGround drawn(ItemVersion unit, Optional<DivisionCode> asked, boolean isOwn) {
            String code = new Named(unit).code();
            Bilingual title = Bilingual.of(
                    unit.name(), code.isEmpty() ? unit.name() : unit.name() + " (" + new DivisionCode(code) + ")");
            return new UnitGround(title, asked, unit.shape(), isOwn, isSchematic(unit));
        }

        private static boolean isDrawn(ItemVersion unit) {
            return unit.shape().filter(Finder::isArea).isPresent();
        }

        /** A division has no course: positions that come back to the first one are its border. */
        private static Shape closed(Shape shape) {
            return shape.geometry() instanceof LineString line && line.isClosed() && line.getNumPoints() > 3
                    ? Shape.of(line.getFactory().createPolygon(line.getCoordinateSequence()), shape.crs())
                    : shape;
        }

        private static boolean isArea(Shape shape) {
            return !shape.envelope().isNull() && shape.geometry() instanceof Polygonal;
        }
    }

    /** Whether the shape of an item is drawn and not surveyed. */
    static boolean isSchematic(ItemVersion item) {
        return item.values().get("schematic").filter(Boolean.TRUE::equals).isPresent();
    }

    /** Whether nothing is known of it. */
    boolean isNowhere() {
        return outline.isEmpty() && code.isEmpty();
    }

    /** A sentence, and behind it that another outline stands in for its own or that this is a sketch, if so. */
    Bilingual told(Bilingual what) {
        if (isSchematic) {
            return Bilingual.of(
                    what.zh() + "(政区图形为示意,仅供参考)", what.en() + " (the outline of the division is schematic: a hint)");
        }
        return isOwn
                ? what
                : Bilingual.of(
                        what.zh() + "(按所在的“" + title.zh() + "”比对,范围为近似)",
                        what.en() + " (held against " + title.en() + ", in which the unit lies: scope approximated)");
    }
}
