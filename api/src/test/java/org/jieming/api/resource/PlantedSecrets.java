package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Succession;
import org.jieming.shape.Shape;

/** What {@link LeakTest} looks for, planted in the west town: revisions 2 to 5. */
final class PlantedSecrets {
    private static final String WEST = "340207100";

    private PlantedSecrets() {}

    static void in(Service service) {
        open(service);
        secret(service);
    }

    /** A draft with a paper: its hash is told. */
    static String proposal(Service service) {
        String street = Proposing.place("ZQDRAFT路", "K5");
        String draft = Proposing.begin(service.administrator(), Proposing.naming(street));
        service.send("POST", draft + "/attachments?name=ZQDRAFT.txt", "ZQDRAFT", "Content-Type", "text/plain");
        return service.get(draft).json().at("/papers/0/hash").asText();
    }

    /** Items that everybody may see, with properties that not everybody may. */
    private static void open(Service service) {
        commit(
                service,
                "zqauthor",
                "routine",
                put(ItemType.PLACE, "clerk", "2000-01-01", null, Map.of("name", "平安村", "registered_by", "ZQCLERK")),
                put(ItemType.PLACE, "once", "2000-01-01", null, Map.of("name", "ZQONCEOPEN")),
                put(
                        ItemType.FACILITY,
                        "home",
                        "2000-01-01",
                        Shape.point(118.06, 31.06),
                        Map.of("name", "敬老院", "contact", "ZQCONTACT")),
                put(
                        ItemType.POPULATION_CELL,
                        "cell",
                        "2000-01-01",
                        Shape.point(118.02, 31.02),
                        Map.of("cell_id", "C1", "population", "100000", "disabled", "9876543", "living_alone", "1")),
                put(
                        ItemType.BOUNDARY_LINE,
                        "line",
                        "2000-01-01",
                        null,
                        Map.of(
                                "name",
                                "甲乙线",
                                "level",
                                "township",
                                "line_code",
                                "L1",
                                "party_a_code",
                                WEST,
                                "course_description",
                                "ZQCOURSE")),
                put(
                        ItemType.BOUNDARY_MARKER,
                        "marker",
                        "2000-01-01",
                        Shape.point(118.0512345, 31.0567891),
                        Map.of(
                                "marker_no",
                                "M1",
                                "line_code",
                                "L1",
                                "sketch",
                                "ZQSKETCH",
                                "northing_m",
                                "3456789.125",
                                "orig_x",
                                "118.0512345",
                                "orig_y",
                                "31.0567891")));
    }

    /** Items that have become secret, were recorded as such, or were withdrawn as such; and one that is internal. */
    private static void secret(Service service) {
        Map<String, String> values = Map.of(
                "name",
                "ZQSECRETNAME",
                "origin",
                "ZQORIGIN",
                "secrecy",
                "secret",
                "place_code",
                "12345678901234567890");
        commit(
                service,
                "zqauthor",
                "ZQREASON",
                put(ItemType.PLACE, "secret", "2000-01-01", Shape.point(118.07777, 31.07), values),
                put(
                        ItemType.PLACE,
                        "once",
                        "2020-01-01",
                        null,
                        Map.of("name", "ZQSECRETNAME", "secrecy", "confidential")),
                put(
                        ItemType.PLACE,
                        "gone",
                        "2000-01-01",
                        null,
                        Map.of("name", "ZQWITHDRAWN", "secrecy", "top-secret")));
        // what was written about an item may be read by whoever sees the item, so this one has a revision of its own
        commit(
                service,
                "zqauthor",
                "routine",
                put(
                        ItemType.PLACE,
                        "internal",
                        "2000-01-01",
                        null,
                        Map.of("name", "ZQINTERNALNAME", "secrecy", "internal")));
        commit(
                service,
                "zqauthor",
                "ZQREASON",
                new Change.End(ItemId.named("gone"), java.time.LocalDate.of(1990, 1, 1)),
                new Change.Succeed(new Succession(
                        "split",
                        java.time.LocalDate.of(2020, 1, 1),
                        List.of(ItemId.named("clerk")),
                        List.of(ItemId.named("secret"), ItemId.named("once")))));
    }

    private static Change.Put put(
            ItemType type,
            String id,
            String from,
            @org.jspecify.annotations.Nullable Shape shape,
            Map<String, String> values) {
        Map<String, String> all = new TreeMap<>(BodyExamples.required(type, "1"));
        all.putAll(values);
        if (type != ItemType.BOUNDARY_LINE && type != ItemType.BOUNDARY_MARKER) {
            all.put("division_code", WEST);
        }
        return Service.put(type, id, Service.from(from), shape, all);
    }

    private static void commit(Service service, String author, String reason, Change... changes) {
        var act = new org.jieming.register.Act(
                "ZQACT".repeat(reason.equals("ZQREASON") ? 1 : 0) + "X",
                "",
                "",
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                java.util.Optional.empty());
        Edit edit = service.register.commit(
                new ChangeSet(author, reason, java.util.Optional.of(act), List.of(changes), Map.of()));
        assertThat(edit).isInstanceOf(Edit.Applied.class);
    }
}
