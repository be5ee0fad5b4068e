package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.jieming.api.http.Json;
import org.jieming.language.Malformed;
import org.junit.jupiter.api.Test;

/** The document that approves a change, read on 2026-01-01. */
class ApprovalsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-01-01");

    private static ObjectNode body(String decidedOn) {
        ObjectNode body = Json.object();
        body.putObject("act")
                .put("number", "民发〔2025〕1号")
                .put("authority", "界名县人民政府")
                .put("decided_on", decidedOn)
                .put("effective_on", "2026-07-01");
        return body;
    }

    @Test
    void nothing_is_decided_after_today_though_it_may_take_effect_later() {
        assertThat(Approvals.act(body("2026-01-01"), TODAY).decidedOn()).contains(TODAY);
        assertThatThrownBy(() -> Approvals.act(body("2036-01-01"), TODAY))
                .isInstanceOfSatisfying(
                        Malformed.class, refused -> assertThat(refused.field()).isEqualTo("act.decided_on"));
    }
}
