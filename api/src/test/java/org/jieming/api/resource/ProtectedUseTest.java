package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which names of a protection list are in use: neither by status nor by time of use of the past (A.2, A.12). */
class ProtectedUseTest {
    private final Service service = Service.empty();

    @AfterEach
    void stop() {
        service.close();
    }

    private static org.jieming.register.Change listed(String name, Map<String, String> more) {
        Map<String, String> values = new java.util.HashMap<>(more);
        values.putAll(Map.of("name", name, "division_code", "340207100", "protected", "true", "status", "in-use"));
        return Service.put(ItemType.PLACE, name, Period.ALWAYS, null, values);
    }

    /** 古井巷 is in use and 鸠兹 called historical: of two names one is historical. */
    @Test
    void a_name_that_is_historical_by_its_time_of_use_is_not_in_use_whatever_its_status() {
        service.commit(
                Service.put(
                        ItemType.DIVISION,
                        "county",
                        Period.ALWAYS,
                        null,
                        Map.of("name", "界名县", "code", "340207000000")),
                listed("古井巷", Map.of("time_of_use", "current")),
                listed("鸠兹", Map.of("time_of_use", "historical")));
        JsonNode list = service.stranger()
                .send(
                        "POST",
                        "/processes/protection-list/execution",
                        "{\"inputs\":{\"area\":\"340207\"}}",
                        "Content-Type",
                        "application/json")
                .json();
        assertThat(list.get("names").asInt()).as(list.toString()).isEqualTo(2);
        assertThat(list.get("historical").asInt()).isEqualTo(1);
        list.get("entries").forEach(each -> assertThat(each.get("in_use").asBoolean())
                .as(each.get("name").asText())
                .isEqualTo(each.get("name").asText().equals("古井巷")));
    }
}
