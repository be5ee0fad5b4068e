package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;

/** One name that comes in by several {@link NameDoors} at one moment: by a double click, or beside its own approval. */
class NamesAtOnceTest extends NameDoors {
    private static final int ROUNDS = 20;

    private static String street(String name) {
        return "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[118.05,31.05]},\"properties\":{\"name\":\""
                + name + "\",\"kind\":\"K5\",\"division_code\":\"" + Proposing.WEST
                + "\",\"status\":\"in-use\",\"approval_doc\":\"1号\"}}";
    }

    /** 春桥路, 夏桥路 … are names of their own: each round is about another one. */
    private static String name(int round) {
        return "春夏秋冬东南西北金木水火土石山林田河湖海".charAt(round) + "桥路";
    }

    static List<Answer> together(List<Callable<Answer>> senders) throws Exception {
        CyclicBarrier start = new CyclicBarrier(senders.size());
        ExecutorService threads = Executors.newFixedThreadPool(senders.size());
        try {
            List<Future<Answer>> sent = new ArrayList<>();
            for (Callable<Answer> sender : senders) {
                sent.add(threads.submit(() -> {
                    start.await();
                    return sender.call();
                }));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> each : sent) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_street_that_is_sent_four_times_at_one_moment_is_recorded_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String street = street(name(round));
            Callable<Answer> sender = () -> create(reviewer, street);
            List<Answer> answers = together(List.of(sender, sender, sender, sender));
            assertThat(answers)
                    .extracting(Answer::status)
                    .as("round %d", round)
                    .containsExactlyInAnyOrder(201, 422, 422, 422);
            answers.stream().filter(answer -> answer.status() == 422).forEach(answer -> assertThat(
                            answer.json().at("/findings/0/rule").asText())
                    .as(answer.text())
                    .isEqualTo("A-13"));
        }
    }

    @Test
    void a_street_that_is_recorded_while_it_is_approved_comes_in_by_one_of_both_doors() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String name = name(round);
            String place =
                    "{\"geometry\":{\"type\":\"Point\",\"coordinates\":[118.05,31.05]},\"properties\":{\"name\":\""
                            + name + "\",\"kind\":\"K5\",\"division_code\":\"" + Proposing.WEST + "\"}}";
            String proposal = Proposing.submitted(officer, Proposing.naming(place));
            List<Answer> answers = together(List.of(
                    () -> create(reviewer, street(name)),
                    () -> Proposing.step(reviewer, proposal, "approve", Proposing.act())));
            assertThat(answers.stream().filter(answer -> answer.status() < 300))
                    .as(
                            "round %d: %s",
                            round, answers.stream().map(Answer::text).toList())
                    .hasSize(1);
            // an approval that was refused leaves its proposal waiting, and not half written
            boolean approved = answers.get(1).status() == 200;
            assertThat(officer.get(proposal).json().get("stage").asText())
                    .isEqualTo(approved ? "approved" : "submitted");
        }
    }

    /** The street comes in while the approval waits for its turn: the reviewer who is told so returns what she saw, which is as it was. */
    @Test
    void an_approval_that_is_refused_when_it_is_written_leaves_the_proposal_as_she_saw_it() throws Exception {
        String place =
                "{\"geometry\":{\"type\":\"Point\",\"coordinates\":[118.05,31.05]},\"properties\":{\"name\":\"辛春巷\","
                        + "\"kind\":\"K5\",\"division_code\":\"" + Proposing.WEST + "\"}}";
        String proposal = Proposing.submitted(officer, Proposing.naming(place));
        String tag = reviewer.get(proposal).header("ETag");
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Thread held = new Thread(() -> service.register.commit(now -> {
            writing.countDown();
            await(goOn);
            return ChangeSet.of("other", "", List.of(village()));
        }));
        held.start();
        await(writing);
        Thread other = new Thread(() -> service.commit(Service.put(
                ItemType.PLACE,
                "辛春巷",
                Period.ALWAYS,
                Shape.point(118.05, 31.05),
                Map.of("name", "辛春巷", "kind", "K5", "division_code", Proposing.WEST, "status", "in-use"))));
        other.start();
        while (other.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<Answer> approval =
                thread.submit(() -> Proposing.stepSeen(reviewer, proposal, "approve", Proposing.act(), tag));
        while (reviewer.get(proposal).header("ETag").equals(tag)) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        held.join();
        other.join();
        assertThat(approval.get().status()).as(approval.get().text()).isEqualTo(422);
        thread.shutdownNow();
        assertThat(reviewer.get(proposal).header("ETag")).isEqualTo(tag);
        Answer returned = Proposing.stepSeen(reviewer, proposal, "return", "\"note\":\"此名已有人登记\"", tag);
        assertThat(returned.status()).as(returned.text()).isEqualTo(200);
    }

    /** 0.001° of longitude are 95 m at 31.05° N: the two are no one street, and at one spot. */
    @Test
    void a_file_with_a_street_that_is_recorded_while_it_waits_to_be_written_is_judged_anew() throws Exception {
        String file = "名称,地名种类,政区代码,地名状态,批准文号,经度,纬度\n辛春巷,K5," + Proposing.WEST + ",在用,1号,118.051,31.05\n";
        JsonNode judged = judged(reviewer, file);
        assertThat(judged.at("/counts/new").asInt()).as(judged.toString()).isEqualTo(1);
        String path = judged.get("id").asText();
        writtenBehind(
                reviewer,
                path,
                Service.put(
                        ItemType.PLACE,
                        "辛春巷",
                        Period.ALWAYS,
                        Shape.point(118.05, 31.05),
                        Map.of("name", "辛春巷", "kind", "K5", "division_code", Proposing.WEST, "status", "in-use")));
        JsonNode ended = settled(reviewer, path, "applying");
        assertThat(ended.get("status").asText()).as(ended.toString()).isEqualTo("judged");
        assertThat(ended.at("/counts/rejected").asInt()).as(ended.toString()).isEqualTo(1);
        assertThat(service.register.now().believed(ItemType.PLACE).stream()
                        .filter(place -> place.name().equals("辛春巷")))
                .hasSize(1);
    }

    /** The town stands from 2020 on, and the street is the first that bears its code: an edit may still take the town back. */
    @Test
    void a_file_whose_town_is_withdrawn_while_it_waits_is_judged_anew() throws Exception {
        fileBehind(new Change.End(ItemId.named("新镇"), LocalDate.of(2000, 1, 1)));
    }

    /** Begun on 2026-06-01 the town is nobody's on the day of the file, 2026-01-01. */
    @Test
    void a_file_whose_town_begins_later_than_when_it_was_judged_is_judged_anew() throws Exception {
        Period summer = Period.from(LocalDate.of(2026, 6, 1));
        fileBehind(
                new Change.End(ItemId.named("新镇"), LocalDate.of(2000, 1, 1)),
                Service.put(ItemType.DIVISION, "新镇", summer, null, Map.of("name", "新镇", "code", "340207101000")));
    }

    /** A file with 新街 in the new town, which other changes reach while it waits to be written: nothing of it is. */
    private void fileBehind(Change... others) throws Exception {
        Period since = Period.from(LocalDate.of(2020, 1, 1));
        service.commit(Service.put(ItemType.DIVISION, "新镇", since, null, Map.of("name", "新镇", "code", "340207101000")));
        Client keeper = service.enter("zhao", Grant.everywhere(Role.REVIEWER));
        JsonNode judged = judged(keeper, "名称,地名种类,政区代码,地名状态,批准文号\n新街,K5,340207101,在用,1号\n");
        assertThat(judged.at("/counts/new").asInt()).as(judged.toString()).isEqualTo(1);
        String path = judged.get("id").asText();
        writtenBehind(keeper, path, others);
        JsonNode ended = settled(keeper, path, "applying");
        assertThat(ended.get("status").asText()).as(ended.toString()).isEqualTo("judged");
        assertThat(ended.at("/counts/rejected").asInt()).as(ended.toString()).isEqualTo(1);
        assertThat(service.register.now().believed(ItemType.PLACE))
                .extracting(ItemVersion::name)
                .containsExactlyInAnyOrder("杨家湾", "李村");
    }

    /** Whoever is asked now holds the writer, until the changes and the file wait behind her. */
    private void writtenBehind(Client sender, String path, Change... others) throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Thread held = new Thread(() -> service.register.commit(now -> {
            writing.countDown();
            await(goOn);
            return ChangeSet.of("other", "", List.of(village()));
        }));
        held.start();
        await(writing);
        Thread other = new Thread(() -> service.commit(others));
        other.start();
        while (other.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        sender.send("POST", path + "/apply", "{" + ACT + "}", "Content-Type", "application/json");
        while (!sender.get(path).text().contains("写入登记簿")) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        held.join();
        other.join();
    }

    private static Change village() {
        return Service.put(ItemType.PLACE, "village", Period.ALWAYS, null, Map.of("name", "李村"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
