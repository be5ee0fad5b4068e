package org.jieming.register;

import org.jieming.language.Bilingual;
import org.jieming.rule.Finding;

/** That a reference leads nowhere: of an item that is not shown to its writer the same is said as of one that nobody knows. */
public final class UnknownItem {
    private UnknownItem() {}

    /** What is said of a reference to no item. */
    public static Finding at(String field, ItemId id) {
        return Finding.block("R-REFERENCE", field, Bilingual.of("引用的对象不存在:" + id, "no such item: " + id));
    }
}
