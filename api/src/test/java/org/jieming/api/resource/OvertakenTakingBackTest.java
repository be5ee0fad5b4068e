package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.store.Journal;
import org.jieming.api.store.MemoryJournal;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Others write while an import is judged that is to be taken back: each time its histories are read, which is behind the state that it is
 * judged upon and before it is written. Today is 2026-01-01.
 */
class OvertakenTakingBackTest {
    private final AtomicInteger read = new AtomicInteger();
    private IntConsumer meanwhile = nothing -> {};
    private final Service service = Service.at(InstantSource.fixed(Service.NOON), asked(new MemoryJournal()));

    @AfterEach
    void stop() {
        service.close();
    }

    /** A store that lets others write whenever it was asked for histories. */
    private Journal asked(Journal store) {
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, given) -> {
                    try {
                        Object answer = method.invoke(store, given);
                        if (method.getName().equals("histories")) {
                            meanwhile.accept(read.incrementAndGet());
                        }
                        return answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private String imported(String type, String text) {
        String path = service.send("POST", "/imports?type=" + type + "&name=a.csv", text, "Content-Type", "text/csv")
                .header("Location");
        settled(path);
        Answer begun = service.send("POST", path + "/apply", "{}", "Content-Type", "application/json");
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        assertThat(settled(path).get("status").asText()).isEqualTo("applied");
        return path;
    }

    private JsonNode settled(String path) {
        JsonNode now = service.get(path).json();
        while (List.of("judging", "applying").contains(now.get("status").asText())) {
            now = service.get(path).json();
        }
        return now;
    }

    private Answer takeBack(String imported, String order) {
        read.set(0);
        return service.send("POST", imported + "/take-back", order, "Content-Type", "application/json");
    }

    private void put(String name, String property, String value) {
        service.commit(Service.put(ItemType.PLACE, name, Period.ALWAYS, null, Map.of("name", name, property, value)));
    }

    private static final String ACT =
            "{\"act\":{\"number\":\"示政〔2025〕4号\",\"authority\":\"示例县人民政府\",\"decided_on\":\"2025-12-01\"}}";

    /** The town is free to go when it is judged; 赵村 is put into it before it is written (B-10), by a revision that touches no item of the import. */
    @Test
    void a_name_put_into_a_town_while_it_is_judged_keeps_the_town() {
        String towns = imported("division", "代码,名称,级别\n340207100,西镇,township\n");
        meanwhile = time -> {
            if (time == 1) {
                put("赵村", "division_code", "340207100");
            }
        };
        Answer refused = takeBack(towns, ACT);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().findValuesAsText("rule")).contains("B-10");
        assertThat(service.register.now().believed(ItemType.DIVISION))
                .extracting(ItemVersion::name)
                .containsExactly("西镇");
    }

    /** Others write during each of four judgements; the fifth is made while they wait, and sees all that they wrote: revisions 2 … 5, then 6. */
    @Test
    void what_others_write_all_the_time_is_seen_and_keeps_nothing_from_being_taken_back() {
        String towns = imported("division", "代码,名称,级别\n340207100,西镇,township\n");
        meanwhile = time -> {
            if (time <= 4) {
                put("村" + time, "meaning", "" + time);
            }
        };
        Answer done = takeBack(towns, ACT);
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(read.get()).isEqualTo(5);
        assertThat(done.json().get("revision").asInt()).isEqualTo(6);
        assertThat(service.register.now().believed(ItemType.DIVISION)).isEmpty();
        assertThat(service.register.now().believed(ItemType.PLACE)).hasSize(4);
    }

    /** The fourth of those writes puts a name into the town: the judgement under the lock says so, and nothing is written. */
    @Test
    void the_last_judgement_keeps_what_the_last_write_holds() {
        String towns = imported("division", "代码,名称,级别\n340207100,西镇,township\n");
        meanwhile = time -> {
            if (time <= 4) {
                put("村" + time, time == 4 ? "division_code" : "meaning", "340207100");
            }
        };
        Answer refused = takeBack(towns, ACT);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(read.get()).isEqualTo(5);
        assertThat(service.register.journal().head()).isEqualTo(new RevisionNumber(5));
        assertThat(service.register
                        .now()
                        .timeline(ItemType.PLACE, ItemId.named("村4"))
                        .versions())
                .hasSize(1);
    }
}
