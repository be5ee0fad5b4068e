package org.jieming.api.resource;

import org.jieming.api.auth.Jurisdiction;
import org.jieming.api.auth.Visitor;
import org.jieming.register.Audience;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;

/**
 * To which audiences somebody belongs (census form 密级; domain rule F-20): everybody to the public, every account to those inside,
 * and who keeps an item to those who may see all of it.
 *
 * @param visitor who she is
 * @param jurisdiction what she keeps
 */
public record Clearance(Visitor visitor, Jurisdiction jurisdiction) {

    /** The widest audience whose properties a visitor may see on some item of a type. */
    public static Audience most(Visitor visitor, ItemType type) {
        if (visitor.isUnknown()) {
            return Audience.PUBLIC;
        }
        return visitor.keeps(type) ? Audience.RESTRICTED : Audience.INTERNAL;
    }

    /** Whether a visitor may see a property on some item of a type. */
    public static boolean mayShow(Visitor visitor, ItemType type, Property property) {
        return property.audience().compareTo(most(visitor, type)) <= 0;
    }

    /** The widest audience to which she belongs for one item. */
    Audience of(ItemVersion version) {
        if (visitor.isUnknown()) {
            return Audience.PUBLIC;
        }
        return jurisdiction.holds(version) ? Audience.RESTRICTED : Audience.INTERNAL;
    }

    /** The widest audience to which she belongs for every item. */
    Audience whateverTheItem() {
        if (visitor.isUnknown()) {
            return Audience.PUBLIC;
        }
        return isForAll() ? Audience.RESTRICTED : Audience.INTERNAL;
    }

    /** Whether she keeps all items of all types. */
    boolean isForAll() {
        for (ItemType type : ItemType.values()) {
            if (!jurisdiction.keepsAll(type)) {
                return false;
            }
        }
        return true;
    }
}
