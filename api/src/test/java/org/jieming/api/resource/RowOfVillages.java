package org.jieming.api.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.StringJoiner;
import org.jieming.api.resource.Service.Answer;

/**
 * An invented province of villages in a row, 0.02° of longitude at 35° N or 1,826 m apart, with 100 elders each: 甲县 (0–3, two
 * towns), 乙县 beside it (4, 5), 直管市 under the province (20, 21), and 无县市, a prefecture without counties (40, 41; 50). No
 * facility.
 */
final class RowOfVillages implements AutoCloseable {
    private static final String RULE = "{\"clause\":\"c\",\"instrument\":\"house\",";

    private final Service service = Service.empty();

    RowOfVillages() {
        division("970000000000", "province", "province", "新试省");
        division("970100000000", "prefecture-city", "prefecture", "有县市");
        division("970200000000", "prefecture-city", "prefecture", "无县市");
        division("970101000000", "county", "county", "甲县");
        division("970102000000", "county", "county", "乙县");
        division("979001000000", "county-city", "county", "直管市");
        town("970101100", "甲一乡", 0, 1);
        town("970101101", "甲二乡", 2, 3);
        town("970102100", "乙一乡", 4, 5);
        town("979001100", "直一乡", 20, 21);
        town("970200100", "无一镇", 40, 41);
        town("970200101", "无二镇", 50);
    }

    private void town(String code, String name, int... places) {
        division(code + "000", "township", "township", name);
        for (int at = 0; at < places.length; at++) {
            String village = code + (201 + at);
            division(village, "villagers-committee", "village", name + at);
            people(village, places[at]);
        }
    }

    /** 100 elders of a village. */
    void people(String village, int place) {
        keep(
                "population-cells",
                point(place),
                "\"cell_id\":\"" + village + "\",\"cell_kind\":\"village-unit\",\"division_code\":\"" + village
                        + "\",\"population\":500,\"year\":2021,\"pop_60_plus\":100");
    }

    void division(String code, String type, String level, String name) {
        keep(
                "divisions",
                "null",
                "\"name\":\"" + name + "\",\"code\":\"" + code + "\",\"type\":\"" + type + "\",\"level\":\"" + level
                        + "\"");
    }

    /** A facility at a place of the row. */
    void facility(String name, String kind, String code, int place, String more) {
        keep(
                kind.startsWith("F") ? "cemeteries" : "facilities",
                point(place),
                "\"name\":\"" + name + "\",\"" + (kind.startsWith("F") ? "cemetery_type" : "facility_type") + "\":\""
                        + kind + "\",\"division_code\":\"" + code + "\"," + more);
    }

    private static String point(int place) {
        return String.format(Locale.ROOT, "{\"type\":\"Point\",\"coordinates\":[%.2f,35]}", 100 + 0.02 * place);
    }

    void keep(String collection, String geometry, String properties) {
        service.keepAs(collection, geometry, properties);
    }

    Service service() {
        return service;
    }

    JsonNode made(String process, String inputs) {
        return service.made(process, inputs);
    }

    Answer execute(String process, String inputs, String query) {
        return service.execute(process, inputs, query);
    }

    /** One clause of one's own on 2026-06-01, with a row for every county, township and village. */
    JsonNode clause(String area, String columns, String... more) {
        StringJoiner inputs = new StringJoiner(",");
        inputs.add("\"area\":\"" + area + "\"").add("\"date\":\"2026-06-01\"");
        inputs.add("\"levels\":[\"county\",\"township\",\"village\"]");
        inputs.add("\"own_clauses\":[" + RULE + columns + "}]");
        for (String one : more) {
            inputs.add(one);
        }
        return made("gap-statement", inputs.toString()).at("/clauses/0");
    }

    /** That everybody lives within 2,000 m of day care. */
    JsonNode within(String area, String columns, String... more) {
        return clause(
                area,
                "\"form\":\"people-within\",\"kinds\":\"E5\",\"band\":\"elders-60\",\"sense\":\"at-most\",\"value\":2000"
                        + columns,
                more);
    }

    @Override
    public void close() {
        service.close();
    }
}
