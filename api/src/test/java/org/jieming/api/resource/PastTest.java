package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jieming.api.http.HttpSettings;
import org.jieming.api.store.Journal;
import org.jieming.api.store.MemoryJournal;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Succession;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was: history, lineage, the log; and what of all this the public sees. */
class PastTest {
    private final Service service = Service.empty();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void history_tells_both_times_who_recorded_it_and_what_changed() {
        // recorded: 六州 for ever (r1); then 六洲 from 2020 (r2), which takes r1 back and leaves 六州 until 2020
        service.commit(village("六州", Period.ALWAYS));
        service.commit(village("六洲", Service.from("2020-01-01")));
        JsonNode features = service.get("/collections/places/items/" + Service.idOf("village") + "/history")
                .json()
                .get("features");
        assertThat(features).hasSize(3);
        JsonNode first = features.get(0).get("properties");
        assertThat(first.get("name").asText()).isEqualTo("六州");
        assertThat(first.get("withdrawn_revision").asInt()).isEqualTo(2);
        assertThat(first.get("recorded_by").asText()).isEqualTo("tester");
        JsonNode last = features.get(2).get("properties");
        assertThat(last.get("name").asText()).isEqualTo("六洲");
        assertThat(last.get("valid_from").asText()).isEqualTo("2020-01-01");
        assertThat(last.get("recorded_at").asText()).isEqualTo("2026-01-01T04:00:00Z");
        assertThat(last.get("changed").toString()).isEqualTo("[\"name\"]");
        assertThat(last.has("withdrawn_revision")).isFalse();
    }

    @Test
    void lineage_follows_events_backwards_and_forwards() {
        // 沈巷乡 + 三汊河乡 → 沈巷镇 (2000) → 沈巷街道 (2015); asked at the middle, all four are told, and no neighbour
        for (String name : List.of("沈巷乡", "三汊河乡", "沈巷镇", "沈巷街道", "二坝镇", "汤沟镇")) {
            service.commit(Service.put(ItemType.DIVISION, name, Period.ALWAYS, null, Map.of("name", name)));
        }
        service.commit(
                succession("merge", "2000-05-01", List.of("沈巷乡", "三汊河乡"), List.of("沈巷镇")),
                succession("town-to-sub-district", "2015-05-01", List.of("沈巷镇"), List.of("沈巷街道")),
                succession("merge", "2000-05-01", List.of("汤沟镇"), List.of("二坝镇")));
        JsonNode lineage = service.get("/collections/divisions/items/" + Service.idOf("沈巷镇") + "/lineage")
                .json();
        assertThat(lineage.get("events")).hasSize(2);
        assertThat(lineage.at("/events/0/kind").asText()).isEqualTo("merge");
        assertThat(lineage.at("/events/0/predecessors").findValuesAsText("name"))
                .containsExactly("沈巷乡", "三汊河乡");
        assertThat(lineage.at("/events/1/effective").asText()).isEqualTo("2015-05-01");
        assertThat(lineage.at("/events/1/successors/0/name").asText()).isEqualTo("沈巷街道");
        JsonNode earliest = service.get("/collections/divisions/items/" + Service.idOf("沈巷乡") + "/lineage")
                .json();
        assertThat(earliest.get("events")).hasSize(2);
    }

    @Test
    void the_log_pages_by_key_from_newest_to_oldest() {
        for (int i = 1; i <= 5; i++) {
            service.commit(Service.place("P" + i, 118, 31));
        }
        JsonNode first = service.get("/revisions?limit=2").json();
        assertThat(first.get("revisions").findValuesAsText("revision")).containsExactly("5", "4");
        JsonNode second =
                service.get(ItemsTest.link(first, "next").orElseThrow()).json();
        assertThat(second.get("revisions").findValuesAsText("revision")).containsExactly("3", "2");
        JsonNode third =
                service.get(ItemsTest.link(second, "next").orElseThrow()).json();
        assertThat(third.get("revisions").findValuesAsText("revision")).containsExactly("1");
        assertThat(ItemsTest.link(third, "next")).isEmpty();
    }

    @Test
    void a_revision_lists_what_it_changed() {
        service.commit(village("六州", Period.ALWAYS), Service.place("旧", 118, 31));
        service.commit(
                village("六洲", Period.ALWAYS),
                Service.place("新", 118, 31),
                new Change.End(ItemId.named("旧"), LocalDate.parse("2020-01-01")));
        JsonNode revision = service.get("/revisions/2").json();
        assertThat(revision.get("items_changed").asInt()).isEqualTo(3);
        Map<String, String> changes = new java.util.TreeMap<>();
        revision.get("items")
                .forEach(item -> changes.put(
                        item.get("name").asText(), item.get("change").asText()));
        assertThat(changes)
                .containsEntry("六洲", "changed")
                .containsEntry("新", "created")
                .containsEntry("旧", "ended");
        assertThat(revision.get("fingerprint").asText()).hasSize(64);
    }

    @Test
    void however_many_ask_one_revision_at_a_time_is_held_in_memory() throws InterruptedException {
        // a reader waits a second for another one to come in beside it, which a turn does not let happen
        CountDownLatch two = new CountDownLatch(2);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Journal real = new MemoryJournal();
        Journal watched = (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (self, method, arguments) -> {
                    if (!method.getName().equals("replay")) {
                        return method.invoke(real, arguments);
                    }
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    two.countDown();
                    two.await(1, TimeUnit.SECONDS);
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException ended) {
                        throw ended.getCause();
                    } finally {
                        inside.decrementAndGet();
                    }
                });
        try (Service crowded = Service.on(watched, HttpSettings.onLoopback(0))) {
            crowded.commit(village("六洲", Period.ALWAYS));
            crowded.administrator();
            List<Integer> answers = new CopyOnWriteArrayList<>();
            Thread first = new Thread(
                    () -> answers.add(crowded.stranger().get("/revisions/1").status()));
            first.start();
            answers.add(crowded.stranger().get("/revisions/1").status());
            first.join();
            assertThat(answers).containsExactly(200, 200);
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void from_afar_one_sees_what_is_public_and_cannot_find_out_the_rest() {
        service.commit(
                Service.put(ItemType.PLACE, "open", Period.ALWAYS, null, Map.of("name", "公开村", "registered_by", "张三")),
                Service.put(ItemType.PLACE, "secret", Period.ALWAYS, null, Map.of("name", "秘密点", "secrecy", "secret")));
        String items = "/collections/places/items";
        assertThat(service.get(items).names()).containsExactlyInAnyOrder("公开村", "秘密点");
        var afar = service.stranger().get(items);
        assertThat(afar.names()).containsExactly("公开村");
        assertThat(afar.text()).doesNotContain("registered_by").doesNotContain("张三");
        assertThat(afar.json().has("numberMatched")).isFalse();
        // a filter must not tell what a look would not
        assertThat(service.stranger()
                        .get(items + "?registered_by=%E5%BC%A0%E4%B8%89")
                        .status())
                .isEqualTo(400);
        assertThat(service.stranger()
                        .get(items + "?filter=registered_by%20LIKE%20'%25'")
                        .status())
                .isEqualTo(400);
        String secret = items + "/" + Service.idOf("secret");
        for (String path : List.of(secret, secret + "/history", secret + "/lineage", secret + "?as-of=1")) {
            assertThat(service.stranger().get(path).status()).as(path).isEqualTo(404);
            assertThat(service.get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(service.stranger().get("/revisions/1").text())
                .doesNotContain("秘密点")
                .doesNotContain("tester");
        assertThat(service.stranger().get("/collections/places/schema").text()).doesNotContain("registered_by");
        assertThat(service.stranger().get("/api").text()).doesNotContain("registered_by");
        assertThat(service.get(items).header("Cache-Control")).contains("private");
    }

    @Test
    void what_becomes_secret_one_day_is_hidden_on_every_day_and_what_becomes_open_only_before_that_day() {
        service.commit(
                place("closes", Period.ALWAYS, "open"),
                place("opens", Period.ALWAYS, "secret"),
                place("stays", Period.ALWAYS, "open"));
        // known today, in force tomorrow: "closes" is still stated as open today, "opens" as secret
        service.commit(
                place("closes", Service.from("2026-01-02"), "secret"),
                place("opens", Service.from("2026-01-02"), "open"));
        String items = "/collections/places/items";
        assertThat(service.stranger().get(items).names()).containsExactly("stays");
        assertThat(service.stranger().get(items + "?datetime=2026-01-02").names())
                .containsExactlyInAnyOrder("opens", "stays");
        assertThat(service.stranger().get(items + "?datetime=2020-01-01").names())
                .containsExactly("stays");
        // and as it was known before, when nothing of that was said yet
        assertThat(service.stranger().get(items + "?as-of=1").names()).containsExactly("stays");
        assertThat(service.get(items).names()).containsExactlyInAnyOrder("closes", "opens", "stays");
    }

    private static Change place(String name, Period valid, String secrecy) {
        return Service.put(ItemType.PLACE, name, valid, null, Map.of("name", name, "secrecy", secrecy));
    }

    @Test
    void markers_are_shown_to_the_public_to_three_decimals_and_found_there_alone() {
        service.commit(Service.put(
                ItemType.BOUNDARY_MARKER,
                "m",
                Period.ALWAYS,
                Shape.point(118.123456, 31.654321),
                Map.of("marker_no", "3402073402080001")));
        String items = "/collections/boundary-markers/items";
        assertThat(service.stranger()
                        .get(items)
                        .json()
                        .at("/features/0/geometry/coordinates")
                        .toString())
                .isEqualTo("[118.123,31.654]");
        assertThat(service.get(items)
                        .json()
                        .at("/features/0/geometry/coordinates")
                        .toString())
                .isEqualTo("[118.123456,31.654321]");
        // a box around the true place does not find it, so that no search by halves can
        assertThat(service.stranger()
                        .get(items + "?bbox=118.1234,31.6543,118.1236,31.6544")
                        .ids())
                .isEmpty();
        assertThat(service.stranger()
                        .get(items + "?bbox=118.1229,31.6539,118.1231,31.6541")
                        .ids())
                .hasSize(1);
        assertThat(service.stranger()
                        .get(items + "?filter=S_INTERSECTS(geometry,POINT(118.123456%2031.654321))")
                        .ids())
                .isEmpty();
    }

    private static Change succession(String kind, String day, List<String> before, List<String> after) {
        return new Change.Succeed(new Succession(
                kind,
                LocalDate.parse(day),
                before.stream().map(ItemId::named).toList(),
                after.stream().map(ItemId::named).toList()));
    }

    private static Change.Put village(String name, Period valid) {
        return Service.put(ItemType.PLACE, "village", valid, null, Map.of("name", name));
    }
}
