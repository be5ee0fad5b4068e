package org.jieming.api.resource.proposal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.api.auth.Trail;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.resource.Members;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.api.store.Documents;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.naming.Namesakes;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Reason;

/** Pairs of like names that officers found to be different things: process {@code double-entries} passes over them. */
public final class NamesakesResource {
    private static final String KIND = "namesakes";
    private static final String ALL = "/namesakes";
    private static final String PAIR = ALL + "/{pair}";
    private static final int LONGEST_NOTE = 2_000;

    private final Documents documents;
    private final Trail trail;
    private final Readings readings;

    NamesakesResource(Documents documents, Trail trail, Readings readings) {
        this.documents = documents;
        this.trail = trail;
        this.readings = readings;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        ALL,
                        "getNamesakes",
                        Bilingual.of("已认定不是同一个的成对同名对象", "Pairs of like names found to be different"),
                        this::list)
                .offering("namesakes", Media.JSON));
        menu.add(Operation.of(
                        Verb.PUT,
                        PAIR,
                        "keepApart",
                        Bilingual.of(
                                "认定两个对象(两个标识,用点隔开)不是同一个;note 说明理由",
                                "Says that two items, two ids with a dot between, are different; note says why"),
                        this::keep)
                .reading("namesakesNote", Media.JSON)
                .offering("")
                .succeeding(204)
                .failing(ProblemType.NO_SUCH, ProblemType.STALE_REVISION));
        menu.add(Operation.of(
                        Verb.DELETE, PAIR, "forgetApart", Bilingual.of("撤回“不是同一个”的认定", "Takes that back"), this::forget)
                .offering("")
                .succeeding(204)
                .failing(ProblemType.NO_SUCH));
    }

    /** What is kept in a store. */
    public static Set<Namesakes> of(Documents documents) {
        return documents.all(KIND).keySet().stream()
                .map(name -> pair("pair", name))
                .collect(Collectors.toSet());
    }

    private static Namesakes pair(String field, String text) {
        String[] ids = text.split("\\.", -1);
        if (ids.length == 2) {
            ItemId one = ItemId.parse(ids[0]);
            ItemId other = ItemId.parse(ids[1]);
            if (!one.equals(other)) {
                return Namesakes.of(one, other);
            }
        }
        throw new Malformed(
                field, text, Bilingual.of("应为两个不同的标识,用点隔开", "two different ids with a dot between are expected"));
    }

    private static String name(Namesakes pair) {
        return pair.one() + "." + pair.other();
    }

    /** The pairs of which one at least lies where she keeps names: notes of others, and what is internal there, are not hers. */
    private void list(Request request) throws InterruptedException {
        Reading reading = readings.now(request);
        ObjectNode document = Json.object();
        ArrayNode pairs = document.putArray("namesakes");
        for (Map.Entry<String, Documents.Document> each : documents.all(KIND).entrySet()) {
            Namesakes pair = pair("pair", each.getKey());
            if (!isHers(pair, reading)) {
                continue;
            }
            ObjectNode kept = Json.read(each.getValue().json().getBytes(StandardCharsets.UTF_8), "namesakes");
            ObjectNode json = pairs.addObject();
            json.put("one", pair.one().toString()).put("other", pair.other().toString());
            json.setAll(kept);
            name(reading, pair.one()).ifPresent(name -> json.put("one_name", name));
            name(reading, pair.other()).ifPresent(name -> json.put("other_name", name));
        }
        Answers.header(request, "Cache-Control", "private, no-cache");
        Answers.json(request, document);
    }

    /** What an item is or was last called, if she may see it. */
    private static Optional<String> name(Reading reading, ItemId id) {
        return reading.snapshot()
                .timeline(id)
                .nearest(reading.today())
                .filter(reading.view()::sees)
                .map(reading.view()::shown)
                .map(ItemVersion::name);
    }

    /** The pair of a request, one of which at least lies where the officer keeps names. */
    private Namesakes hers(Request request) throws InterruptedException {
        Namesakes pair = pair("pair", request.path("pair"));
        Reading reading = readings.now(request);
        if (!isHers(pair, reading)) {
            throw Problem.of(
                    ProblemType.OUTSIDE_JURISDICTION,
                    "两个对象都不在您的管辖范围内",
                    "Neither of the two items lies in your divisions");
        }
        return pair;
    }

    private static boolean isHers(Namesakes pair, Reading reading) {
        return Stream.of(pair.one(), pair.other())
                .flatMap(id -> reading.snapshot().timeline(id).versions().stream())
                .anyMatch(reading.view().jurisdiction()::holds);
    }

    /** Refuses an item that the register does not know; one that she may not see is answered alike. */
    private void demandKnown(Namesakes pair, Request request) throws InterruptedException {
        Reading reading = readings.now(request);
        for (ItemId id : List.of(pair.one(), pair.other())) {
            boolean isSeen = reading.snapshot().timeline(id).versions().stream().anyMatch(reading.view()::sees);
            if (!isSeen) {
                throw Problem.of(ProblemType.NO_SUCH, "登记簿中没有这个对象", "The register has no such item")
                        .about("pair", id.toString());
            }
        }
    }

    /** The newest word counts, whoever said it; the trail has them all. */
    private void keep(Request request) throws InterruptedException {
        Namesakes pair = hers(request);
        demandKnown(pair, request);
        String name = name(pair);
        String author = Visitor.of(request).author();
        ObjectNode kept = Json.object().put("author", author);
        kept.put("note", note(request));
        String json = new String(Json.bytes(kept), StandardCharsets.UTF_8);
        long version =
                documents.get(KIND, name).map(Documents.Document::version).orElse(0L);
        if (documents.put(KIND, name, json, version).isEmpty()) {
            throw Problem.of(
                    ProblemType.STALE_REVISION,
                    "他人同时作了认定,请重新读取",
                    "Somebody decided on the pair meanwhile; read it again");
        }
        trail.note(author, "namesakes-apart", name);
        Answers.status(request, 204);
    }

    /** That two names so like one another are not one is said for a reason, which whoever takes them up again reads. */
    private static String note(Request request) {
        String note = Members.optional(Json.read(request.body(), "body"), "note", LONGEST_NOTE)
                .orElse("");
        if (!Reason.isGiven(note)) {
            throw new Malformed("note", note, Reason.ASKED);
        }
        return note;
    }

    private void forget(Request request) throws InterruptedException {
        String name = name(hers(request));
        long version =
                documents.get(KIND, name).map(Documents.Document::version).orElse(0L);
        if (version == 0 || !documents.remove(KIND, name, version)) {
            throw Problem.of(ProblemType.NO_SUCH, "没有这样的认定", "Nothing of the kind was decided")
                    .about("pair", name);
        }
        trail.note(Visitor.of(request).author(), "namesakes-apart-withdrawn", name);
        Answers.status(request, 204);
    }
}
