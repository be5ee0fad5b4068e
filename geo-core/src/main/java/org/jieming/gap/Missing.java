package org.jieming.gap;

import org.jieming.language.Bilingual;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;

/** What the register does not hold and a judgement would need. */
public final class Missing {
    private Missing() {}

    /** No item of a type at all in the area: nobody can tell "none" from "not recorded". */
    public static Bilingual layer(ItemType type) {
        Bilingual title = Descriptor.of(type).title();
        return Bilingual.of(
                "登记簿中本区域没有任何“" + title.zh() + "”数据", "the register holds no data of the area on: " + title.en());
    }

    /**
     * A property without value.
     *
     * @throws IllegalArgumentException when items of the type have no such property
     */
    public static Bilingual property(ItemType type, String property) {
        Bilingual title = Descriptor.of(type)
                .property(property)
                .orElseThrow(() -> new IllegalArgumentException(type + " has no property " + property))
                .title();
        return Bilingual.of("缺少" + title.zh(), "missing: " + title.en());
    }
}
