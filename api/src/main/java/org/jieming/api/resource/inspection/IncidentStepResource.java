package org.jieming.api.resource.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.jieming.api.inspection.Fields;
import org.jieming.api.inspection.IncidentJson;
import org.jieming.api.inspection.Rounds.Kept;
import org.jieming.api.resource.Reading;
import org.jieming.incident.Incident;
import org.jieming.incident.IncidentStep;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;

/** What is done about an incident: checked, handled, closed, each step written once. */
final class IncidentStepResource {
    private final Reported reported;
    private final Settlements settlements;

    IncidentStepResource(Reported reported, Settlements settlements) {
        this.reported = reported;
        this.settlements = settlements;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.PUT,
                        IncidentResource.INCIDENT + "/steps/{stepId}",
                        "putIncidentStep",
                        Bilingual.of(
                                "事件的核查(是否属实)、处理(修复须双方在场,done_on 为实际日期,不填为登记当日)、由另一方确认修复、结案",
                                "Checks an incident (true or not), handles it (repair with both present; done_on is the day of it,"
                                        + " that of the entry when left out), confirms a repair for the other party, closes it"),
                        this::take)
                .reading("incidentStep", Media.JSON)
                .offering("incident", Media.JSON)
                .failing(ProblemType.NO_SUCH, ProblemType.RULE_VIOLATED, ProblemType.ALREADY_THERE));
    }

    private void take(Request request) throws InterruptedException {
        Incident incident = reported.mine(request);
        Fields body = IncidentJson.STEP.only(new Fields(Json.read(request.body(), "body")));
        UUID id = Inspections.id(request, "stepId");
        Optional<Team> team = reported.seat(request, incident).member();
        String author = Visitor.of(request).author();
        Kept kept = reported.incidents()
                .keep(
                        incident.report().id(),
                        () -> IncidentJson.step(
                                body, id, team, author, reported.inCare().now()),
                        IncidentStepResource::admit);
        if (kept == Kept.OTHER) {
            throw Problem.of(
                            ProblemType.ALREADY_THERE,
                            "此编号已有另一步骤,原步骤保持不变",
                            "Another step bears that id and stays as it is")
                    .about("stepId", id.toString());
        }
        Reading reading = reported.inCare().reading(request);
        Incident now = reported.open(request);
        ObjectNode answer = IncidentJson.json(now, Reported.place(reading, now));
        if (kind(body) == IncidentStep.Kind.CONFIRMED) {
            ItemVersion line = IncidentLines.line(reading, now).orElseThrow();
            List<ItemId> left = settlements.confirmed(reading, now, line, author);
            RegisterKept.tell(answer, marker -> now.report().markerNo(), left);
        }
        Answers.json(request, answer);
    }

    private static IncidentStep.Kind kind(Fields body) {
        return IncidentStep.Kind.parse(body.text("kind", 20));
    }

    private static void admit(Incident incident, IncidentStep step) {
        HandlingDay.demand(step, incident);
        incident.admits(step).<Boolean>fold(() -> true, finding -> {
            throw Problem.ruleViolated(List.of(finding));
        });
    }
}
