package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jieming.api.http.HttpSettings;
import org.jieming.api.http.Limits;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.RevisionNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How files arrive over HTTP, and which are not taken. Today is 2026-01-01. */
class ImportSendingTest extends Importing {
    ImportSendingTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void a_form_from_a_browser_is_received_with_its_fields_and_chinese_file_name() {
        String boundary = "----x";
        String form = part(boundary, "type", "place")
                + part(boundary, "valid-from", "2020-05-01")
                + "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"地名.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + THREE_PLACES + "\r\n--" + boundary + "--\r\n";
        Answer made =
                service.send("POST", "/imports", form, "Content-Type", "multipart/form-data; boundary=" + boundary);
        JsonNode judged = judged(made);
        assertThat(judged.at("/file/name").asText()).isEqualTo("地名.csv");
        applied(judged);
        assertThat(service.get("/collections/places/items?datetime=2020-04-30").names())
                .isEmpty();
        assertThat(names()).hasSize(3);
    }

    @Test
    void a_workbook_that_was_cut_off_is_refused_and_the_register_is_untouched() throws IOException {
        applied(judged(send("places.csv", "place", THREE_PLACES)));
        byte[] whole =
                service.get("/collections/places/export?f=xlsx").response().body();
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        JsonNode failed = settled(location(post("half.xlsx", "place", half)));
        assertThat(failed.get("status").asText()).isEqualTo("failed");
        assertThat(failed.at("/problem/status").asInt()).isEqualTo(400);
        assertThat(failed.at("/problem/detail_zh").asText()).isNotBlank();
        assertThat(failed.at("/problem/detail_en").asText()).isNotBlank();
        assertThat(head()).isEqualTo(new RevisionNumber(1));
    }

    @Test
    void two_gigabytes_are_refused_before_they_are_sent() throws IOException {
        // 2 × 2^30 = 2147483648 bytes are announced and none is sent
        String head = "POST /imports?type=place HTTP/1.1\r\nHost: 127.0.0.1:" + service.server.port() + "\r\n"
                + service.fields()
                + "Content-Type: text/csv\r\nContent-Length: 2147483648\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", service.server.port())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("512 MiB");
        }
        assertThat(leftOnDisk()).isEmpty();
    }

    @Test
    void a_stream_of_unknown_length_is_refused_where_it_passes_the_limit() throws IOException {
        HttpSettings small = HttpSettings.onLoopback(0).workingIn(workspace).with(Limits.USUAL.receiving(1 << 20));
        byte[] nulls = new byte[(1 << 20) + 1];
        try (Service limited = Service.with(small)) {
            Answer refused = limited.send(
                    "POST",
                    "/imports?type=place",
                    BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(nulls)),
                    "Content-Type",
                    "text/csv");
            assertThat(refused.status()).isEqualTo(413);
            String form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                    + new String(nulls, StandardCharsets.US_ASCII) + "\r\n--x--\r\n";
            assertThat(limited.send(
                                    "POST",
                                    "/imports?type=place",
                                    BodyPublishers.ofInputStream(
                                            () -> new ByteArrayInputStream(form.getBytes(StandardCharsets.US_ASCII))),
                                    "Content-Type",
                                    "multipart/form-data; boundary=x")
                            .status())
                    .isEqualTo(413);
        }
        assertThat(leftOnDisk()).isEmpty();
    }

    @Test
    void five_hundred_and_twelve_mebibytes_are_taken_and_one_byte_more_is_not() throws IOException {
        long most = 512L << 20;
        Answer taken = service.send("POST", "/imports?type=place", nulls(most), "Content-Type", "text/csv");
        assertThat(taken.status()).isEqualTo(201);
        assertThat(settled(location(taken)).get("status").asText()).isEqualTo("failed");
        assertThat(service.send("DELETE", location(taken), "").status()).isEqualTo(204);
        assertThat(service.send("POST", "/imports?type=place", nulls(most + 1), "Content-Type", "text/csv")
                        .status())
                .isEqualTo(413);
        assertThat(leftOnDisk()).isEmpty();
    }

    /** A body of so many bytes, none of which is held. */
    private static HttpRequest.BodyPublisher nulls(long bytes) {
        return BodyPublishers.ofInputStream(() -> new InputStream() {
            private long left = bytes;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                int got = (int) Math.min(length, left);
                left -= got;
                return got == 0 ? -1 : got;
            }
        });
    }

    @Test
    void a_file_of_nothing_but_nulls_is_named_for_what_it_is() {
        JsonNode failed = settled(location(post("nulls.csv", "place", new byte[1 << 20])));
        assertThat(failed.get("status").asText()).isEqualTo("failed");
        assertThat(failed.at("/problem/detail_zh").asText()).isNotBlank();
        assertThat(head()).isEqualTo(RevisionNumber.NONE);
    }

    @Test
    void text_in_gb18030_may_say_so_in_its_content_type() {
        Answer made = service.send(
                "POST",
                "/imports?type=place",
                BodyPublishers.ofByteArray(THREE_PLACES.getBytes(Charset.forName("GB18030"))),
                "Content-Type",
                "text/csv; charset=GB18030",
                "Content-Disposition",
                "attachment; filename*=UTF-8''" + encoded("地名.csv"));
        JsonNode judged = judged(made);
        assertThat(judged.at("/file/name").asText()).isEqualTo("地名.csv");
        assertThat(judged.at("/counts/new").asInt()).isEqualTo(3);
    }

    @Test
    void an_unknown_type_or_field_is_named_with_a_remedy_and_nothing_is_kept() throws IOException {
        Answer refused = service.send("POST", "/imports?name=a.csv", THREE_PLACES, "Content-Type", "text/csv");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("field").asText()).isEqualTo("type");
        assertThat(leftOnDisk()).isEmpty();
    }
}
