package org.jieming.register;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/** The kinds of item the register holds. What each is made of stands in its {@link Descriptor}. */
public enum ItemType {
    /** 行政区划 and other units that are administered like one. */
    DIVISION("divisions"),
    /** 地名. */
    PLACE("places"),
    /** 行政区域界线. */
    BOUNDARY_LINE("boundary-lines"),
    /** 界桩. */
    BOUNDARY_MARKER("boundary-markers"),
    /** 公墓及殡葬设施. */
    CEMETERY("cemeteries"),
    /** 养老服务设施. */
    FACILITY("facilities"),
    /** 住宅区. */
    RESIDENTIAL_AREA("residential-areas"),
    /** 人口格网. */
    POPULATION_CELL("population-cells"),
    /** 限制区. */
    CONSTRAINT_ZONE("constraint-zones"),
    /** 道路. */
    ROAD("roads"),
    /** 地名标志. */
    SIGN("signs");

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String collection;

    ItemType(String collection) {
        this.collection = collection;
    }

    /** The singular id, for example {@code boundary-line}. */
    public String id() {
        return id;
    }

    /** The plural id that collections, layers and tables carry, for example {@code boundary-lines}. */
    public String collection() {
        return collection;
    }

    /**
     * Finds the type by its singular or plural id.
     *
     * @throws Malformed when there is no such type; the remedy lists them
     */
    public static ItemType parse(String text) {
        for (ItemType type : values()) {
            if (type.id().equals(text) || type.collection.equals(text)) {
                return type;
            }
        }
        String known = Arrays.stream(values()).map(ItemType::id).collect(Collectors.joining(", "));
        throw new Malformed("type", text, Bilingual.of("对象类型应为以下之一:" + known, "An item type is one of: " + known));
    }
}
