package org.jieming.api.resource;

import java.util.List;
import java.util.Map;
import org.jieming.api.http.Parameter;
import org.jieming.crs.Crs;
import org.jieming.language.Bilingual;

/** The parameters of items, as the API document states them. */
public final class ItemParameters {
    /** Items on a page unless asked otherwise. */
    public static final int USUAL_LIMIT = 100;
    /** Most items on a page. */
    public static final int MOST_LIMIT = 10_000;

    private static final List<String> SYSTEMS =
            Crs.supported().stream().map(Crs::uri).toList();

    /** How many at most. */
    public static final Parameter LIMIT = Parameter.query(
            "limit",
            Bilingual.of("每页最多条数;更大的值按上限计", "Most items on the page; larger values count as the maximum"),
            Map.of("type", "integer", "minimum", 1, "maximum", MOST_LIMIT, "default", USUAL_LIMIT),
            "10");
    /** The box in which they lie. */
    public static final Parameter BBOX = Parameter.query(
            "bbox",
            Bilingual.of(
                    "只要图形与此范围相交的条目:4 个数(6 个时略过高程),次序按 bbox-crs;西大于东表示跨 180° 经线",
                    "Only items whose shape touches this box: 4 numbers (of 6 the heights are passed over) in the axis order of"
                            + " bbox-crs; west greater than east runs across the antimeridian"),
            Map.of("type", "array", "items", Map.of("type", "number"), "minItems", 4, "maxItems", 6),
            "118.1,31.0,118.6,31.6");
    /** The reference system of that box. */
    public static final Parameter BBOX_CRS =
            crs("bbox-crs", "bbox 的坐标系;默认 CRS84", "Reference system of bbox; CRS84 by default");
    /** The reference system of the answer. */
    public static final Parameter CRS = crs(
            "crs",
            "答复中坐标的坐标系,坐标轴次序按该坐标系的定义;默认 CRS84(经度在前)",
            "Reference system of the answer, in the axis order its authority defines; CRS84 (longitude first) by default");
    /** The day or days of validity. */
    public static final Parameter DATETIME = Parameter.query(
            "datetime",
            Bilingual.of(
                    "在何时有效:日期、RFC 3339 时刻或区间(两端含在内,可用 ..);默认今天;区间内有几个版本时取最晚的",
                    "When in force: a day, an RFC 3339 instant or an interval (both ends included, '..' for open); today by"
                            + " default; of several versions in an interval the latest answers"),
            Map.of("type", "string"),
            "2024-05-01");
    /** What was known, by revision or instant. */
    public static final Parameter AS_OF = Parameter.query(
            "as-of",
            Bilingual.of(
                    "按当时所知:修订号或 RFC 3339 时刻;默认最新",
                    "As known then: a revision or an RFC 3339 instant; the newest by default"),
            Map.of("type", "string"),
            "1");
    /** The place that they serve. */
    public static final Parameter SERVING = Parameter.query(
            "serving",
            Bilingual.of(
                    "true:只要当日在服务的设施或公墓(datetime 的第一天,默认今天),与各项分析的判定相同;只用于 facilities 和 cemeteries",
                    "true: only facilities or cemeteries that serve on the day (the first of datetime; today by default), as every"
                            + " analysis decides it; for the collections facilities and cemeteries alone"),
            Map.of("type", "boolean", "default", false),
            "false");
    /** Where the last page ended. */
    public static final Parameter CURSOR = Parameter.query(
            "cursor",
            Bilingual.of("不透明的翻页标记,由 next 链接给出", "An opaque place in the collection, given by the 'next' link"),
            Map.of("type", "string"),
            "");
    /** A condition in CQL2. */
    public static final Parameter FILTER = Parameter.query(
            "filter",
            Bilingual.of("CQL2 过滤条件", "A condition in CQL2"),
            Map.of("type", "string", "maxLength", 1_000_000),
            "name LIKE '%山%'");
    /** The language of that condition. */
    public static final Parameter FILTER_LANG = Parameter.query(
            "filter-lang",
            Bilingual.of("filter 的写法", "How the filter is written"),
            Map.of("type", "string", "enum", List.of("cql2-text", "cql2-json"), "default", "cql2-text"),
            "cql2-text");
    /** The reference system of its coordinates. */
    public static final Parameter FILTER_CRS = crs(
            "filter-crs", "filter 中几何的坐标系;默认 CRS84", "Reference system of geometry in the filter; CRS84 by default");

    private ItemParameters() {}

    private static Parameter crs(String name, String zh, String en) {
        return Parameter.query(
                name,
                Bilingual.of(zh, en),
                Map.of("type", "string", "format", "uri", "enum", SYSTEMS, "default", org.jieming.crs.Crs.CRS84.uri()),
                org.jieming.crs.Crs.CGCS2000.uri());
    }
}
