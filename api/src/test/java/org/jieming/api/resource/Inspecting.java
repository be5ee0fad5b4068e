package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.crs.Crs;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Two counties that meet at 118.1° E, the line between them with three markers, and an inspector of each. */
final class Inspecting implements AutoCloseable {
    static final String LINE = "340207340208";
    /** Who takes part, as a member of a plan. */
    static final String MEMBERS = "\"members\":{\"a\":[\"张三\"],\"b\":[\"李四\"]}";

    private static final String JSON = "application/json";
    /** A JPEG of one pixel. */
    static final byte[] PICTURE = picture();

    final Service service;
    final Client a;
    final Client b;
    final Client above;
    private int rounds;

    private static byte[] picture() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    Inspecting() {
        this(Service.empty());
    }

    /** The same on a service of its own, which goes with it. */
    Inspecting(Service service) {
        this.service = service;
        service.commit(
                JurisdictionTest.unit("a", "340207", 118.0, 118.1), JurisdictionTest.unit("b", "340208", 118.1, 118.2));
        Shape line = Shape.of(
                new GeometryFactory()
                        .createLineString(new Coordinate[] {new Coordinate(118.1, 31.0), new Coordinate(118.1, 31.1)}),
                Crs.CGCS2000);
        service.commit(
                Service.put(
                        ItemType.BOUNDARY_LINE,
                        "line",
                        Period.ALWAYS,
                        line,
                        Map.of(
                                "name", "甲乙线",
                                "line_code", LINE,
                                "level", "county",
                                "party_a_code", "340207",
                                "party_b_code", "340208",
                                "party_a_name", "甲县",
                                "party_b_name", "乙县")),
                marker(1),
                marker(2),
                marker(3));
        a = service.enter("zhang", Grant.in(ItemId.named("a"), Role.INSPECTOR));
        b = service.enter("li", Grant.in(ItemId.named("b"), Role.INSPECTOR));
        above = service.enter("above", Grant.everywhere(Role.REVIEWER));
    }

    private static org.jieming.register.Change.Put marker(int serial) {
        return marker(serial, 31 + serial * 0.02, "intact");
    }

    /** A marker on the line at a latitude. */
    static org.jieming.register.Change.Put marker(int serial, double latitude, String state) {
        return Service.put(
                ItemType.BOUNDARY_MARKER,
                "marker-" + serial,
                Period.ALWAYS,
                Shape.point(118.1, latitude),
                Map.of(
                        "marker_no",
                        LINE + "00" + serial + "Q",
                        "line_code",
                        LINE,
                        "serial",
                        "" + serial,
                        "state",
                        state,
                        "object_1_name",
                        "水塔",
                        "object_1_azimuth",
                        "90",
                        "object_1_distance",
                        "30"));
    }

    /** The id of a marker; {@code start} and {@code end} are ends of the line. */
    static String marker(String serial) {
        return serial.matches("\\d") ? Service.idOf("marker-" + serial) : serial;
    }

    /** Both state the same of marker 1 in a round; the path of the round. */
    String found(String path, String state) {
        state(a, path, "1", state);
        state(b, path, "1", state);
        return path;
    }

    /** The path of a round planned by A and signed by both. */
    String inTheField() {
        String path = planned();
        sign(a, path, "plan");
        sign(b, path, "plan");
        return path;
    }

    /** One more round, a year after the one before; the first is of 2026. */
    String planned() {
        return planned("");
    }

    /** Such a round with more members in its plan, each with a comma behind it. */
    String planned(String more) {
        int year = 2026 + rounds++;
        String plan =
                "{" + more + "\"line_code\":\"" + LINE + "\",\"year\":" + year + ",\"lead\":\"a\",\"from\":\"" + year
                        + "-01-01\"," + "\"to\":\"" + year
                        + "-05-10\",\"members\":{\"a\":[\"张三\"],\"b\":[\"李四\"]},\"lead_reason\":\"双方商定\",\"text\":\"全线步行\"}";
        Answer answer = post(a, "/inspections", plan);
        if (answer.status() != 201) {
            throw new AssertionError(answer.text());
        }
        return "/inspections/" + answer.json().get("id").asText();
    }

    Answer post(Client who, String path, String body) {
        return who.send("POST", path, body, "Content-Type", JSON);
    }

    Answer sign(Client who, String path, String paper) {
        JsonNode fingerprint = who.get(path).json().at("/fingerprints/" + paper);
        return post(
                who,
                path + "/signatures",
                "{\"paper\":\"" + paper + "\",\"fingerprint\":\"" + fingerprint.asText()
                        + "\",\"unfinished\":\"汛期未能到达\"}");
    }

    /** What a team sends of a marker; more are further members. */
    static String statement(String serial, String state, String more) {
        return "{\"marker\":\"" + marker(serial) + "\",\"observed_at\":\"2026-05-02T01:00:00Z\",\"state\":\"" + state
                + "\"" + more + "}";
    }

    /** What a team sends of the line between two markers; more are further members. */
    static String segment(String from, String to, String more) {
        return "{\"from\":\"" + marker(from) + "\",\"to\":\"" + marker(to)
                + "\",\"observed_at\":\"2026-05-02T01:00:00Z\",\"walked\":true" + more + "}";
    }

    /** What a team sends of a marker that stands 40 m north of the first and is in no list. */
    static String sighting(String kind, String more) {
        // 40 m of 110,870 m a degree of latitude
        return "{\"kind\":\"" + kind
                + "\",\"observed_at\":\"2026-01-01T04:00:00Z\",\"number\":\"无编号\",\"fix\":{\"longitude\":118.1,"
                + "\"latitude\":31.02036,\"accuracy_m\":4,\"datum\":\"WGS84\"}" + more + "}";
    }

    /** A walk along the line between two degrees of latitude, a fix every 0.001° (111 m) and 100 s. */
    static String track(double from, double to) {
        StringBuilder points = new StringBuilder();
        java.time.Instant at = java.time.Instant.parse("2026-01-01T00:00:00Z");
        for (int i = 0; i <= Math.round((to - from) * 1_000); i++) {
            points.append(i == 0 ? "" : ",")
                    .append("{\"at\":\"" + at.plusSeconds(100L * i) + "\",\"longitude\":118.1,\"latitude\":"
                            + (from + i * 0.001) + ",\"accuracy_m\":5}");
        }
        return "{\"datum\":\"WGS84\",\"points\":[" + points + "]}";
    }

    /** What a device reports of a marker, with a photograph. */
    static String report(String serial, String state, byte[] photo) {
        return "{\"marker_no\":\"" + LINE + "00" + serial + "Q\",\"state\":\"" + state
                + "\",\"text\":\"倒在沟里\",\"reporter\":\"护桩员\",\"photo\":\""
                + java.util.Base64.getEncoder().encodeToString(photo) + "\"}";
    }

    Answer state(Client who, String path, String serial, String state) {
        return put(who, path + "/observations/" + UUID.randomUUID(), statement(serial, state, ""));
    }

    Answer put(Client who, String path, String body) {
        return who.send("PUT", path, body, "Content-Type", JSON);
    }

    Answer photo(Client who, String path, byte[] bytes, String hash) {
        return who.send(
                "PUT",
                path + "/photos/" + hash,
                java.net.http.HttpRequest.BodyPublishers.ofByteArray(bytes),
                "Content-Type",
                "image/jpeg");
    }

    Answer step(Client who, String path, String serial, String kind, String present, String text) {
        String body = "{\"marker\":\"" + marker(serial) + "\",\"kind\":\"" + kind + "\",\"present\":[" + present
                + "],\"text\":\"" + text + "\"}";
        return put(who, path + "/handling/" + UUID.randomUUID(), body);
    }

    Answer minutes(Client who, String path, String text) {
        String etag = who.get(path).header("ETag");
        return who.send(
                "PUT", path + "/minutes", "{\"text\":\"" + text + "\"}", "Content-Type", JSON, "If-Match", etag);
    }

    /** An authority decided under a number what these members of a marker are. */
    Answer decided(String serial, String properties) {
        return decided(
                serial,
                properties,
                "\"number\":\"民函〔2026〕1号\",\"authority\":\"示例省人民政府\",\"decided_on\":\"2025-12-30\"");
    }

    /** What these members of a marker are, under an act with these members. */
    Answer decided(String serial, String properties, String act) {
        return accept(service.administrator()
                .send(
                        "PATCH",
                        "/collections/boundary-markers/items/" + marker(serial),
                        "{\"properties\":{" + properties + "},\"act\":{" + act + "}}",
                        "Content-Type",
                        "application/merge-patch+json",
                        "If-Match",
                        "*"));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        service.close();
    }

    /** What a team is told of a marker beside the other's statement. */
    JsonNode compared(Client who, String path, String serial) {
        for (JsonNode each : who.get(path + "/comparison").json().get("markers")) {
            if (each.get("id").asText().equals(marker(serial))) {
                return each;
            }
        }
        throw new AssertionError("no marker " + serial);
    }

    /** How far a round is. */
    String stage(String path) {
        return a.get(path).json().get("stage").asText();
    }

    /** Has minutes and report signed by both, and gives back the answer to the closing signature. */
    Answer closed(String path) {
        minutes(a, path, "双方一致");
        accept(sign(a, path, "minutes"));
        accept(sign(b, path, "minutes"));
        accept(sign(a, path, "report"));
        Answer closing = accept(sign(b, path, "report"));
        assertThat(stage(path)).isEqualTo("reported");
        return closing;
    }

    private static Answer accept(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    /** The state in which the register has a marker. */
    String recorded(String serial) {
        return a.get("/collections/boundary-markers/items/" + marker(serial))
                .json()
                .at("/properties/state")
                .asText();
    }

    /** What the office check of a further round says of handling that is not at its end. */
    List<String> leftOpen() {
        JsonNode check = post(a, planned() + "/office-check", "").json();
        return StreamSupport.stream(check.at("/check/entries").spliterator(), false)
                .filter(entry -> entry.get("kind").asText().equals("repair"))
                .map(entry -> entry.get("zh").asText())
                .toList();
    }
}
