package org.jieming.proposal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jieming.register.ItemId;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What the place would be.
 *
 * @param item the place of the register; for a naming the one that would be made, or a planned one that it takes up
 * @param seen the revision that last changed the place when this was written; {@link RevisionNumber#NONE} for one to be made
 * @param formerName the name it bears now; empty for a naming
 * @param isProtected whether it is on the protection list now
 * @param values its properties, whole, as they would be
 * @param shapeOrNull where it would be, in EPSG:4490; null when not known
 * @param from the day from which the register should have known it so, where a correction states another than it says; the one ahead from
 *     which a naming wants the name to hold
 * @param codesHad the place-name codes that the place had since its approval, once that is withdrawn; none before
 */
public record Content(
        ItemId item,
        RevisionNumber seen,
        String formerName,
        boolean isProtected,
        Values values,
        @Nullable Shape shapeOrNull,
        Optional<LocalDate> from,
        Set<String> codesHad) {

    public Content {
        codesHad = Set.copyOf(codesHad);
    }

    /** The same of whatever is not withdrawn. */
    public Content(
            ItemId item,
            RevisionNumber seen,
            String formerName,
            boolean isProtected,
            Values values,
            @Nullable Shape shapeOrNull,
            Optional<LocalDate> from) {
        this(item, seen, formerName, isProtected, values, shapeOrNull, from, Set.of());
    }

    /** The same of whatever states no day. */
    public Content(
            ItemId item,
            RevisionNumber seen,
            String formerName,
            boolean isProtected,
            Values values,
            @Nullable Shape shapeOrNull) {
        this(item, seen, formerName, isProtected, values, shapeOrNull, Optional.empty());
    }

    /** The name wanted; for an abolition and a correction the name it bears. */
    public String name() {
        return values.text("name");
    }

    /** The same with a place-name code. */
    public Content withCode(String code) {
        Values coded = values.toBuilder().set("place_code", code).build();
        return new Content(item, seen, formerName, isProtected, coded, shapeOrNull, from, codesHad);
    }

    /** The same without one. */
    public Content withoutCode() {
        Values bare = values.toBuilder().set("place_code", null).build();
        return new Content(item, seen, formerName, isProtected, bare, shapeOrNull, from, codesHad);
    }

    /** The same from a day on. */
    public Content startingOn(Optional<LocalDate> day) {
        return new Content(item, seen, formerName, isProtected, values, shapeOrNull, day, codesHad);
    }

    /** The same, withdrawn, with the place-name codes that the place had. */
    public Content havingHad(Set<String> codes) {
        return new Content(item, seen, formerName, isProtected, values, shapeOrNull, from, codes);
    }

    /** Where it would be. */
    public Optional<Shape> shape() {
        return Optional.ofNullable(shapeOrNull);
    }
}
