package org.jieming.naming;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.place.NameStatus;
import org.jieming.place.NameToSpell;
import org.jieming.place.PlaceKind;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;

/** An item of the register as the bearer of a name: divisions, places and residential areas are asked alike. */
record Named(ItemVersion item) {
    private static final Pattern DATES = Pattern.compile("[(\uFF08][^)\uFF09]*[)\uFF09]$");

    String name() {
        return item.name();
    }

    /** The digits of the division it is or lies in; empty when the register does not say. */
    String code() {
        return item.unitCode();
    }

    String classCode() {
        return item.values().text("class_code");
    }

    /** The kind of PNR Art. 3; a division of village level counts as a committee seat. */
    Optional<PlaceKind> kind() {
        return switch (item.type()) {
            case DIVISION -> Optional.of(isVillage() ? PlaceKind.K3 : PlaceKind.K2);
            case RESIDENTIAL_AREA -> Optional.of(PlaceKind.K6);
            default -> PlaceKind.of(item.values().text("kind")).or(this::kindByClass);
        };
    }

    /** Whether the name is in use: not renamed, abolished or historical (A.2). */
    boolean isInUse() {
        return item.type() != ItemType.PLACE || !NameStatus.isOutOfUse(item.values());
    }

    /** Whether an item of another type is the same entity: a village as unit and as place. */
    boolean isEntity(ItemVersion other) {
        Named another = new Named(other);
        return other.type() != item.type()
                && (another.isOneWith(name(), code(), Optional.ofNullable(item.shapeOrNull()))
                        || isOneWith(another.name(), another.code(), Optional.ofNullable(other.shapeOrNull())));
    }

    /**
     * Whether it is what would bear a name as an item of another type: of the same division; or a village whose seat is told by its town,
     * where nothing says that the seat lies outside of it.
     *
     * @param unit digits of the division where that lies; may be empty
     */
    boolean isOneWith(String called, String unit, Optional<Shape> place) {
        return name().equals(called)
                && !code().isEmpty()
                && (code().equals(unit) || isVillageOf(unit) && mayHold(place));
    }

    private boolean isVillageOf(String town) {
        return item.type() == ItemType.DIVISION
                && isVillage()
                && DivisionCode.read(town)
                        .filter(unit ->
                                unit.level() == DivisionLevel.TOWNSHIP && unit.contains(new DivisionCode(code())))
                        .isPresent();
    }

    private boolean mayHold(Optional<Shape> place) {
        return item.shapeOrNull() == null
                || place.map(Shape::geometry)
                        .map(item.shapeOrNull().geometry()::intersects)
                        .orElse(true);
    }

    /** Its name as one that somebody would give it on a day. */
    ProposedName asked(PlaceKind kind, LocalDate day) {
        Optional<DivisionCode> code = code().isEmpty() ? Optional.empty() : Optional.of(new DivisionCode(code()));
        return new ProposedName(
                name(), kind, classCode(), code, item.shape(), Optional.of(item.id()), day, Extent.UNKNOWN);
    }

    /** What it was called before, without the dates that may stand in brackets behind (A.12). */
    List<String> formerNames() {
        return item.values()
                .descriptor()
                .property("former_names")
                .flatMap(property -> item.values().get(property.name()))
                .map(names -> ((List<?>) names)
                        .stream()
                                .map(name -> DATES.matcher(name.toString()).replaceAll(""))
                                .toList())
                .orElse(List.of());
    }

    /** Whether an officer confirmed how it is read ({@code pinyin_status}). */
    boolean isReadingConfirmed() {
        return item.values().text("pinyin_status").equals("confirmed");
    }

    NameToSpell toSpell() {
        return new NameToSpell(name(), kind(), classCode(), code());
    }

    private boolean isVillage() {
        String level = item.values().text("level");
        return level.isEmpty()
                ? !code().isEmpty() && new DivisionCode(code()).level() == DivisionLevel.VILLAGE
                : level.equals(DivisionLevel.VILLAGE.word());
    }

    private Optional<PlaceKind> kindByClass() {
        String code = classCode();
        if (code.startsWith("2161")) {
            return Optional.of(PlaceKind.K3);
        }
        if (code.startsWith("235")) {
            return Optional.of(PlaceKind.K5);
        }
        return code.startsWith("1") ? Optional.of(PlaceKind.K1) : Optional.empty();
    }
}
