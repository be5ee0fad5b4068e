package org.jieming.api.resource.division;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.api.geojson.Grounds;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.Request;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.api.store.Journal;
import org.jieming.api.store.RevisionNote;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Succession;
import org.jieming.register.Timeline;

/** The events of division change that the register knows, the newest first, each unit as it was on the eve and on the day. */
final class AdjustmentList {
    private static final int MOST_EVENTS = 500;
    private static final Parameter AREA = Parameter.query(
            "area",
            Bilingual.of("区划代码;只列其中的单位的变更", "A division code: events of units in it alone"),
            Map.of("type", "string"),
            "990121");

    private final Readings readings;
    private final Journal journal;

    AdjustmentList(Readings readings, Journal journal) {
        this.readings = readings;
        this.journal = journal;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        "/division-changes",
                        "getDivisionChanges",
                        Bilingual.of(
                                "区划变更大事:种类、日期、依据、前后单位", "Changes of divisions: kind, day, act, units before and after"),
                        this::list)
                .taking(AREA)
                .offering("divisionChanges", Media.JSON));
    }

    private void list(Request request) throws InterruptedException {
        Optional<DivisionCode> area =
                request.parameter("area").map(text -> Parameters.named("area", text, DivisionCode::parse));
        Reading now = readings.now(request);
        ObjectNode document = Json.object();
        ArrayNode events = document.putArray("events");
        now.snapshot().successions().stream()
                .map(event -> now.view().shown(event, now.snapshot()))
                .filter(event -> isOfDivisions(now, event, area))
                .sorted(Comparator.comparing(Succession::effective).reversed())
                .limit(MOST_EVENTS)
                .forEach(event -> tell(now, events.addObject(), event));
        Answers.header(request, "Cache-Control", now.view().cacheControl());
        Answers.json(request, document);
    }

    private static boolean isOfDivisions(Reading now, Succession event, Optional<DivisionCode> area) {
        return Stream.concat(event.predecessors().stream(), event.successors().stream())
                .flatMap(id -> now.snapshot().timeline(ItemType.DIVISION, id).versions().stream())
                .map(version -> version.values().text("code"))
                .anyMatch(
                        code -> area.isEmpty() || !code.isEmpty() && area.get().contains(new DivisionCode(code)));
    }

    private void tell(Reading now, ObjectNode json, Succession event) {
        json.put("kind", event.kind()).put("effective", event.effective().toString());
        units(
                now,
                json.putArray("before"),
                event.predecessors(),
                event.effective().minusDays(1));
        units(now, json.putArray("after"), event.successors(), event.effective());
        act(now, event).ifPresent(act -> json.set("act", act));
    }

    private static void units(Reading now, ArrayNode array, List<ItemId> ids, LocalDate day) {
        for (ItemId id : ids) {
            ObjectNode json = array.addObject().put("id", id.toString()).put("day", day.toString());
            now.snapshot()
                    .item(ItemType.DIVISION, id, day)
                    .filter(now.view()::sees)
                    .ifPresent(version -> json.put("name", version.name())
                            .put("code", version.values().text("code"))
                            .put("type", version.values().text("type")));
        }
    }

    /** The document behind the revision that stated a unit from that day on. */
    private Optional<ObjectNode> act(Reading now, Succession event) {
        return event.successors().stream()
                .map(id -> now.snapshot().timeline(ItemType.DIVISION, id))
                .flatMap(timeline -> stated(timeline, event.effective()).stream())
                .findFirst()
                .flatMap(version -> journal.note(version.recorded()))
                .flatMap(RevisionNote::act)
                .map(act -> (ObjectNode) Json.tree(Grounds.json(act)));
    }

    private static Optional<ItemVersion> stated(Timeline timeline, LocalDate day) {
        return timeline.on(day).filter(version -> version.valid().firstDay().equals(Optional.of(day)));
    }
}
