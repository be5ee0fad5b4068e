package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the public is told of fewer than five people of an estate or a village: nothing (domain E.3). */
class FewOfAnEstateTest {
    private static final Service SERVICE = Service.empty();

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    /** Of an estate 3 people, 2 of them elders; of another 103 and 100, that is 3 younger; of a third 300 and 40. And a village of 2. */
    @Test
    void of_estates_and_villages_fewer_than_five_people_are_told_to_nobody_who_has_no_account() {
        String estates = "/collections/residential-areas/items/";
        assertThat(people(estates + kept("residential-areas", "\"name\":\"三人院\",\"population\":3,\"population_60\":2")))
                .isEqualTo("null null");
        assertThat(people(estates
                        + kept("residential-areas", "\"name\":\"差三院\",\"population\":103,\"population_60\":100")))
                .isEqualTo("null null");
        assertThat(people(
                        estates + kept("residential-areas", "\"name\":\"大院\",\"population\":300,\"population_60\":40")))
                .isEqualTo("300 40");
        assertThat(people("/collections/divisions/items/"
                        + kept(
                                "divisions",
                                "\"name\":\"二人村\",\"code\":\"990122100299\",\"level\":\"village\",\"population\":2")))
                .isEqualTo("null null");
    }

    /** Of 己院 4 people, and of 庚村 4; nothing that is asked of the figures finds them, and for members all does. */
    @Test
    void no_filter_and_no_export_finds_what_is_not_told() {
        String estate = kept("residential-areas", "\"name\":\"己院\",\"population\":4,\"population_60\":3");
        String village =
                kept("divisions", "\"name\":\"庚村\",\"code\":\"990122100298\",\"level\":\"village\",\"population\":4");
        for (String filter :
                new String[] {"population=4", "population<5", "population_60=3", "population_60/population>0.6"}) {
            assertThat(found("residential-areas", filter, estate)).as(filter).isEqualTo("hidden");
        }
        for (String filter : new String[] {"population=4", "population<5", "population BETWEEN 1 AND 4"}) {
            assertThat(found("divisions", filter, village)).as(filter).isEqualTo("hidden");
        }
        for (String collection : new String[] {"residential-areas", "divisions"}) {
            assertThat(SERVICE.stranger()
                            .get("/collections/" + collection + "/items?population=4")
                            .json()
                            .get("features"))
                    .as(collection)
                    .isEmpty();
        }
    }

    /** What the public finds by a filter, in pages and exports alike; whoever has an account finds the item. */
    private static String found(String collection, String filter, String id) {
        String asked = "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
        String items = "/collections/" + collection + "/items" + asked;
        String export = "/collections/" + collection + "/export" + asked + "&f=geojson";
        boolean isTold = false;
        for (String face : new String[] {items, export}) {
            assertThat(SERVICE.get(face).text()).as(face).contains(id);
            Answer open = SERVICE.stranger().get(face);
            assertThat(open.status()).as(face).isEqualTo(200);
            isTold |= open.text().contains(id);
        }
        return isTold ? "found" : "hidden";
    }

    private static String people(String item) {
        JsonNode told = SERVICE.stranger().get(item).json().get("properties");
        return told.at("/population").asText("null") + " "
                + told.at("/population_60").asText("null");
    }

    private static String kept(String collection, String properties) {
        Answer kept = SERVICE.send(
                "POST",
                "/collections/" + collection + "/items",
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{" + properties
                        + ",\"valid_from\":\"2020-01-01\"}}",
                "Content-Type",
                "application/geo+json");
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        return kept.header("Location").replaceAll(".*/", "");
    }
}
