package org.jieming.naming;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.division.DivisionCode;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Where entities lie against the ground of one unit: by their shapes and its outline, and where one of them is not known by their codes.
 * A point lies in one unit and does not tell how far the entity goes. For one thread: the outline is prepared once, when it is first asked.
 */
final class WhereEntities {
    private final UnitGround ground;
    private final Units units;
    private @Nullable AcrossBorder border;

    WhereEntities(UnitGround ground, Units units) {
        this.ground = ground;
        this.units = units;
    }

    /** Where such entities are looked up: those beside the unit, too, which may go on in it. */
    Within within() {
        return ground.outline()
                .map(shape -> Within.box(Nearness.around(shape.envelope(), Nearness.SPOT)))
                .orElse(Within.ANYWHERE);
    }

    /** Whether an entity is worth a look: its box or its code says nothing else. */
    boolean mayLie(ItemVersion entity) {
        return isPlaced(entity) || byCode(entity) != Standing.ELSEWHERE;
    }

    /** How far each goes. Pieces of one name that meet are one entity: where one lies in the unit and another does not, it reaches beyond. By identity. */
    Map<ItemVersion, Standing> of(List<ItemVersion> entities) {
        Map<ItemVersion, Standing> alone = new IdentityHashMap<>();
        entities.forEach(entity -> alone.put(entity, of(entity)));
        Map<ItemVersion, Standing> together = new IdentityHashMap<>(alone);
        for (ItemVersion in : entities) {
            for (ItemVersion out : entities) {
                if (alone.get(in) != Standing.ELSEWHERE && alone.get(out) == Standing.ELSEWHERE && areOne(in, out)) {
                    together.put(in, certainly(in));
                    together.put(out, certainly(out));
                }
            }
        }
        return together;
    }

    private Standing of(ItemVersion entity) {
        return isPlaced(entity) && ground.outline().isPresent() ? byShape(entity) : byCode(entity);
    }

    private Standing byShape(ItemVersion entity) {
        return switch (border().of(entity.shape().orElseThrow().geometry())) {
            case ELSEWHERE -> Standing.ELSEWHERE;
            case WITHIN -> ground.isOwn() && isExtended(entity) ? Standing.WITHIN : Standing.UNKNOWN;
            case ON_BORDER -> Standing.ON_BORDER;
            case BEYOND -> certainly(entity);
        };
    }

    /** By a shape that is no more than a sketch nothing is certain. */
    private static Standing certainly(ItemVersion entity) {
        return UnitGround.isSchematic(entity) ? Standing.ON_BORDER : Standing.BEYOND;
    }

    private Standing byCode(ItemVersion entity) {
        Optional<DivisionCode> lies = units.lies(entity);
        if (lies.isEmpty() || ground.code().isEmpty()) {
            return Standing.ELSEWHERE;
        }
        DivisionCode unit = ground.code().get();
        if (unit.contains(lies.get())) {
            return Standing.UNKNOWN;
        }
        return lies.get().contains(unit) ? Standing.BY_CODE : Standing.ELSEWHERE;
    }

    private static boolean areOne(ItemVersion one, ItemVersion other) {
        return isExtended(one)
                && isExtended(other)
                && Nearness.around(one.shape().orElseThrow().envelope(), Nearness.SPOT)
                        .intersects(other.shape().orElseThrow().envelope())
                && Uniqueness.between(one.shape().orElseThrow(), other.shape().orElseThrow())
                                .compareTo(Nearness.SPOT)
                        <= 0;
    }

    private static boolean isExtended(ItemVersion entity) {
        return isPlaced(entity)
                && entity.shape().map(Shape::geometry).orElseThrow().getDimension() > 0;
    }

    private static boolean isPlaced(ItemVersion entity) {
        Shape shape = entity.shapeOrNull();
        return shape != null && !shape.envelope().isNull();
    }

    private AcrossBorder border() {
        AcrossBorder known =
                border == null ? new AcrossBorder(ground.outline().orElseThrow().geometry()) : border;
        border = known;
        return known;
    }
}
