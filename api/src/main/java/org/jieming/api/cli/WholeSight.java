package org.jieming.api.cli;

import org.jieming.api.process.Sight;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/** The sight of whoever may read the file of the register: everything. */
record WholeSight() implements Sight {

    @Override
    public boolean sees(Property property) {
        return true;
    }

    @Override
    public boolean sees(ItemVersion version) {
        return true;
    }

    @Override
    public boolean keepsSome(ItemType type) {
        return true;
    }

    @Override
    public boolean keeps(ItemVersion version) {
        return true;
    }

    @Override
    public ItemVersion shown(ItemVersion version) {
        return version;
    }

    @Override
    public @Nullable Shape shape(ItemVersion version) {
        return version.shapeOrNull();
    }
}
