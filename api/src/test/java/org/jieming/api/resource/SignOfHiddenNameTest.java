package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.jieming.tile.TileMatrixSet;
import org.jieming.tile.TileRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/**
 * 云隐村 of the east town is secret; one sign refers to it, another states its code. 荷塘村 beside it is not, and has a sign, too. A sign is
 * told to whoever is told its name.
 */
class SignOfHiddenNameTest extends TwoTowns {
    private static final String EAST = "340207101";
    private static final String CODE = EAST + "21610000044";
    private static final String SIGNS = "/collections/signs/items";

    @BeforeEach
    void two_villages_with_signs() {
        service.commit(village("hidden", "云隐村", CODE, "secret"), village("open", "荷塘村", EAST + "21610000045", "open"));
        service.commit(
                sign("s1", "云隐村", Map.of("place_ref", Service.idOf("hidden"))),
                sign("s2", "云隐二组", Map.of("place_code", CODE)),
                sign("s3", "荷塘村", Map.of("place_ref", Service.idOf("open"))));
    }

    private static Change.Put village(String id, String name, String code, String secrecy) {
        return Service.put(
                ItemType.PLACE,
                id,
                Period.ALWAYS,
                null,
                Map.of(
                        "name",
                        name,
                        "kind",
                        "K3",
                        "class_code",
                        "21610",
                        "division_code",
                        EAST,
                        "place_code",
                        code,
                        "status",
                        "in-use",
                        "secrecy",
                        secrecy));
    }

    private static Change.Put sign(String id, String inscription, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        values.putAll(Map.of("sign_no", id, "inscription", inscription, "division_code", EAST));
        return Service.put(ItemType.SIGN, id, Period.ALWAYS, Shape.point(118.15, 31.05), values);
    }

    private String tile(Client client) {
        TileRange tiles = TileMatrixSet.WEB_MERCATOR_QUAD.touching(new Envelope(118.15, 118.15, 31.05, 31.05), 16);
        return new String(
                client.get("/tiles/WebMercatorQuad/16/" + tiles.maxY() + "/" + tiles.maxX() + "?layers=signs")
                        .response()
                        .body(),
                StandardCharsets.UTF_8);
    }

    @Test
    void it_is_on_no_face_for_who_is_not_told_the_name() {
        Client theirs = service.enter("sun", Grant.in(ItemId.named("east"), Role.PLACE_NAME_OFFICER));
        for (String face : new String[] {SIGNS, SIGNS + "?filter=sign_no%3D's1'", "/collections/signs/export?f=csv"}) {
            assertThat(service.stranger().get(face).text()).as(face).doesNotContain("云隐");
            assertThat(officer.get(face).text()).as(face).doesNotContain("云隐");
            assertThat(theirs.get(face).text()).as(face).contains("云隐村");
        }
        for (String id : new String[] {"s1", "s2"}) {
            assertThat(service.stranger().get(SIGNS + "/" + Service.idOf(id)).status())
                    .isEqualTo(404);
            assertThat(theirs.get(SIGNS + "/" + Service.idOf(id)).status()).isEqualTo(200);
            assertThat(service.stranger()
                            .get(SIGNS + "/" + Service.idOf(id) + "/history")
                            .text())
                    .doesNotContain("云隐");
        }
        assertThat(service.stranger().get(SIGNS).text()).contains("荷塘村");
        assertThat(tile(service.stranger())).contains("荷塘村").doesNotContain("云隐");
        assertThat(tile(officer)).contains("荷塘村").doesNotContain("云隐");
        assertThat(tile(theirs)).contains("荷塘村", "云隐村", "云隐二组");
    }

    /** The tile of a moment ago held the sign. */
    @Test
    void it_is_gone_from_the_map_with_the_name_and_comes_back_with_it() {
        assertThat(tile(service.stranger())).contains("荷塘村");
        service.commit(village("open", "荷塘村", EAST + "21610000045", "secret"));
        assertThat(tile(service.stranger())).doesNotContain("荷塘村");
        service.commit(village("open", "荷塘村", EAST + "21610000045", "open"));
        assertThat(tile(service.stranger())).contains("荷塘村");
    }

    /** What was kept of the page before is not confirmed, and the extent of the signs does not hold the hidden ones. */
    @Test
    void a_page_that_somebody_keeps_is_not_confirmed_when_a_name_becomes_secret() {
        Answer before = service.stranger().get(SIGNS);
        assertThat(before.text()).contains("荷塘村");
        service.commit(village("open", "荷塘村", EAST + "21610000045", "secret"));
        Answer after = service.stranger().get(SIGNS, "If-None-Match", before.header("ETag"));
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.text()).doesNotContain("荷塘村");
        assertThat(service.stranger()
                        .get("/collections/signs")
                        .json()
                        .at("/extent/spatial")
                        .toString())
                .doesNotContain("118.15");
    }

    /** Nobody knows of the village any more, and not that it was for everybody. */
    @Test
    void a_sign_of_a_name_that_was_withdrawn_is_for_its_keepers_alone() {
        assertThat(service.send(
                                "DELETE",
                                "/collections/places/items/" + Service.idOf("hidden") + "?withdraw=true",
                                "",
                                "If-Match",
                                "*",
                                "Jieming-Reason",
                                "entered%20by%20mistake%20as%20a%20village")
                        .status())
                .isEqualTo(204);
        assertThat(service.stranger().get(SIGNS).text()).doesNotContain("云隐村");
        Client theirs = service.enter("sun", Grant.in(ItemId.named("east"), Role.PLACE_NAME_OFFICER));
        assertThat(theirs.get(SIGNS).text()).contains("云隐村");
    }

    private String tried(String code) {
        Answer answer = officer.send(
                "POST",
                SIGNS + "?dry-run=true",
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"sign_no\":\"x\",\"inscription\":\"试\",\"division_code\":\""
                        + Proposing.WEST + "\",\"place_code\":\"" + code + "\"}}",
                "Content-Type",
                "application/geo+json");
        // the number of the request alone is its own
        return answer.status() + answer.text().replace(code, "").replaceAll("\"request_id\":\"[^\"]*\"", "");
    }

    /** …44 is borne by a hidden name and …46 by none; …45 by one that everybody sees. */
    @Test
    void the_code_on_a_sign_tells_of_no_hidden_name() {
        String beginning = EAST + "216100000";
        assertThat(tried(beginning + "44")).isEqualTo(tried(beginning + "46")).startsWith("422");
        assertThat(tried(beginning + "45")).startsWith("200");
    }
}
