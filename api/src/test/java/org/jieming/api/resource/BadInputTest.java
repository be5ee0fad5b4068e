package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jieming.api.resource.Service.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request is said in a problem document that names the field and the remedy; never a 500. */
class BadInputTest {
    private static @Nullable Service running;

    @BeforeAll
    static void start() {
        running = Service.empty();
        service().commit(Service.place("六洲", 118.4, 31.35));
    }

    @AfterAll
    static void stop() {
        service().close();
    }

    private static Service service() {
        return java.util.Objects.requireNonNull(running);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=0|limit",
                "limit=-1|limit",
                "limit=abc|limit",
                "limit=|limit",
                "limit=1.5|limit",
                "bbox=|bbox",
                "bbox=1,2,3|bbox",
                "bbox=1,2,3,4,5|bbox",
                "bbox=a,b,c,d|bbox",
                "bbox=1,5,2,4|bbox",
                "bbox=NaN,0,1,1|bbox",
                "bbox=1e999,0,1,1|bbox",
                "bbox=0,0,1,1,2,3,4|bbox",
                "bbox-crs=EPSG:2437|bbox-crs",
                "bbox-crs=|bbox-crs",
                "crs=EPSG:4214|crs",
                "crs=nonsense|crs",
                "datetime=yesterday|datetime",
                "datetime=2024-13-01|datetime",
                "datetime=2024-02-30|datetime",
                "datetime=2024-01-02/2024-01-01|datetime",
                "datetime=2024-01-01T00:00:00|datetime",
                "datetime=2024/01/01|datetime",
                "filter=name%20LIKE|filter",
                "filter=nmae%3D1|filter",
                "filter=name%20%3E%2B|filter",
                "filter=%7B&filter-lang=cql2-json|filter",
                "filter-lang=sql&filter=1%3D1|filter-lang",
                "filter-crs=1|filter-crs",
                "filter=S_INTERSECTS(geometry,POINT(200%20100))|filter",
                "cursor=!|cursor",
                "cursor=AAAA|cursor",
                "as-of=soon|as-of",
                "as-of=99|as-of",
                "as-of=-1|as-of",
                "min-revision=x|min-revision",
                "f=xml|f",
                "lang=fr|lang",
                "kind=K99|kind",
                "sign_count=many|sign_count",
                "protected=perhaps|protected",
                "approved_on=1.4.2020|approved_on",
                "division_code=12|division_code",
                "name=|name",
                "name=a&name=b|name",
                "nmae=x|nmae",
                "sortby=name|sortby",
                "offset=10|offset",
                "LIMIT=1|LIMIT",
            })
    void each_bad_parameter_is_a_400_naming_it_and_what_would_be_right(String query, String field) {
        Answer answer = service().get("/collections/places/items?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        isProblem(answer);
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
        assertThat(answer.json().get("remedy").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/collections/nothing",
                "/collections/division",
                "/collections/places/items/not-an-id",
                "/collections/places/items/00000000-0000-0000-0000-000000000000",
                "/collections/places/items/00000000-0000-0000-0000-000000000000/history",
                "/collections/places/items/00000000-0000-0000-0000-000000000000/lineage",
                "/revisions/0",
                "/revisions/2",
                "/revisions/x",
                "/problems/none",
            })
    void what_is_not_there_is_a_404(String path) {
        Answer answer = service().get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(404);
        isProblem(answer);
    }

    @Test
    void a_remedy_comes_in_the_language_asked_for_and_in_both_beside_it() {
        JsonNode english = service()
                .get("/collections/places/items?limit=0", "Accept-Language", "en-GB, zh;q=0.5")
                .json();
        assertThat(english.get("title").asText()).isEqualTo("The request cannot be read");
        assertThat(english.get("title_zh").asText()).isEqualTo("请求无法识别");
        assertThat(english.get("code").asText()).isEqualTo("malformed");
        assertThat(english.get("description").asText())
                .isEqualTo(english.get("detail").asText());
    }

    @Test
    void the_type_of_a_problem_is_explained_where_it_points() {
        String type = service().get("/nowhere").json().get("type").asText();
        assertThat(service().get(type).json().get("status").asInt()).isEqualTo(404);
    }

    @Test
    void a_browser_gets_the_same_problem_document() {
        Answer answer = service().get("/collections/places/items?limit=0", "Accept", "text/html");
        isProblem(answer);
    }

    @Test
    void formats_are_agreed_by_accept_and_refused_when_none_fits() {
        assertThat(service()
                        .get("/collections", "Accept", "text/html,*/*;q=0.1")
                        .header("Content-Type"))
                .isEqualTo("text/html;charset=utf-8");
        assertThat(service()
                        .get("/collections", "Accept", "text/html;q=0.2,application/json")
                        .header("Content-Type"))
                .isEqualTo("application/json");
        assertThat(service()
                        .get("/collections/places/items", "Accept", "application/*")
                        .header("Content-Type"))
                .isEqualTo("application/geo+json");
        Answer refused = service().get("/collections", "Accept", "image/png");
        assertThat(refused.status()).isEqualTo(406);
        isProblem(refused);
        assertThat(refused.header("Vary")).contains("Accept");
    }

    @Test
    void a_method_that_is_not_there_is_a_405_saying_which_are() {
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE", "TRACE"}) {
            Answer answer = service().send(method, "/collections", "");
            assertThat(answer.status()).as(method).isEqualTo(405);
            assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
            isProblem(answer);
        }
    }

    @Test
    void head_answers_like_get_without_a_body() {
        Answer head = service().send("HEAD", "/collections/places/items", "");
        assertThat(head.response().body()).isEmpty();
        assertThat(head.header("Content-Length"))
                .isEqualTo(service().get("/collections/places/items").header("Content-Length"));
    }

    @Test
    void what_http_itself_refuses_is_a_problem_document_too() throws IOException {
        assertThat(raw("GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
        assertThat(raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(70_000)
                        + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 431")
                .contains("application/problem+json");
        assertThat(raw("GET /collections/places/items?name=" + "x".repeat(100_000)
                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 414")
                .contains("\"status\":414", "/problems/address-too-long");
        // a byte that begins nothing, a character cut short, GBK for 村, half of a pair, and a name that is none
        for (String bytes : List.of("name=%ff", "name=%E6%9D", "name=%b4%e5", "name=%ED%A0%80", "n%ff=x")) {
            assertThat(raw("GET /collections/places/items?" + bytes
                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .as(bytes)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "percent-encoded UTF-8");
        }
        assertThat(raw("GET /collections/places/items?name=%E6%9D%91+%F0%A0%AE%B7 HTTP/1.1\r\nHost: localhost\r\n"
                        + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
        // chunks whose length is no number: the body ends where nobody said it would
        assertThat(raw("POST /session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\nZZ\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("/problems/refused")
                .doesNotContain("incident");
        assertThat(raw("GET / HTTP/3.0\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("/problems/refused");
        assertThat(raw("FOO / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 4")
                .contains("application/problem+json");
    }

    @Test
    void a_page_whose_name_is_rebound_to_this_machine_has_no_session_here() throws IOException {
        String body = "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"name\":\"x\"}}";
        String request = "POST /collections/places/items HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n"
                + "Content-Type: application/geo+json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        assertThat(raw(request)).startsWith("HTTP/1.1 401").contains("sign-in-required");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", service().server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void isProblem(Answer answer) {
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("X-Request-Id")).isNotEmpty();
        JsonNode problem = answer.json();
        assertThat(problem.get("status").asInt()).isEqualTo(answer.status());
        for (String member : new String[] {"type", "title", "detail", "title_zh", "title_en", "code", "description"}) {
            assertThat(problem.path(member).asText()).as(member).isNotBlank();
        }
    }
}
