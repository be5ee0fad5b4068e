package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.http.HttpSettings;
import org.jieming.api.http.Limits;
import org.jieming.api.http.RequestLog;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.store.LiveRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** What those who run a server rely on. */
class OperationsTest {
    private static final String PLACES = "/collections/places/items";

    private final Service service = Service.empty();

    @AfterEach
    void stop() {
        service.close();
    }

    /** Eighty bodies that never end, from another address of this machine; a server has 64 threads. */
    @Test
    @Timeout(60)
    void bodies_that_come_byte_by_byte_keep_nobody_else_from_being_answered() throws IOException {
        String begun =
                "POST /session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{";
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 80; i++) {
                Socket socket = new Socket();
                slow.add(socket);
                socket.bind(new InetSocketAddress("127.0.0.2", 0));
                socket.connect(new InetSocketAddress("127.0.0.1", service.server.port()));
                socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
            }
            // they, and who asks for the number
            while (!service.get("/metrics").text().contains("jieming_http_requests_in_flight 81.0")) {
                Thread.onSpinWait();
            }
            assertThat(service.stranger().get("/health/live").status()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void of_a_crowd_that_waits_for_a_revision_eight_wait_and_the_others_are_told_to_come_back() throws Exception {
        Limits usual = Limits.USUAL;
        Limits patient = new Limits(
                usual.bodyBytes(),
                usual.fileBytes(),
                usual.headerBytes(),
                Duration.ofMinutes(1),
                usual.longestQuestion(),
                usual.idle(),
                usual.farewell());
        ExecutorService crowd = Executors.newFixedThreadPool(20);
        try (Service waited =
                Service.with(HttpSettings.onLoopback(0).trustingProxy().with(patient))) {
            CompletionService<Integer> answers = new ExecutorCompletionService<>(crowd);
            for (int i = 0; i < 20; i++) {
                String[] demanded = {"Jieming-Min-Revision", "1", "X-Forwarded-For", "192.0.2." + i};
                answers.submit(() -> waited.stranger().get(PLACES, demanded).status());
            }
            for (int i = 0; i < 12; i++) {
                assertThat(answers.take().get()).isEqualTo(503);
            }
            waited.commit(Service.place("六洲", 118.4, 31.35));
            for (int i = 0; i < 8; i++) {
                assertThat(answers.take().get()).isEqualTo(200);
            }
        } finally {
            crowd.shutdown();
        }
    }

    @Test
    void metrics_tell_requests_by_operation_commits_tiles_revision_and_memory() {
        service.commit(Service.place("六洲", 118.4, 31.35));
        service.get(PLACES);
        service.get(PLACES);
        service.get(PLACES + "?nonsense=1");
        service.get("/tiles/WebMercatorQuad/0/0/0");
        service.get("/tiles/WebMercatorQuad/0/0/0");

        Answer metrics = service.get("/metrics");

        assertThat(metrics.header("Content-Type")).startsWith("text/plain;version=0.0.4");
        assertThat(metrics.text().lines())
                .contains(
                        "jieming_http_request_duration_seconds_count{operation=\"getItems\",status=\"200\"} 2",
                        "jieming_http_request_duration_seconds_count{operation=\"getItems\",status=\"400\"} 1",
                        "jieming_http_request_duration_seconds_count{operation=\"getTile\",status=\"200\"} 2",
                        "jieming_commits_total{outcome=\"applied\"} 1.0",
                        "jieming_commits_total{outcome=\"stale\"} 0.0",
                        "jieming_tiles_total{source=\"drawn\"} 1.0",
                        "jieming_revision 1.0")
                .anyMatch(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\"}"))
                .anyMatch(line -> line.startsWith("jieming_build_info{version="));
    }

    @Test
    void a_server_that_was_closed_leaves_its_register_to_the_collector() {
        WeakReference<LiveRegister> register = closed();
        for (int i = 0; i < 50 && register.get() != null; i++) {
            System.gc();
        }
        assertThat(register.get()).isNull();
    }

    private static WeakReference<LiveRegister> closed() {
        try (Service another = Service.empty()) {
            assertThat(another.get("/metrics").status()).isEqualTo(200);
            return new WeakReference<>(another.register);
        }
    }

    @Test
    void metrics_are_for_administrators() {
        assertThat(service.stranger().get("/metrics").status()).isEqualTo(401);
        assertThat(service.enter("wang", Grant.everywhere(Role.REVIEWER))
                        .get("/metrics")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_line_of_the_log_an_answer_and_its_problem_carry_one_request_id() {
        service.get("/session");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Logger log = (Logger) LoggerFactory.getLogger(RequestLog.class);
        log.setLevel(Level.INFO);
        lines.start();
        log.addAppender(lines);
        try {
            Answer refused = service.send("DELETE", PLACES + "/1", "", "X-Request-Id", "desk-7.1");
            service.get(PLACES);

            assertThat(refused.header("X-Request-Id")).isEqualTo("desk-7.1");
            assertThat(refused.json().get("request_id").asText()).isEqualTo("desk-7.1");
        } finally {
            log.detachAppender(lines);
            log.setLevel(null);
        }
        // the DELETE is worth a line, the GET is not
        assertThat(lines.list).hasSize(1);
        assertThat(lines.list.get(0).getMDCPropertyMap()).containsEntry("request", "desk-7.1");
        assertThat(lines.list.get(0).getKeyValuePairs().toString())
                .contains("method=\"DELETE\"")
                .contains("status=\"404\"");
    }

    @Test
    void what_never_reaches_a_resource_carries_a_request_id_too() throws IOException {
        String answer;
        try (Socket socket = new Socket("127.0.0.1", service.server.port())) {
            socket.getOutputStream().write("GET / HTTP/9.9\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        String id = new ObjectMapper().readTree(body).get("request_id").asText();
        assertThat(answer).contains("X-Request-Id: " + id);
    }

    @Test
    @Timeout(60)
    void told_to_stop_it_finishes_what_it_has_begun() throws Exception {
        Duration minute = Duration.ofMinutes(1);
        Limits patient = new Limits(1 << 20, 1 << 20, 1 << 13, minute, minute, minute, minute);
        try (Service stopping = Service.with(HttpSettings.onLoopback(0).with(patient))) {
            // this answer waits for revision 1, which arrives while the server is stopping
            CompletableFuture<Answer> begun =
                    CompletableFuture.supplyAsync(() -> stopping.get(PLACES + "?min-revision=1"));
            // itself and the one that looks
            while (!stopping.get("/metrics").text().contains("jieming_http_requests_in_flight 2.0")) {
                Thread.onSpinWait();
            }
            int port = stopping.server.port();
            CompletableFuture<Void> stop = CompletableFuture.runAsync(stopping.server::close);
            while (!isRefused(port)) {
                Thread.onSpinWait();
            }
            stopping.commit(Service.place("六洲", 118.4, 31.35));

            assertThat(begun.get().status()).isEqualTo(200);
            assertThat(begun.get().names()).containsExactly("六洲");
            stop.get();
        }
    }

    /** Whether new connections are turned away. */
    private static boolean isRefused(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] start = socket.getInputStream().readNBytes(12);
            return !new String(start, StandardCharsets.US_ASCII).endsWith(" 200");
        } catch (IOException refused) {
            return true;
        }
    }

    @Test
    void long_answers_are_packed_as_the_client_unpacks_them() throws IOException {
        Answer plain = service.get("/api");
        Answer gzip = service.get("/api", "Accept-Encoding", "gzip");
        Answer brotli = service.get("/api", "Accept-Encoding", "br, gzip");
        Brotli4jLoader.ensureAvailability();

        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(gzip.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(brotli.header("Content-Encoding")).isEqualTo("br");
        assertThat(List.of(plain, gzip, brotli))
                .allMatch(answer -> answer.header("Vary").contains("Accept-Encoding"));
        byte[] unpacked =
                new GZIPInputStream(new ByteArrayInputStream(gzip.response().body())).readAllBytes();
        assertThat(unpacked).isEqualTo(plain.response().body());
        ByteArrayOutputStream unbrotlied = new ByteArrayOutputStream();
        unbrotlied.write(Decoder.decompress(brotli.response().body()).getDecompressedData());
        assertThat(unbrotlied.toByteArray()).isEqualTo(plain.response().body());
    }

    @Test
    void pages_of_other_sites_read_only_when_the_switch_is_on() {
        String[] preflight = {"Origin", "https://example.org", "Access-Control-Request-Method", "GET"};
        assertThat(service.stranger().send("OPTIONS", PLACES, "", preflight).header("Access-Control-Allow-Methods"))
                .isEmpty();
        assertThat(service.get(PLACES, "Origin", "https://example.org").header("Access-Control-Allow-Origin"))
                .isEmpty();
        try (Service open = Service.with(HttpSettings.onLoopback(0).openToOtherSites())) {
            Answer asked = open.stranger().send("OPTIONS", PLACES, "", preflight);
            assertThat(asked.header("Access-Control-Allow-Methods"))
                    .contains("GET")
                    .doesNotContain("POST");
            assertThat(asked.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(open.get(PLACES, "Origin", "https://example.org").header("Access-Control-Allow-Origin"))
                    .isEqualTo("*");
        }
    }

    @Test
    void the_api_document_states_every_limit() {
        Limits limits = Limits.USUAL;
        String description =
                service.get("/api?lang=en").json().at("/info/description").asText();
        assertThat(description)
                .contains(" " + limits.bodyBytes() + ",")
                .contains(" " + limits.fileBytes() + ",")
                .contains(" " + limits.headerBytes() + " bytes")
                .contains(limits.idle().toSeconds() + " s")
                .contains(limits.longestQuestion().toSeconds() + " s")
                .contains(limits.longestWait().toSeconds() + " s");
    }
}
