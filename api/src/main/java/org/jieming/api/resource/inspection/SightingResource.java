package org.jieming.api.resource.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.inspection.Fields;
import org.jieming.api.inspection.Sightings;
import org.jieming.inspection.Fix;
import org.jieming.inspection.Sighting;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.register.ItemId;

/** Markers that stand outside the list of a round, and those that a party wants added or moved (C.6, C-06). */
final class SightingResource {
    private final Inspections inspections;
    private final Stating stating;

    SightingResource(Inspections inspections) {
        this.inspections = inspections;
        this.stating = new Stating(inspections);
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.PUT,
                        InspectionResource.ROUND + "/sightings/{statementId}",
                        "putSighting",
                        Bilingual.of(
                                "代表本方陈述名单外的界桩,或建议增设、移动界桩;重复发送不重复,对方随即可见",
                                "States for one's party that a marker stands outside the list, or is to be added or moved; sent twice it"
                                        + " is there once, and the neighbour reads it at once"),
                        this::state)
                .reading("sighting", Media.JSON)
                .offering("sighting", Media.JSON)
                .failing(ProblemType.NO_SUCH, ProblemType.NOT_NOW, ProblemType.ALREADY_THERE));
    }

    private void state(Request request) throws InterruptedException, IOException {
        inspections.alone(request, open -> state(request, open));
    }

    private void state(Request request, OpenRound open) throws InterruptedException {
        Fields body = new Fields(Json.read(request.body(), "body"));
        Sighting stated = stating.sighting(
                open,
                Inspections.id(request, "statementId"),
                body,
                Visitor.of(request).author());
        ObjectNode told = Sightings.MEMBERS.tell(open.answer(stated), body);
        Answers.json(request, inspections.originals().answer(request, open, stated.id(), told));
    }

    /** All of a round with what was done about each, into its comparison. */
    static void tell(ObjectNode document, OpenRound open) {
        ArrayNode all = document.putArray("sightings");
        open.file().notes().sightings().forEach(each -> {
            ObjectNode json = open.file().credence(open.facts()).told(each);
            json.put("label", each.label());
            json.put("kind_zh", each.kind().title().zh())
                    .put("kind_en", each.kind().title().en());
            each.marker().ifPresent(marker -> json.put("marker_no", open.facts().number(marker)));
            open.file().credence(open.facts()).believed(each).ifPresent(fix -> near(json, open, fix));
            ComparisonResource.handling(json.putObject("handling"), open.file().handlingToday(each.subject()));
            all.add(json);
        });
    }

    /** The marker of the round that is nearest to a fix. */
    private static void near(ObjectNode json, OpenRound open, Fix fix) {
        Comparator<ItemId> byDistance =
                Comparator.comparing(id -> metres(open, fix, id).orElseThrow());
        open.file().round().plan().markers().stream()
                .filter(id -> metres(open, fix, id).isPresent())
                .min(byDistance)
                .ifPresent(id -> json.putObject("nearest")
                        .put("marker_no", open.facts().number(id))
                        .put(
                                "metres",
                                Math.round(metres(open, fix, id).orElseThrow().value())));
    }

    private static Optional<Metres> metres(OpenRound open, Fix fix, ItemId id) {
        return open.facts().legal(id).map(fix::to);
    }
}
