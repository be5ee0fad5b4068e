package org.jieming.proposal;

import java.util.List;
import java.util.Locale;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;

/**
 * Something that a change of name touches.
 *
 * @param group what it is to the officer who must see to it
 * @param item the item
 * @param properties where it refers to the place or writes its name
 */
public record Touched(Group group, ItemVersion item, List<Property> properties) {

    /** What there is to see to, in the order people go about it. */
    public enum Group {
        /** What the register holds of the place itself on later days. */
        LATER("登记簿中以后的版本", "Later versions in the register"),
        SIGN("地名标志", "Signs"),
        CODE("代码", "Codes"),
        NAME("由此派生的地名", "Names built on it"),
        ADDRESS("地址", "Addresses"),
        FACILITY("养老服务设施", "Facilities"),
        CEMETERY("公墓", "Cemeteries"),
        ESTATE("住宅区", "Residential areas"),
        ROAD("道路", "Roads"),
        LINE("界线界桩", "Boundary lines and markers"),
        DIVISION("行政区划", "Divisions"),
        STATISTIC("统计数据", "Statistics"),
        OTHER("其他记录", "Other records");

        private final Bilingual title;

        Group(String zh, String en) {
            this.title = Bilingual.of(zh, en);
        }

        /** The word on the wire. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What people call it. */
        public Bilingual title() {
            return title;
        }

        static Group of(ItemType type) {
            return switch (type) {
                case PLACE -> NAME;
                case FACILITY -> FACILITY;
                case CEMETERY -> CEMETERY;
                case RESIDENTIAL_AREA -> ESTATE;
                case ROAD -> ROAD;
                case BOUNDARY_LINE, BOUNDARY_MARKER -> LINE;
                case DIVISION -> DIVISION;
                case POPULATION_CELL -> STATISTIC;
                case SIGN -> SIGN;
                case CONSTRAINT_ZONE -> OTHER;
            };
        }
    }

    public Touched {
        properties = List.copyOf(properties);
    }
}
