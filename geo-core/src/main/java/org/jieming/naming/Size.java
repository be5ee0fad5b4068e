package org.jieming.naming;

import java.util.Locale;
import org.jieming.language.Bilingual;

/** What of the size of a place its generic part may ask for. */
public enum Size {
    LAND_M2("用地面积(平方米)", "Land, m²"),
    FLOOR_M2("建筑面积(平方米)", "Floor area, m²"),
    HEIGHT_M("高度(米)", "Height, m"),
    STOREYS("层数", "Storeys"),
    GREEN_PCT("绿地率(%)", "Green ratio, per cent");

    private final Bilingual title;

    Size(String zh, String en) {
        this.title = Bilingual.of(zh, en);
    }

    /** The word for it on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column of {@code generic-sizes.csv} that says the least of it. */
    public String column() {
        return "min_" + word();
    }

    /** What people call it. */
    public Bilingual title() {
        return title;
    }
}
