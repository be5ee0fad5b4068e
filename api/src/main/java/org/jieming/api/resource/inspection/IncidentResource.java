package org.jieming.api.resource.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
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
import org.jieming.api.inspection.Known;
import org.jieming.api.inspection.Nested;
import org.jieming.api.inspection.Photographs;
import org.jieming.api.inspection.Rounds.Kept;
import org.jieming.api.inspection.Statements;
import org.jieming.api.resource.Reading;
import org.jieming.api.store.Attachments.Attachment;
import org.jieming.incident.Incident;
import org.jieming.incident.IncidentReport;
import org.jieming.incident.IncidentTally;
import org.jieming.inspection.MarkerState;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemVersion;

/** Reports of markers by devices and citizens, and the list of what became of them. */
final class IncidentResource {
    static final String INCIDENTS = "/incidents";
    static final String INCIDENT = INCIDENTS + "/{incidentId}";
    private static final Known MEMBERS = Known.of("id", "marker_no", "state", "text", "fix", "photo", "reporter");
    private static final int LARGEST_PHOTO = 6 << 20;
    private static final int MOST_LISTED = 1_000;

    private final Reported reported;
    private final ReportLimit limit;

    IncidentResource(Reported reported) {
        this.reported = reported;
        this.limit = new ReportLimit(reported.inCare().clock());
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.POST,
                        INCIDENTS,
                        "reportIncident",
                        Bilingual.of(
                                "上报界桩异常(可用只用于上报的令牌;每账户每小时最多 60 次,照片每天最多 200 MiB)",
                                "Reports a marker; a token for reporting alone will do; at most 60 an hour for each account, and 200"
                                        + " MiB of photographs a day"),
                        this::report)
                .reading("newIncident", Media.JSON)
                .offering("incidentReceipt", Media.JSON)
                .succeeding(201)
                .failing(ProblemType.ALREADY_THERE, ProblemType.TOO_MANY_ATTEMPTS, ProblemType.TOO_LARGE));
        menu.add(Operation.of(
                        Verb.GET,
                        INCIDENTS,
                        "getIncidents",
                        Bilingual.of(
                                "您所管界线的事件(新者在前,最多 1000 个)及统计",
                                "Incidents on lines in your care, newest first, 1,000 at most, with figures of all"),
                        this::all)
                .offering("incidents", Media.JSON));
        menu.add(Operation.of(Verb.GET, INCIDENT, "getIncident", Bilingual.of("一个事件", "One incident"), this::one)
                .offering("incident", Media.JSON)
                .failing(ProblemType.NO_SUCH));
        menu.add(Operation.of(
                        Verb.GET,
                        INCIDENT + "/photo",
                        "getIncidentPhoto",
                        Bilingual.of("上报的照片", "The photograph sent along"),
                        this::photo)
                .offering("upload", Media.JPEG, Media.PNG, Media.WEBP)
                .failing(ProblemType.NO_SUCH));
    }

    private void report(Request request) throws InterruptedException, IOException {
        String author = Visitor.of(request).author();
        limit.count(author);
        Fields body = new Fields(Json.read(request.body(), "body"));
        byte[] photo = decoded(body.textOrEmpty("photo", LARGEST_PHOTO * 4 / 3 + 4));
        IncidentReport report = read(body, photo, reported.inCare().reading(request), author);
        if (photo.length > 0 && reported.incidents().find(report.id()).isEmpty()) {
            limit.weigh(author, photo.length);
            reported.attachments().put(new ByteArrayInputStream(photo), LARGEST_PHOTO);
        }
        if (reported.incidents().keep(report) == Kept.OTHER) {
            throw Problem.of(ProblemType.ALREADY_THERE, "此编号已有另一份上报", "Another report bears that id")
                    .about("id", report.id().toString());
        }
        Answers.status(request, 201);
        Answers.header(request, "Location", request.links().to(INCIDENTS + "/" + report.id()));
        Answers.json(
                request,
                MEMBERS.tell(Json.object().put("id", report.id().toString()).put("stage", "open"), body));
    }

    private IncidentReport read(Fields body, byte[] photo, Reading reading, String author) throws IOException {
        ItemVersion marker = reported.marker(reading, body.text("marker_no", 20));
        return new IncidentReport(
                body.textOrEmpty("id", 36).isEmpty() ? UUID.randomUUID() : body.uuid("id"),
                marker.id(),
                marker.values().text("marker_no"),
                marker.values().text("line_code"),
                new MarkerState(body.textOrEmpty("state", 40)),
                body.text("text", IncidentJson.LONGEST_TEXT),
                Nested.one(body, "fix", Statements::fix),
                photo.length == 0
                        ? Optional.empty()
                        : Optional.of(
                                Photographs.refuseOthers(photo, LARGEST_PHOTO).hash()),
                body.textOrEmpty("reporter", 100),
                author,
                reported.inCare().now());
    }

    /** The bytes of a photograph; none when none was sent along. */
    private static byte[] decoded(String coded) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(coded);
            if (bytes.length > 0 || coded.isEmpty()) {
                return bytes;
            }
        } catch (IllegalArgumentException garbled) {
            // told below like what holds nothing
        }
        throw new Malformed("photo", "", Bilingual.of("照片应以 Base64 编码", "the photograph is expected in Base64"));
    }

    private void all(Request request) throws InterruptedException {
        Reading reading = reported.inCare().reading(request);
        List<Incident> mine = reported.incidentLines().of(reported.inCare().everLines(reading)).stream()
                .sorted(Comparator.comparing(
                                (Incident incident) -> incident.report().at())
                        .reversed())
                .toList();
        ObjectNode document = Json.object();
        document.set("figures", figures(IncidentTally.of(mine)));
        ArrayNode array = document.putArray("incidents");
        mine.stream()
                .limit(MOST_LISTED)
                .forEach(incident -> array.add(IncidentJson.json(incident, Reported.place(reading, incident))));
        document.put("left_off", mine.size() - array.size());
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(request, document);
    }

    private static ObjectNode figures(IncidentTally tally) {
        ObjectNode json = Json.object();
        ObjectNode stages = json.putObject("by_stage");
        new TreeMap<>(tally.byStage()).forEach(stages::put);
        ObjectNode states = json.putObject("by_state");
        new TreeMap<>(tally.byState()).forEach(states::put);
        json.put("founded", tally.founded()).put("unfounded", tally.unfounded()).put("handled", tally.handled());
        return json.put(
                "median_hours",
                tally.median().map(median -> median.toMinutes() / 60.0).orElse(null));
    }

    private void one(Request request) throws InterruptedException {
        Incident incident = reported.open(request);
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(
                request,
                IncidentJson.json(incident, Reported.place(reported.inCare().reading(request), incident)));
    }

    private void photo(Request request) throws InterruptedException, IOException {
        Fingerprint photo = reported.open(request)
                .report()
                .photo()
                .orElseThrow(() -> Problem.of(ProblemType.NO_SUCH, "没有照片", "No photograph was sent along"));
        Attachment about = reported.attachments().about(photo).orElseThrow();
        try (InputStream in = reported.attachments().open(photo).orElseThrow()) {
            Answers.bytes(request, Media.JPEG, in.readAllBytes());
        }
        // in whatever format it was sent
        Answers.header(request, "Content-Type", about.kind().mediaType());
        Answers.header(request, "Cache-Control", "private, max-age=31536000, immutable");
    }
}
