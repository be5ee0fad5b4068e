package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.Test;

/** Names of the past at the {@link NameDoors} that two bore on common days. It is 2026-01-01. */
class PastNameDoorsTest extends NameDoors {
    private static String street(String name, String days) {
        return place(name, ",\"kind\":\"K5\",\"status\":\"in-use\",\"approval_doc\":\"1号\"" + days)
                .replace("\"geometry\":null", "\"geometry\":{\"type\":\"Point\",\"coordinates\":[118.05,31.05]}");
    }

    private String made(String name, String days) {
        Answer made = create(reviewer, street(name, days));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().get("id").asText();
    }

    @Test
    void a_name_that_another_street_at_the_spot_bore_on_the_same_days_is_refused_unless_it_is_stock_and_says_why() {
        made("海棠三路", ",\"valid_from\":\"2025-01-01\",\"valid_to\":\"2025-03-01\"");
        Answer refused = create(reviewer, street("海棠三路", ",\"valid_from\":\"2024-12-01\""));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().at("/findings/0/rule").asText()).isEqualTo("A-13");
        assertThat(refused.json().at("/findings/0/zh").asText()).contains("自 2025-01-01 至 2025-03-01");
        String stock = street("海棠三路", ",\"valid_from\":\"2010-01-01\"");
        assertThat(create(reviewer, stock).status()).isEqualTo(422);
        Answer reasoned = create(reviewer, stock.substring(0, stock.length() - 1) + ",\"reason\":\"2010年地名普查成果两处同名\"}");
        assertThat(reasoned.status()).as(reasoned.text()).isEqualTo(201);
    }
}
