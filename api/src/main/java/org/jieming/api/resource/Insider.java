package org.jieming.api.resource;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieming.api.map.Onlooker;
import org.jieming.gazetteer.SignedName;
import org.jieming.register.Audience;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;

/** Somebody with an account who looks at the map: she sees what is internal, and all of what she keeps. */
record Insider(View view) implements Onlooker {
    /** The types of which some items are hidden, or stand elsewhere, for those who do not keep them. */
    private static final List<ItemType> UNEVEN = Arrays.stream(ItemType.values())
            .filter(type -> Restricted.items(type) || Restricted.positions(type))
            .toList();

    /** What decides whose an item is. */
    private static final Set<ItemType> WHOSE = EnumSet.of(ItemType.DIVISION, ItemType.BOUNDARY_LINE);

    @Override
    public String key() {
        String kept = view.kept(UNEVEN);
        // her divisions are those of a day
        return UNEVEN.stream().allMatch(view::isEven) ? kept : kept + " on " + view.today();
    }

    /** What is restricted is known by item, and no layer is. */
    @Override
    public Audience audience() {
        return Audience.INTERNAL;
    }

    @Override
    public Optional<ItemVersion> drawn(ItemVersion version) {
        return view.sees(version) ? Optional.of(shown(version)) : Optional.empty();
    }

    private ItemVersion shown(ItemVersion version) {
        Shape shape = view.shape(version);
        return shape == version.shapeOrNull()
                ? version
                : new ItemVersion(
                        version.id(), version.type(), version.valid(), version.recorded(), version.values(), shape);
    }

    @Override
    public Set<ItemType> restsOn(ItemType type) {
        Set<ItemType> others = EnumSet.noneOf(ItemType.class);
        if (!view.isEven(type)) {
            others.addAll(WHOSE);
        }
        if (view.hidesSomeOf(type)) {
            others.add(SignedName.decides(type));
        }
        others.remove(type);
        return others;
    }
}
