package org.jieming.register;

import java.util.List;
import java.util.Optional;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What was true of one item in one period, as recorded by one revision.
 *
 * @param id the item
 * @param type its type
 * @param valid the period of valid time in which it held
 * @param recorded the revision that wrote it down
 * @param values its properties
 * @param shapeOrNull where it is, in EPSG:4490; null when the register does not know
 */
public record ItemVersion(
        ItemId id,
        ItemType type,
        Period valid,
        RevisionNumber recorded,
        Values values,
        @Nullable Shape shapeOrNull) {

    /** Where it is, in EPSG:4490, longitude first. */
    public Optional<Shape> shape() {
        return Optional.ofNullable(shapeOrNull);
    }

    /** The standard name, or the text that stands for one. */
    public String name() {
        return values.text("name");
    }

    /** What to call it: its name, else the number by which its type is known, such as that of a marker or sign, else its id. */
    public String title() {
        return name().isEmpty() ? number().orElseGet(() -> id.toString()) : name();
    }

    /** The digits of the division that it is or states to lie in; empty when the register does not say. */
    public String unitCode() {
        return values.text(type == ItemType.DIVISION ? "code" : "division_code");
    }

    private Optional<String> number() {
        return values.descriptor().keys().stream()
                .flatMap(List::stream)
                .map(property -> values.text(property.name()))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** The widest audience that may see it: the census form's 密级, where none means open (A.12; domain rule F-20). */
    public Audience audience() {
        Object secrecy = values.at(values.descriptor().secrecy());
        if (secrecy == null || secrecy.equals("open")) {
            return Audience.PUBLIC;
        }
        return secrecy.equals("internal") ? Audience.INTERNAL : Audience.RESTRICTED;
    }

    /** Whether everybody may be told of it by its own word; of a sign the name on it decides, which it does not say. */
    public boolean isOpen() {
        return audience() == Audience.PUBLIC && type != ItemType.SIGN;
    }

    /** The same statement for a part of its period, recorded anew. */
    ItemVersion during(Period part, RevisionNumber revision) {
        return new ItemVersion(id, type, part, revision, values, shapeOrNull);
    }

    /** Whether both are one entry: of one item, from one day on, written by one revision. */
    boolean isSameRecord(ItemVersion other) {
        return id.equals(other.id) && valid.first() == other.valid.first() && recorded.equals(other.recorded);
    }

    /** Whether the other states the same of the item, whatever the period and revision. */
    public boolean statesTheSameAs(ItemVersion other) {
        return values.equals(other.values) && java.util.Objects.equals(shapeOrNull, other.shapeOrNull);
    }
}
