package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A file that is sent late in the evening and decided after midnight, by the clock of Beijing. */
class ImportOvernightTest {
    /** 23:30 and 0:30 in Beijing, which is 8 hours ahead. */
    private static final Instant EVENING = Instant.parse("2026-01-01T15:30:00Z");

    private static final Instant AFTER_MIDNIGHT = Instant.parse("2026-01-01T16:30:00Z");

    private final AtomicReference<Instant> clock = new AtomicReference<>(EVENING);
    private final Service service = Service.at(clock::get);

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void rows_are_judged_again_by_the_day_that_it_is_then() {
        // the town has the code that the file states from the 2nd of January on
        Period from = Period.from(LocalDate.parse("2026-01-02"));
        Period until = Period.between(Optional.empty(), Optional.of(LocalDate.parse("2026-01-02")));
        service.commit(town(until, "340207199"), town(from, Proposing.WEST));
        Client officer = service.enter("wang", Grant.in(ItemId.named("west"), Role.PLACE_NAME_OFFICER));
        Answer sent = officer.send(
                "POST",
                "/imports?type=place",
                "名称,政区代码,地名种类,地名状态\n杨树湾," + Proposing.WEST + ",K3,规划\n",
                "Content-Type",
                "text/csv");
        String path = sent.header("Location");
        JsonNode evening = NameDoors.settled(officer, path, "judging");
        assertThat(evening.at("/counts/rejected").asInt())
                .as(evening.toString())
                .isEqualTo(1);
        clock.set(AFTER_MIDNIGHT);
        Answer again = officer.send("PUT", path + "/mapping", "{\"columns\":{}}", "Content-Type", "application/json");
        assertThat(again.status()).as(again.text()).isEqualTo(202);
        JsonNode morning = NameDoors.settled(officer, path, "judging");
        assertThat(morning.at("/counts/rejected").asInt())
                .as(morning.toString())
                .isZero();
        assertThat(morning.at("/counts/new").asInt()).isEqualTo(1);
    }

    /** 杨家湾 has one version until midnight and another from then on: a row without a day is of the day on which it is written. */
    @Test
    void what_is_applied_after_midnight_is_written_by_the_day_that_it_is_then() {
        LocalDate morning = LocalDate.parse("2026-01-02");
        service.commit(
                town(Period.ALWAYS, Proposing.WEST),
                village(Period.between(Optional.empty(), Optional.of(morning)), "昨日"),
                village(Period.from(morning), "今日"));
        Client officer = service.enter("wang", Grant.in(ItemId.named("west"), Role.PLACE_NAME_OFFICER));
        String id = Service.idOf("village");
        Answer sent = officer.send(
                "POST", "/imports?type=place", "标识,名称,备注\n" + id + ",杨家湾,已核\n", "Content-Type", "text/csv");
        String path = sent.header("Location");
        JsonNode evening = NameDoors.settled(officer, path, "judging");
        assertThat(evening.at("/counts/changed").asInt()).as(evening.toString()).isEqualTo(1);
        clock.set(AFTER_MIDNIGHT);
        Answer begun = officer.send("POST", path + "/apply", "{}", "Content-Type", "application/json");
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        JsonNode applied = NameDoors.settled(officer, path, "applying");
        assertThat(applied.get("status").asText()).as(applied.toString()).isEqualTo("applied");
        String item = "/collections/places/items/" + id + "?datetime=";
        assertThat(service.get(item + "2026-01-02")
                        .json()
                        .at("/properties/remarks")
                        .asText())
                .isEqualTo("已核");
        assertThat(service.get(item + "2026-01-01")
                        .json()
                        .at("/properties/remarks")
                        .asText())
                .isEqualTo("昨日");
    }

    private static org.jieming.register.Change.Put village(Period valid, String remarks) {
        return Service.put(
                ItemType.PLACE,
                "village",
                valid,
                null,
                Map.of(
                        "name",
                        "杨家湾",
                        "kind",
                        "K3",
                        "division_code",
                        Proposing.WEST,
                        "status",
                        "planned",
                        "remarks",
                        remarks));
    }

    private static org.jieming.register.Change.Put town(Period valid, String code) {
        return Service.put(ItemType.DIVISION, "west", valid, null, Map.of("name", "west", "code", code + "000"));
    }
}
