package org.jieming.api.process;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.gap.Declared;
import org.jieming.gap.RollCounties;
import org.jieming.gap.Rolls;
import org.jieming.gap.Screening;
import org.jieming.gap.Unregistered;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;

/**
 * The counties of an area and around it: those on record, and those that people, facilities or cemeteries name and the register does not
 * hold (rule E-07).
 *
 * @param setting the area and the day
 */
public record Counties(Setting setting) {

    /** The counties of the area that keep no roll of any of some kinds, as far as is declared ({@link Rolls#undeclared}). */
    Rolls undeclared(List<String> kinds, Declared declared) {
        List<DivisionCode> codes =
                setting.units().keySet().stream().map(DivisionCode::new).toList();
        return Rolls.undeclared(RollCounties.of(codes, unregistered()), Rolls.of(kinds), declared, setting.area());
    }

    /** The counties of the area that people, facilities or cemeteries name and the register does not hold. O(items). */
    Unregistered unregistered() {
        if (!setting.area().level().isAbove(DivisionLevel.COUNTY)) {
            return Unregistered.NONE;
        }
        Unregistered unregistered = Unregistered.of(
                setting.area(),
                setting.units().keySet(),
                NamedBeside.NAMING.stream().flatMap(type -> named(type).stream()),
                setting.ground().snapshot().endedCodes(setting.day()));
        NamedBeside.read(setting.ground(), setting.day(), unregistered.counties());
        return unregistered;
    }

    /** The counties beside the area that people or facilities name and the register does not hold. O(items). */
    public NamedBeside namedBeside() {
        return NamedBeside.of(setting.ground(), setting.day(), setting.area(), around(0));
    }

    /** The codes that items of a type give. */
    private Set<String> named(ItemType type) {
        Set<String> codes = new HashSet<>();
        setting.ground().named(type, setting.day(), (code, item) -> codes.add(code));
        return codes;
    }

    /** The counties of the area, and those whose boxes lie within a distance of its box, with those beside that are not registered. */
    public List<ItemVersion> near(double metres) {
        return withNamedBeside(
                setting.ground().items(ItemType.DIVISION, setting.day(), around(Screening.degrees(metres))::holds));
    }

    /** Divisions, and behind them the counties beside the area that are not registered, as large as what is known of them. */
    List<ItemVersion> withNamedBeside(List<ItemVersion> divisions) {
        return Stream.concat(divisions.stream(), namedBeside().divisions().stream())
                .toList();
    }

    /** The units so many degrees around that keep rolls of their own. */
    Neighbours around(double degrees) {
        return Neighbours.of(setting.ground(), setting.day(), setting.units().values(), degrees);
    }

    /** What a county is called, that of the area too. */
    String called(DivisionCode code) {
        return setting.units().containsKey(code.digits())
                ? setting.name(code)
                : setting
                        .ground()
                        .items(ItemType.DIVISION, setting.day(), unit -> unit.values()
                                .text("code")
                                .equals(code.digits()))
                        .stream()
                        .findFirst()
                        .map(ItemVersion::name)
                        .orElse(code.shortForm());
    }
}
