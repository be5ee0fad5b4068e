package org.jieming.adjustment;

import org.jieming.division.DivisionLevel;
import org.jieming.language.Bilingual;

/** Who approves an event (行政区划管理条例, State Council order 704 of 2018, Arts. 7–10; domain table B.2). */
public final class Approvers {
    private Approvers() {}

    /**
     * The body, with the article.
     *
     * @param level the level of the units
     * @param isAgency whether they are sub-districts, agencies of a government rather than divisions
     */
    public static Bilingual of(EventKind kind, DivisionLevel level, boolean isAgency) {
        if (level == DivisionLevel.VILLAGE) {
            return Bilingual.of(
                    "按村(居)民委员会组织法办理,不属行政区划管理条例", "by the laws on villagers' and residents' committees, not ADR");
        }
        if (level == DivisionLevel.TOWNSHIP) {
            return isAgency
                    ? Bilingual.of("批准设立该派出机关的人民政府(第10条)", "the government that approved the agency (ADR Art. 10)")
                    : Bilingual.of("省、自治区、直辖市人民政府(第9条)", "the government of the province (ADR Art. 9)");
        }
        return switch (kind) {
            case SEAT_MOVE ->
                Bilingual.of(
                        "国务院授权省级人民政府(第8条,报国务院备案)",
                        "the province by delegation, filed with the State Council (ADR Art. 8)");
            case BOUNDARY_CHANGE ->
                Bilingual.of(
                        "重大变更:国务院(第7条);部分变更:国务院授权省级人民政府(第8条)",
                        "a major change the State Council (ADR Art. 7), a partial one the province by delegation (Art. 8)");
            default -> Bilingual.of("国务院(第7条)", "the State Council (ADR Art. 7)");
        };
    }
}
