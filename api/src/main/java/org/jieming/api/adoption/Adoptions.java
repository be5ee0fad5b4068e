package org.jieming.api.adoption;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieming.adoption.Adoption;
import org.jieming.adoption.Planned;
import org.jieming.api.http.Json;
import org.jieming.api.proposal.EntryJson;
import org.jieming.api.store.Documents;
import org.jieming.proposal.Entry;
import org.jieming.register.ItemId;
import org.jieming.register.RevisionNumber;

/** All adopted scenarios of a register. Reading them costs those that are asked for. */
public final class Adoptions {
    private static final String KIND = "adoption";

    private final Documents documents;
    private final AdoptionOrder order;

    /** The adopted scenarios of a store. */
    public Adoptions(Documents documents) {
        this.documents = documents;
        this.order = new AdoptionOrder(documents);
    }

    /**
     * One as it is kept.
     *
     * @param claimed the approval, without its revision, under which the register is being told of it
     * @param version grows with every write
     * @param said the version that first said what it says: one that was claimed in vain says what it said before
     */
    public record Kept(Adoption adoption, Optional<Entry> claimed, long version, long said) {
        /** The same record, read otherwise. */
        public Kept as(Adoption read) {
            return new Kept(read, claimed, version, said);
        }

        /** The version that its readers know it by; while it is claimed it is another one. */
        public long seen() {
            return claimed.isPresent() ? version : said;
        }
    }

    /** The one of an id. */
    public Optional<Kept> find(String id) {
        return documents.get(KIND, id).map(document -> kept(id, document));
    }

    /**
     * Some of them, the one that something was done to last first.
     *
     * @param found those that are there still
     * @param end behind which place the next ones stand; empty where there are no more
     */
    public record Page(List<Kept> found, Optional<String> end) {}

    /** The next of them behind a place, so many at most; the first are behind the empty place. O(most). */
    public Page after(String place, int most) {
        build();
        List<String> places = order.after(place, most);
        List<Kept> found = places.stream()
                .flatMap(
                        each -> find(AdoptionOrder.id(each))
                                .filter(kept ->
                                        AdoptionOrder.place(kept.adoption()).equals(each))
                                .stream())
                .toList();
        return new Page(found, places.size() < most ? Optional.empty() : Optional.of(places.get(most - 1)));
    }

    /** Where one stands among them. */
    public static String place(Kept kept) {
        return AdoptionOrder.place(kept.adoption());
    }

    /** Those of a scenario of a name. */
    public List<Kept> ofScenario(String name) {
        build();
        return order.ofScenario(name).stream()
                .flatMap(id -> find(id).stream())
                .filter(kept -> kept.adoption().scenario().equals(name))
                .toList();
    }

    /** Those that are about to be approved. O(all), asked once at the start. */
    List<Kept> claimed() {
        return documents.all(KIND).entrySet().stream()
                .map(each -> kept(each.getKey(), each.getValue()))
                .filter(kept -> kept.claimed().isPresent())
                .toList();
    }

    private void build() {
        if (!order.isBuilt()) {
            documents
                    .all(KIND)
                    .forEach((id, document) -> order.enter(kept(id, document).adoption()));
            order.built();
        }
    }

    /** Writes one whose writer saw a version of it, 0 for none; empty when somebody was first. */
    public Optional<Kept> put(Adoption adoption, long seen) {
        return put(adoption, Optional.empty(), Optional.empty(), seen);
    }

    /** Writes that one is about to be approved; empty when somebody was first. */
    Optional<Kept> claim(Kept kept, Entry approving) {
        return put(kept.adoption(), Optional.of(approving), Optional.of(kept.said()), kept.version());
    }

    /** Writes that a claimed one stays what it is; whoever saw it before it was claimed has seen it. */
    Optional<Kept> release(Kept claimed) {
        return put(claimed.adoption(), Optional.empty(), Optional.of(claimed.said()), claimed.version());
    }

    private Optional<Kept> put(Adoption adoption, Optional<Entry> claimed, Optional<Long> said, long seen) {
        ObjectNode json = write(adoption);
        said.ifPresent(version -> json.put("said", version));
        claimed.ifPresent(approving -> json.set("claimed", EntryJson.write(approving)));
        build();
        Optional<Kept> before = find(adoption.id());
        order.enter(adoption);
        Optional<Long> written =
                documents.put(KIND, adoption.id(), new String(Json.bytes(json), StandardCharsets.UTF_8), seen);
        if (written.isPresent()) {
            before.ifPresent(was -> order.leave(was.adoption(), adoption));
        }
        return written.map(version -> new Kept(adoption, claimed, version, said.orElse(version)));
    }

    private static ObjectNode write(Adoption adoption) {
        ObjectNode json = Json.object().put("scenario", adoption.scenario());
        ArrayNode drafters = json.putArray("drafters");
        adoption.drafters().stream().sorted().forEach(drafters::add);
        json.set("changes", changes(adoption.changes()));
        adoption.redrawn().forEach(json.putArray("redrawn")::add);
        json.set("history", history(adoption));
        return json;
    }

    /** What was done, as it is kept and shown. */
    public static ArrayNode history(Adoption adoption) {
        ArrayNode history = Json.object().arrayNode();
        adoption.history().forEach(entry -> history.add(EntryJson.write(entry)));
        return history;
    }

    /** Changes as they are kept and shown. */
    public static ArrayNode changes(List<Planned> changes) {
        ArrayNode array = Json.object().arrayNode();
        changes.forEach(change -> {
            ObjectNode json = array.addObject()
                    .put("action", change.action().word())
                    .put("facility", change.item().toString())
                    .put("seen", change.seen().value())
                    .put("name", change.name())
                    .put("kind", change.type());
            change.spot().ifPresent(spot -> json.put("lon", spot.longitude())
                    .put("lat", spot.latitude())
                    .put("division_code", spot.division()));
            change.offer()
                    .ifPresent(offer -> json.put("supply", offer.property()).put("amount", offer.amount()));
        });
        return array;
    }

    private static Kept kept(String id, Documents.Document document) {
        ObjectNode json = Json.read(document.json().getBytes(StandardCharsets.UTF_8), "adoption");
        Set<String> drafters = new HashSet<>();
        json.path("drafters").forEach(each -> drafters.add(each.asText()));
        List<Planned> changes = new ArrayList<>();
        json.path("changes").forEach(each -> changes.add(change(each)));
        List<String> redrawn = new ArrayList<>();
        json.path("redrawn").forEach(each -> redrawn.add(each.asText()));
        Adoption adoption = new Adoption(
                id,
                json.path("scenario").asText(),
                drafters,
                changes,
                redrawn,
                EntryJson.readAll(json.path("history")));
        Optional<Entry> claimed =
                json.has("claimed") ? Optional.of(EntryJson.read(json.get("claimed"))) : Optional.empty();
        long version = document.version();
        return new Kept(adoption, claimed, version, json.path("said").asLong(version));
    }

    private static Planned change(JsonNode json) {
        return new Planned(
                Planned.Action.of(json.path("action").asText()).orElseThrow(),
                ItemId.parse(json.path("facility").asText()),
                new RevisionNumber(json.path("seen").asLong()),
                json.path("name").asText(),
                json.path("kind").asText(),
                json.has("lon")
                        ? Optional.of(new Planned.Spot(
                                json.path("lon").asDouble(),
                                json.path("lat").asDouble(),
                                json.path("division_code").asText()))
                        : Optional.empty(),
                json.has("supply")
                        ? Optional.of(new Planned.Offer(
                                json.path("supply").asText(),
                                json.path("amount").asLong()))
                        : Optional.empty());
    }
}
