package org.jieming.api.process.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.api.process.Sight;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.gazetteer.GivenCode;
import org.jieming.gazetteer.PlaceCode;
import org.jieming.gazetteer.PlaceCodes;
import org.jieming.gazetteer.SignedName;
import org.jieming.gazetteer.SpentCodes;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.register.PropertyType;
import org.jieming.register.Snapshot;
import org.jieming.register.UnknownItem;
import org.jieming.rule.Finding;

/**
 * What of a change would tell its writer of items that she is not shown, and is answered alike whether there are any: a place-name code of
 * a unit where she keeps no names, and a reference to an item that she does not see. What an item states already stays. Of a code of her
 * own units alone it is asked whether it was given to a name that is withdrawn.
 *
 * @param sight what she may see, and keeps
 * @param spent codes of names that are withdrawn
 */
public record Unshown(Snapshot snapshot, Sight sight, SpentCodes spent) {
    /** What is said of what a change newly writes. O(properties). */
    public List<Finding> findings(Change change) {
        if (!(change instanceof Change.Put put)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        code(put).ifPresent(findings::add);
        references(put).map(finding -> finding.about(put.id().toString())).forEach(findings::add);
        return findings;
    }

    /**
     * That a code is of a unit that others keep: of today, of before, or of none that is known, so that no answer tells which are taken. A
     * name keeps the code that it has, whatever became of its unit. Or else that a code was given to another name, which is
     * withdrawn. A sign may state that of a name elsewhere which she sees.
     */
    public Optional<Finding> code(Change.Put put) {
        return switch (put.type()) {
            case PLACE ->
                written(put)
                        .flatMap(code -> isElsewhere(put, code)
                                ? Optional.of(GivenCode.elsewhere(code))
                                : GivenCode.spent(spent, code, put.id()));
            case SIGN ->
                written(put)
                        .filter(code -> isElsewhere(put, code) && !isSeen(code))
                        .map(GivenCode::elsewhere);
            default -> Optional.empty();
        };
    }

    private Optional<PlaceCode> written(Change.Put put) {
        return PlaceCode.of(put.values().text("place_code")).filter(any -> !isStated(put, "place_code"));
    }

    private boolean isElsewhere(Change.Put put, PlaceCode code) {
        return code.unit().filter(unit -> isHers(put, unit)).isEmpty();
    }

    /** Whether names bear a code and she sees them all: whether she sees a sign with it tells nothing then. */
    private boolean isSeen(PlaceCode code) {
        List<ItemVersion> bearers = SignedName.bearing(snapshot, code.digits()).toList();
        return !bearers.isEmpty() && bearers.stream().allMatch(sight::sees);
    }

    /**
     * Whether she keeps the names of a unit, or the place is one of that township: of a village a code begins with it. A code of the whole
     * county is written by who keeps the names of all its towns.
     */
    private boolean isHers(Change.Put put, DivisionCode unit) {
        return isOf(unit, put.values().text("division_code")) || sight.keeps(PlaceCodes.nameIn(unit));
    }

    private static boolean isOf(DivisionCode unit, String stated) {
        return unit.level() == DivisionLevel.TOWNSHIP && !stated.isEmpty() && unit.contains(DivisionCode.parse(stated));
    }

    private Stream<Finding> references(Change.Put put) {
        return put.values().descriptor().properties().stream()
                .filter(property -> property.type() == PropertyType.REFERENCE && !isStated(put, property.name()))
                .flatMap(property -> put.values()
                        .get(property.name())
                        .map(Unshown::each)
                        .orElse(Stream.empty())
                        .filter(this::isHidden)
                        .map(id -> UnknownItem.at(property.name(), id)));
    }

    private static Stream<ItemId> each(Object value) {
        return value instanceof List<?> several ? several.stream().map(ItemId.class::cast) : Stream.of((ItemId) value);
    }

    private boolean isHidden(ItemId id) {
        List<ItemVersion> versions = snapshot.timeline(id).versions();
        return !versions.isEmpty() && versions.stream().noneMatch(sight::sees);
    }

    private boolean isStated(Change.Put put, String property) {
        return snapshot.timeline(put.type(), put.id()).versions().stream()
                .anyMatch(version -> Objects.equals(
                        version.values().get(property), put.values().get(property)));
    }
}
