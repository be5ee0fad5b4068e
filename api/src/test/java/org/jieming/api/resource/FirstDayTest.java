package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Since when a standard name is one: nobody dates it back alone beyond what an act or a source says (PNR Arts. 12 and 18). 柳林村 is old
 * stock, recorded from 2020-01-01 on; 古槐巷 is on the protection list since then. It is 2026-01-01 at the {@link NameDoors}.
 */
class FirstDayTest extends NameDoors {
    private static final String OLD = "/" + Service.idOf("柳林村");
    private static final String LISTED = "/" + Service.idOf("古槐巷");
    private static final String EARLIER = "\"valid_from\":\"1985-01-01\"";
    private static final String OF_1984 =
            "\"act\":{\"number\":\"示政〔1984〕3号\",\"authority\":\"示例县人民政府\"," + "\"decided_on\":\"1984-12-01\"}";
    private static final String WHY = ",\"reason\":\"据第一次地名普查\"";

    @BeforeEach
    void old_stock_and_a_listed_name() {
        service.commit(
                Service.put(
                        ItemType.PLACE,
                        "柳林村",
                        Service.from("2020-01-01"),
                        null,
                        Map.of("name", "柳林村", "kind", "K3", "division_code", Proposing.WEST, "status", "in-use")),
                Service.put(
                        ItemType.PLACE,
                        "古槐巷",
                        Service.from("2020-01-01"),
                        null,
                        Map.of(
                                "name",
                                "古槐巷",
                                "kind",
                                "K5",
                                "division_code",
                                Proposing.WEST,
                                "status",
                                "in-use",
                                "protected",
                                "true")));
    }

    private Answer patched(Service.Client client, String item, String properties, String more) {
        return client.send(
                "PATCH",
                ITEMS + item + "?datetime=2025-01-01",
                "{\"properties\":{" + properties + "}," + more + "}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
    }

    private String firstDay(String item) {
        return reviewer.get(ITEMS + item).json().at("/properties/valid_from").asText();
    }

    @Test
    void old_stock_is_dated_back_for_a_reason_by_an_act_of_that_time_or_a_source() {
        // the act of 2025 says nothing of 1985
        Refusal.by(patched(reviewer, OLD, EARLIER, ACT + WHY), "A-24", "valid_from");
        Refusal.by(patched(reviewer, OLD, EARLIER, OF_1984), "W-REASON", "reason");
        Refusal.by(patched(reviewer, OLD, EARLIER + ",\"source\":\"示例县地名志\"", ACT), "W-REASON", "reason");
        assertThat(firstDay(OLD)).isEqualTo("2020-01-01");
        Answer byAct = patched(reviewer, OLD, EARLIER, OF_1984 + WHY);
        assertThat(byAct.status()).as(byAct.text()).isEqualTo(200);
        assertThat(firstDay(OLD)).isEqualTo("1985-01-01");
        Answer bySource = patched(reviewer, OLD, "\"valid_from\":\"1911-01-01\",\"source\":\"示例县地名志\"", ACT + WHY);
        assertThat(bySource.status()).as(bySource.text()).isEqualTo(200);
        assertThat(firstDay(OLD)).isEqualTo("1911-01-01");
    }

    @Test
    void an_officer_is_told_what_the_day_takes_and_a_file_is_asked_why() {
        Refusal.by(patched(officer, OLD, EARLIER, OF_1984 + WHY), "W-APPROVAL", "valid_from");
        var judged = judged(reviewer, "id,名称,生效日期,资料来源,批准文号\n" + Service.idOf("柳林村") + ",柳林村,1985-01-01,示例县地名志,1号\n");
        assertThat(judged.at("/counts/rejected").asInt()).as(judged.toString()).isZero();
        Answer unreasoned =
                reviewer.send("POST", judged.get("id").asText() + "/apply", "{}", "Content-Type", "application/json");
        assertThat(unreasoned.status()).as(unreasoned.text()).isEqualTo(422);
        assertThat(unreasoned.text()).contains("W-REASON");
        assertThat(firstDay(OLD)).isEqualTo("2020-01-01");
    }

    /** A version before the first one is the same by another door. */
    @Test
    void other_content_of_earlier_days_dates_a_name_back_as_well() {
        Answer refused = reviewer.send(
                "PATCH",
                ITEMS + OLD,
                "{\"properties\":{" + EARLIER + ",\"meaning\":\"柳树成林\"}," + ACT + WHY + "}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
        Refusal.by(refused, "A-24", "valid_from");
    }

    /** 六洲村 is approved on 2026-01-01: no act that is cited and no source makes it older. */
    @Test
    void a_name_that_was_approved_here_is_no_older_than_its_approval() {
        String naming = Proposing.approved(officer, reviewer, Proposing.naming(Proposing.place("六洲村", "K3")));
        String item = "/" + reviewer.get(naming).json().at("/content/id").asText();
        Answer refused = reviewer.send(
                "PATCH",
                ITEMS + item,
                "{\"properties\":{" + EARLIER + ",\"source\":\"示例县地名志\"}," + OF_1984 + WHY + "}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
        Refusal.by(refused, "A-24", "valid_from");
        assertThat(refused.text()).contains("2026-01-01");
        String correction = Proposing.begin(officer, Proposing.correcting(item.substring(1), "{" + EARLIER + "}"));
        Refusal.by(Proposing.step(officer, correction, "check", ""), "A-24", "valid_from");
    }

    @Test
    void the_first_day_of_a_listed_name_is_corrected_by_two() {
        Refusal.by(patched(reviewer, LISTED, EARLIER + ",\"source\":\"示例县地名志\"", OF_1984 + WHY), "A-19", "valid_from");
        String correction = Proposing.begin(officer, Proposing.correcting(LISTED.substring(1), "{" + EARLIER + "}"));
        assertThat(officer.get(correction).json().at("/content/valid_from").asText())
                .isEqualTo("1985-01-01");
        Proposing.take(officer, correction, "check", "");
        Proposing.take(officer, correction, "submit", "");
        Proposing.take(reviewer, correction, "approve", Proposing.act());
        assertThat(firstDay(LISTED)).isEqualTo("1985-01-01");
        assertThat(reviewer.get(ITEMS + LISTED + "?datetime=1984-12-31").status())
                .isEqualTo(410);
    }

    /** 柳林村 was called so from 2021 on, and till then 柳湾: the day of the renaming was recorded a year too early. */
    @Test
    void a_correction_moves_a_day_forward_and_the_name_before_holds_until_then() {
        service.commit(Service.put(
                ItemType.PLACE,
                "柳林村",
                Period.between(
                        Optional.of(java.time.LocalDate.parse("2010-01-01")),
                        Optional.of(java.time.LocalDate.parse("2020-01-01"))),
                null,
                Map.of("name", "柳湾", "kind", "K3", "division_code", Proposing.WEST, "status", "in-use")));
        String id = OLD.substring(1);
        String never = Proposing.begin(officer, Proposing.correcting(id, "{\"valid_from\":\"2009-01-01\"}"));
        Refusal.by(Proposing.step(officer, never, "check", ""), "A-24", "place.properties.valid_from");
        String correction = Proposing.begin(officer, Proposing.correcting(id, "{\"valid_from\":\"2021-01-01\"}"));
        Proposing.take(officer, correction, "check", "");
        Proposing.take(officer, correction, "submit", "");
        Proposing.take(reviewer, correction, "approve", Proposing.act());
        assertThat(firstDay(OLD)).isEqualTo("2021-01-01");
        assertThat(reviewer.get(ITEMS + OLD + "?datetime=2020-12-31")
                        .json()
                        .at("/properties/name")
                        .asText())
                .isEqualTo("柳湾");
    }
}
