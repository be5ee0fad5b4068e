package org.jieming.api.resource.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
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
import org.jieming.api.inspection.SegmentStatements;
import org.jieming.inspection.Segment;
import org.jieming.inspection.SegmentComparison;
import org.jieming.inspection.SegmentStatement;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;
import org.jieming.rule.Finding;

/** What the teams state of the line between its markers (C-38), side by side like what they state of markers. */
final class SegmentResource {
    private static final String SEGMENTS = InspectionResource.ROUND + "/segments";

    private final Inspections inspections;
    private final Stating stating;

    SegmentResource(Inspections inspections) {
        this.inspections = inspections;
        this.stating = new Stating(inspections);
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        SEGMENTS,
                        "getSegments",
                        Bilingual.of("双方对各界线段的陈述对照", "What both state of each segment, side by side"),
                        this::compare)
                .offering("segments", Media.JSON)
                .failing(ProblemType.NO_SUCH));
        menu.add(Operation.of(
                        Verb.PUT,
                        SEGMENTS + "/{statementId}",
                        "putSegmentStatement",
                        Bilingual.of(
                                "代表本方陈述相邻两界桩之间、或界桩与界线起止点(start、end)之间的界线段;重复发送不重复,已有的不覆盖",
                                "States something of the line between two markers, or between a marker and the start or end of the line, for one's party; sent twice it is there once"),
                        this::state)
                .reading("segmentStatement", Media.JSON)
                .offering("segmentStatement", Media.JSON)
                .failing(ProblemType.NO_SUCH, ProblemType.NOT_NOW, ProblemType.ALREADY_THERE));
    }

    private void compare(Request request) throws InterruptedException {
        OpenRound open = inspections.open(request);
        ObjectNode document = Json.object().put("id", open.id().toString());
        ArrayNode segments = document.putArray("segments");
        open.facts().segments().forEach(each -> segment(segments.addObject(), open, each, request));
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(request, document);
    }

    private static void segment(ObjectNode json, OpenRound open, Segment segment, Request request) {
        json.put("from", segment.from().word()).put("to", segment.to().word());
        json.put("name", open.facts().name(segment, request.language().tag()));
        SegmentComparison both = SegmentComparison.of(open.file().of(segment));
        boolean shown = open.sees(segment);
        json.put("comparison", shown ? both.word() : "awaited");
        ArrayNode differences = json.putArray("differences");
        for (Finding each : shown ? both.differences() : List.<Finding>of()) {
            differences
                    .addObject()
                    .put("field", each.field())
                    .put("rule", each.rule())
                    .put("zh", each.sentence().zh())
                    .put("en", each.sentence().en());
        }
        for (Team team : Team.values()) {
            ObjectNode side = json.putObject(team.word());
            both.of(team).ifPresent(stated -> {
                side.put("withheld", !open.sees(stated));
                if (open.sees(stated)) {
                    side.set("statement", open.file().credence(open.facts()).told(stated));
                }
            });
        }
    }

    private void state(Request request) throws InterruptedException, IOException {
        inspections.alone(request, open -> state(request, open));
    }

    private void state(Request request, OpenRound open) throws InterruptedException {
        Fields body = new Fields(Json.read(request.body(), "body"));
        SegmentStatement stated = stating.segment(
                open,
                Inspections.id(request, "statementId"),
                body,
                Visitor.of(request).author());
        ObjectNode told = SegmentStatements.MEMBERS.tell(open.answer(stated), body);
        Answers.json(request, inspections.originals().answer(request, open, stated.id(), told));
    }
}
