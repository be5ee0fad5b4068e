package org.jieming.adjustment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.language.Bilingual;
import org.jieming.register.Values;

/**
 * Who approves an event (行政区划管理条例, State Council order 704 of 2018, Arts. 6–10; domain table B.2). What touches coasts,
 * islands, border points and important resource areas goes to the State Council whatever it is (Art. 7(4)); no register tells that.
 * That the seats of autonomous units and of cities with districts are among Art. 7(2) was not read again in the text of 2018.
 */
public final class Approvers {
    private static final Set<String> AUTONOMOUS =
            Set.of("autonomous-prefecture", "autonomous-county", "autonomous-banner");
    private static final Bilingual STATE_COUNCIL = Bilingual.of("国务院(第7条)", "the State Council (ADR Art. 7)");

    private Approvers() {}

    /** The body, with the article, for the highest of the units before; empty when none of them has a code. */
    public static Optional<Bilingual> of(Adjustment event) {
        List<Values> before =
                event.before().stream().map(division -> division.values()).toList();
        return before.stream()
                .map(values -> values.text("code"))
                .filter(code -> !code.isEmpty())
                .map(code -> new DivisionCode(code).level())
                .min(Comparator.naturalOrder())
                .map(level -> switch (level) {
                    case VILLAGE ->
                        Bilingual.of(
                                "按村(居)民委员会组织法办理,不属行政区划管理条例",
                                "by the laws on villagers' and residents' committees, not ADR");
                    case TOWNSHIP -> township(event.kind(), before);
                    case COUNTY, PREFECTURE -> county(event, level);
                    case PROVINCE -> province(event.kind());
                });
    }

    /** Sub-districts are agencies of a government; a town that becomes one is abolished first, which the province approves (B-10). */
    private static Bilingual township(EventKind kind, List<Values> before) {
        boolean isAgency = kind != EventKind.TOWN_TO_SUB_DISTRICT
                && before.stream().allMatch(values -> values.text("type").equals("sub-district"));
        return isAgency
                ? Bilingual.of("批准设立该派出机关的人民政府(第10条)", "the government that approved the agency (ADR Art. 10)")
                : Bilingual.of("省、自治区、直辖市人民政府(第9条)", "the government of the province (ADR Art. 9)");
    }

    private static Bilingual county(Adjustment event, DivisionLevel level) {
        return switch (event.kind()) {
            case SEAT_MOVE -> isAutonomous(event) ? STATE_COUNCIL : seat(level);
            case BOUNDARY_CHANGE ->
                isAutonomous(event)
                        ? STATE_COUNCIL
                        : Bilingual.of(
                                "重大变更:国务院(第7条);部分变更:国务院授权省级人民政府(第8条)",
                                "a major change the State Council (ADR Art. 7), a partial one the province by delegation (Art. 8)");
            default -> STATE_COUNCIL;
        };
    }

    private static Bilingual seat(DivisionLevel level) {
        return level == DivisionLevel.PREFECTURE
                ? Bilingual.of(
                        "设区的市:国务院(第7条);不设区的市:国务院授权省级人民政府(第8条)",
                        "of a city with districts the State Council (ADR Art. 7), of one without the province by delegation (Art. 8)")
                : Bilingual.of(
                        "国务院授权省级人民政府(第8条,报国务院备案)",
                        "the province by delegation, filed with the State Council (ADR Art. 8)");
    }

    private static boolean isAutonomous(Adjustment event) {
        return Stream.concat(
                        event.before().stream().map(division -> division.values()),
                        event.after().stream().map(Adjustment.Unit::values))
                .anyMatch(values -> AUTONOMOUS.contains(values.text("type")));
    }

    private static Bilingual province(EventKind kind) {
        return switch (kind) {
            case BOUNDARY_CHANGE, SEAT_MOVE -> STATE_COUNCIL;
            default -> Bilingual.of("全国人民代表大会(第6条)", "the National People's Congress (ADR Art. 6)");
        };
    }
}
