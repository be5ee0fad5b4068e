package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.Change;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A corrected day of an approval gives names other days, and no other village of the county bears one of them then: 杨家湾 of {@link TwoTowns} is renamed 杨柳湾 on
 * 2026-01-10, or on 2026-01-05, and 柳家湾 in the same town bears that name on some days. It is 2026-01-10.
 */
class AmendedDaysTest extends TwoTowns {
    private static final String VILLAGE = Service.idOf("杨家湾");
    private static final String FIFTH = on("2026-01-05");
    private static final String EIGHTH = on("2026-01-08");
    private static final String TENTH = on("2026-01-10");

    @BeforeEach
    void the_village_is_a_standard_name() {
        service.commit(named("杨家湾", "杨家湾", Period.ALWAYS));
    }

    /** 柳家湾 was 杨柳湾 until 2026-01-08: from the fifth on there would be two for three days, from the eighth on there is one. */
    @Test
    void a_name_is_not_dated_back_to_days_on_which_another_village_bore_it() {
        String renaming = renamed(TENTH);
        service.commit(named("柳家湾", "杨柳湾", days("2020-01-01", "2026-01-08")));
        Answer early = Proposing.step(officer, renaming, "amend", FIFTH);
        assertThat(early.status()).as(early.text()).isEqualTo(422);
        assertThat(early.json().get("findings").findValuesAsText("rule")).containsExactly("A-12");
        assertThat(early.text()).contains("更正后“杨柳湾”自 2026-01-05 起使用,另一处自 2020-01-01 起至 2026-01-08 前使用");
        assertThat(officer.get(renaming).json().has("asked")).isFalse();
        Proposing.take(officer, renaming, "amend", EIGHTH);
        Proposing.take(reviewer, renaming, "confirm", "");
        assertThat(name("2026-01-08")).isEqualTo("杨柳湾");
        assertThat(name("2026-01-07")).isEqualTo("杨家湾");
    }

    /** Nothing stands against the fifth when it is asked; until it is confirmed somebody records that 柳家湾 was 杨柳湾 on the sixth and seventh. */
    @Test
    void it_is_asked_again_of_the_state_in_which_it_is_confirmed() {
        String renaming = renamed(TENTH);
        Proposing.take(officer, renaming, "amend", FIFTH);
        service.commit(named("柳家湾", "杨柳湾", days("2026-01-06", "2026-01-08")));
        Answer late = Proposing.step(reviewer, renaming, "confirm", "");
        assertThat(late.status()).as(late.text()).isEqualTo(422);
        assertThat(late.json().get("findings").findValuesAsText("rule")).containsExactly("A-12");
        assertThat(late.text()).contains("另一处自 2026-01-06 起至 2026-01-08 前使用");
        assertThat(name("2026-01-09")).isEqualTo("杨家湾");
        assertThat(officer.get(renaming).json().has("asked")).isTrue();
        Proposing.take(reviewer, renaming, "decline", "\"note\":\"当时另有杨柳湾\"");
    }

    /** 杨家湾 was given up on the fifth, and 柳家湾 has been 杨家湾 since the seventh: until the tenth it would have been both. */
    @Test
    void the_name_before_keeps_no_days_on_which_another_village_has_it() {
        String renaming = renamed(FIFTH);
        service.commit(named("柳家湾", "杨家湾", Period.from(LocalDate.parse("2026-01-07"))));
        Answer late = Proposing.step(officer, renaming, "amend", TENTH);
        assertThat(late.status()).as(late.text()).isEqualTo(422);
        assertThat(late.json().get("findings").findValuesAsText("rule")).containsExactly("A-12");
        assertThat(late.text()).contains("更正后“杨家湾”至 2026-01-10 前");
    }

    /** Abolished on the fifth; 柳家湾 has been 杨家湾 since the seventh. */
    @Test
    void an_abolished_name_ends_no_later_than_another_village_gets_it() {
        String abolition = approved(
                Proposing.renaming(VILLAGE, "")
                        .replace("\"rename\"", "\"abolish\"")
                        .replace("\"name\":\"\",", ""),
                FIFTH);
        service.commit(named("柳家湾", "杨家湾", Period.from(LocalDate.parse("2026-01-07"))));
        Answer late = Proposing.step(officer, abolition, "amend", TENTH);
        assertThat(late.status()).as(late.text()).isEqualTo(422);
        assertThat(late.json().get("findings").findValuesAsText("rule")).containsExactly("A-12");
        Proposing.take(officer, abolition, "amend", on("2026-01-07"));
        Proposing.take(reviewer, abolition, "confirm", "");
        assertThat(name("2026-01-06")).isEqualTo("杨家湾");
    }

    /** 柳家湾 bears 杨柳湾 beside it since before and beyond the tenth, for which a reason was given once: the number alone moves no day. */
    @Test
    void a_correction_that_moves_no_day_asks_nothing() {
        String renaming = renamed(TENTH);
        service.commit(named("柳家湾", "杨柳湾", Period.ALWAYS));
        Proposing.take(officer, renaming, "amend", TENTH.replace("7号", "8号"));
        Proposing.take(reviewer, renaming, "confirm", "");
    }

    /** Two 桂花路 lie 0.005° of longitude, some 480 m, from each other, and no built-up area is drawn: whoever confirms says why both are. */
    @Test
    void a_street_so_near_that_it_likely_is_in_one_built_up_area_takes_a_reason_of_who_confirms() {
        String naming = approved(
                Proposing.naming(Proposing.STREET.replace(
                        "{\"properties\"",
                        "{\"geometry\":{\"type\":\"Point\",\"coordinates\":[118.05,31.05]},\"properties\"")),
                TENTH);
        service.commit(Service.put(
                ItemType.PLACE,
                "other",
                days("2026-01-06", "2026-01-08"),
                Shape.point(118.055, 31.05),
                Map.of("name", "桂花路", "kind", "K5", "division_code", Proposing.WEST, "status", "in-use")));
        Proposing.take(officer, naming, "amend", FIFTH);
        Answer silent = Proposing.step(reviewer, naming, "confirm", "");
        assertThat(silent.status()).as(silent.text()).isEqualTo(422);
        assertThat(silent.json().get("findings").findValuesAsText("rule")).containsExactly("A-13");
        assertThat(silent.text()).contains("更正后“桂花路”自 2026-01-05 起使用");
        Proposing.take(reviewer, naming, "confirm", "\"reasons\":{\"A-13\":\"分属两个建成区\"}");
    }

    private String renamed(String act) {
        return approved(Proposing.renaming(VILLAGE, "杨柳湾"), act);
    }

    private String approved(String body, String act) {
        String proposal = Proposing.submitted(officer, body);
        today("2026-01-10");
        Proposing.take(reviewer, proposal, "approve", act + "," + Proposing.reasons());
        Proposing.attach(officer, proposal, "approval");
        return proposal;
    }

    private String name(String day) {
        return reviewer.get("/collections/places/items/" + VILLAGE + "?datetime=" + day)
                .json()
                .at("/properties/name")
                .asText();
    }

    private static String on(String day) {
        return Proposing.act(day) + ",\"note\":\"批准日期录入有误\"";
    }

    private static Period days(String first, String end) {
        return Period.between(Optional.of(LocalDate.parse(first)), Optional.of(LocalDate.parse(end)));
    }

    private static Change.Put named(String item, String name, Period valid) {
        return Service.put(
                ItemType.PLACE,
                item,
                valid,
                null,
                Map.of("name", name, "kind", "K3", "division_code", Proposing.WEST, "status", "in-use"));
    }
}
