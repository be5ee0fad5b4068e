package org.jieming.inspection;

import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.CodeList;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.Property;

/**
 * What a marker was found to be (C.6).
 *
 * @param code a code of the list {@code marker-state}
 */
public record MarkerState(String code) {
    private static final CodeList LIST = Descriptor.of(ItemType.BOUNDARY_MARKER)
            .property("state")
            .flatMap(Property::codeList)
            .orElseThrow();

    /** 完好. */
    public static final MarkerState INTACT = new MarkerState("intact");

    public MarkerState {
        if (!LIST.entries().containsKey(code)) {
            String known = String.join(", ", LIST.entries().keySet());
            throw new Malformed(
                    "state", code, Bilingual.of("界桩状态应为以下之一:" + known, "the state of a marker is one of " + known));
        }
    }

    /** All states, in the order of the table. */
    public static CodeList list() {
        return LIST;
    }

    /** What people call it. */
    public Bilingual title() {
        return LIST.title(code);
    }

    /** Whether nothing needs to be done. */
    public boolean isIntact() {
        return equals(INTACT);
    }
}
