package org.jieming.api.process;

import org.jieming.register.Audience;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What of the register goes into works for the public, whoever makes them: what its maker may see and everybody may (F-20: 密级 filters
 * first). A printed list cannot be taken back.
 *
 * @param maker what the maker may see
 */
public record Published(Sight maker) implements Sight {

    @Override
    public boolean sees(Property property) {
        return maker.sees(property);
    }

    @Override
    public boolean sees(ItemVersion version) {
        return isOpen(version) && maker.sees(version);
    }

    /** Whether an item may be told to everybody. */
    public static boolean isOpen(ItemVersion version) {
        return version.audience() == Audience.PUBLIC;
    }

    @Override
    public boolean keepsSome(ItemType type) {
        return maker.keepsSome(type);
    }

    @Override
    public boolean keeps(ItemVersion version) {
        return isOpen(version) && maker.keeps(version);
    }

    @Override
    public ItemVersion shown(ItemVersion version) {
        return maker.shown(version);
    }

    @Override
    public @Nullable Shape shape(ItemVersion version) {
        return maker.shape(version);
    }
}
