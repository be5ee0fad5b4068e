package org.jieming.filter;

import org.jieming.language.Bilingual;

/** What sort of value a property has, and in which Java type its reader gives it (null when missing). */
public enum Kind {
    /** {@link String}, in Unicode form NFC. */
    TEXT("文字", "text"),
    /** {@link Long} or {@link Integer}. */
    INTEGER("整数", "integer"),
    /** Any other {@link Number}; compared as a double. */
    NUMBER("数值", "number"),
    /** {@link Boolean}; false comes before true. */
    BOOLEAN("是否", "boolean"),
    /** {@link java.time.LocalDate}. */
    DATE("日期", "date"),
    /** {@link java.time.Instant}. */
    TIMESTAMP("时间戳", "timestamp"),
    /** {@link Span} of {@link java.time.LocalDate}, both ends included. */
    DATE_SPAN("日期区间", "interval of dates"),
    /** {@link Span} of {@link java.time.Instant}, both ends included. */
    TIMESTAMP_SPAN("时间戳区间", "interval of timestamps"),
    /** {@link org.locationtech.jts.geom.Geometry} in the stored system, x = longitude. */
    GEOMETRY("几何", "geometry"),
    /** {@link java.util.Collection} of {@link String}. */
    TEXT_LIST("文字列表", "list of texts");

    private final Bilingual title;

    Kind(String zh, String en) {
        this.title = Bilingual.of(zh, en);
    }

    /** How the kind is called before people. */
    public Bilingual title() {
        return title;
    }

    boolean isNumeric() {
        return this == INTEGER || this == NUMBER;
    }

    boolean isInstant() {
        return this == DATE || this == TIMESTAMP;
    }

    /** Whether two values of the kind can be put in order by the comparison operators. */
    boolean isScalar() {
        return this == TEXT || this == BOOLEAN || isNumeric() || isInstant();
    }
}
