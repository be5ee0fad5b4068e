package org.jieming.gap;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jieming.language.Bilingual;
import org.jieming.register.CodeList;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;

/** The kinds of zone that keep something off, and their groups: code list {@code zone-kind}. */
public final class ZoneKinds {
    private static final String NO_BURIAL = "no-burial";

    private static final CodeList KINDS = Descriptor.of(ItemType.CONSTRAINT_ZONE)
            .property("zone_kind")
            .flatMap(property -> property.codeList())
            .orElseThrow();

    private ZoneKinds() {}

    /** Some kinds with their groups opened: a layer may be loaded for one of a group and not for another. */
    static TreeSet<String> leaves(Collection<String> some) {
        TreeSet<String> leaves = new TreeSet<>();
        for (String asked : some) {
            List<String> below = KINDS.entries().values().stream()
                    .filter(entry -> entry.parent().equals(Optional.of(asked)))
                    .map(CodeList.Entry::code)
                    .toList();
            leaves.addAll(below.isEmpty() ? List.of(asked) : below);
        }
        return leaves;
    }

    /** All that are no groups. */
    static TreeSet<String> all() {
        return leaves(KINDS.entries().keySet());
    }

    /** A zone recorded under a group counts for every kind under it. */
    static boolean isOf(String kind, String leaf) {
        CodeList.Entry entry = KINDS.entries().get(leaf);
        return kind.equals(leaf) || entry != null && entry.parent().equals(Optional.of(kind));
    }

    /** Whether nobody may be buried in a zone (D-03). */
    static boolean isNoBurial(ItemVersion zone) {
        return isNoBurial(zone.values().text("zone_kind"));
    }

    /** Whether a kind is that of zones in which nobody may be buried. */
    static boolean isNoBurial(String kind) {
        return kind.equals(NO_BURIAL);
    }

    /** Whether a zone is recorded by the group of these, so that nobody knows whether it is one. */
    static boolean mayBeNoBurial(ItemVersion zone) {
        return isOf(zone.values().text("zone_kind"), NO_BURIAL) && !isNoBurial(zone);
    }

    /** What a kind of zone is called. */
    public static Bilingual title(String kind) {
        return KINDS.title(kind);
    }
}
