package org.jieming.api.resource.item;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.page.LineagePages;
import org.jieming.api.process.gazetteer.EventTitles;
import org.jieming.api.resource.Addresses;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.api.resource.Self;
import org.jieming.language.Bilingual;
import org.jieming.place.PlaceTables;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Succession;
import org.jieming.register.Timeline;

/** What an item came out of and what came out of it, with all their own ancestors and descendants (domain table B.3). */
final class LineageResource {
    /** Events looked at; a county has had a few hundred since 1949. */
    private static final int MOST_EVENTS = 1_000;

    private final Readings readings;
    private final Map<String, Bilingual> kinds;

    LineageResource(Readings readings, PlaceTables tables) {
        this.readings = readings;
        this.kinds = EventTitles.of(tables);
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        Addresses.ITEM + "/lineage",
                        "getLineage",
                        Bilingual.of(
                                "沿革:析置、合并、镇改街、撤销等事件及其日期",
                                "Lineage: splits, mergers, changes of kind and abolitions, with their days"),
                        this::lineage)
                .offering("lineage", Media.JSON, Media.HTML)
                .failing(ProblemType.NO_SUCH));
    }

    private void lineage(Request request) throws InterruptedException {
        ItemType type = Addresses.type(request);
        ItemId id = Addresses.id(request);
        Reading now = readings.now(request);
        if (now.snapshot().timeline(type, id).versions().stream().noneMatch(now.view()::sees)) {
            throw Addresses.noSuchItem(id.toString());
        }
        ObjectNode document = Json.object();
        document.put("id", id.toString());
        document.put("title", name(now, id));
        ArrayNode events = document.putArray("events");
        events(now, id).forEach(event -> describe(request, now, events.addObject(), event));
        Self.links(request, document.putArray("links"), Addresses.item(type, id) + "/lineage");
        Answers.header(request, "Cache-Control", now.view().cacheControl());
        if (request.media() == Media.HTML) {
            Answers.html(request, LineagePages.of(request, document));
        } else {
            Answers.json(request, document);
        }
    }

    /** All events reachable backwards through predecessors and forwards through successors, earliest first. */
    private static List<Succession> events(Reading now, ItemId start) {
        Set<Succession> events = new LinkedHashSet<>();
        follow(now, start, events, true);
        follow(now, start, events, false);
        return events.stream()
                .sorted(Comparator.comparing(Succession::effective))
                .toList();
    }

    private static void follow(Reading now, ItemId start, Set<Succession> events, boolean backwards) {
        Deque<ItemId> open = new ArrayDeque<>(List.of(start));
        Set<ItemId> seen = new HashSet<>(open);
        while (!open.isEmpty() && events.size() < MOST_EVENTS) {
            ItemId id = open.remove();
            for (Succession whole : now.snapshot().successions(id)) {
                Succession event = now.view().shown(whole, now.snapshot());
                List<ItemId> near = backwards ? event.successors() : event.predecessors();
                List<ItemId> far = backwards ? event.predecessors() : event.successors();
                if (near.contains(id)) {
                    events.add(event);
                    far.stream().filter(seen::add).forEach(open::add);
                }
            }
        }
    }

    private void describe(Request request, Reading now, ObjectNode json, Succession event) {
        json.put("kind", event.kind());
        json.put(
                "kind_title",
                request.language().of(kinds.getOrDefault(event.kind(), Bilingual.of(event.kind(), event.kind()))));
        json.put("effective", event.effective().toString());
        references(
                request,
                now,
                json.putArray("predecessors"),
                event.predecessors().stream(),
                event.effective().minusDays(1));
        references(request, now, json.putArray("successors"), event.successors().stream(), event.effective());
    }

    /** The items as they were on the day: one that goes on under a new name was called by the old one before. */
    private static void references(Request request, Reading now, ArrayNode array, Stream<ItemId> ids, LocalDate day) {
        ids.forEach(id -> {
            ObjectNode reference = array.addObject().put("id", id.toString());
            Timeline line = now.snapshot().timeline(id);
            line.nearest(day).filter(now.view()::sees).ifPresent(then -> {
                reference.put("name", then.name());
                reference.put("valid", then.valid().toString());
                reference.put("href", request.links().to(Addresses.item(then.type(), id)));
            });
        });
    }

    private static String name(Reading now, ItemId id) {
        return now.snapshot()
                .timeline(id)
                .nearest(now.today())
                .filter(now.view()::sees)
                .map(ItemVersion::name)
                .orElse(id.toString());
    }
}
