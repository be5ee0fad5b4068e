package org.jieming.api.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jieming.api.exchange.Cell;
import org.jieming.api.exchange.FileFormat;
import org.jieming.api.exchange.Sink;
import org.jieming.api.exchange.SinkColumn;
import org.jieming.api.exchange.WriteOptions;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Language;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.proposal.Kept;
import org.jieming.api.proposal.NameForm;
import org.jieming.api.proposal.NamePaper;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.proposal.Announcement;
import org.jieming.proposal.Announcement.Field;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.Step;
import org.jieming.rule.Finding;

/** Announcements and filings of approved names, as Word, CSV and JSON. One of the six statutory fields missing stops them. */
final class NameFormResource {
    private static final int MOST_NAMES = 200;
    private static final Parameter PROPOSALS = Parameter.query(
            "proposals",
            Bilingual.of("方案编号,以逗号分隔", "The numbers of the proposals, separated by commas"),
            Map.of("type", "string"),
            "2026-0001,2026-0002");

    private final ProposalDesk desk;

    NameFormResource(ProposalDesk desk) {
        this.desk = desk;
    }

    void routes(Menu menu) {
        menu.add(form(
                        "/announcements",
                        "getAnnouncement",
                        Bilingual.of(
                                "地名公告:一个或多个已批准的地名,载明法定六项",
                                "The announcement of one or more approved names with its six fields"),
                        this::announcement)
                .taking(PROPOSALS));
        menu.add(form(
                ProposalDesk.PROPOSAL + "/filing",
                "getFiling",
                Bilingual.of("地名备案登记表", "The registration form for filing an approved name"),
                this::filing));
    }

    private static Operation form(String path, String id, Bilingual summary, Operation.Handler handler) {
        return Operation.of(Verb.GET, path, id, summary, handler)
                .offering("nameForm", Media.JSON, Media.CSV, Media.DOCX)
                .failing(ProblemType.NO_SUCH, ProblemType.NOT_NOW, ProblemType.RULE_VIOLATED);
    }

    private void announcement(Request request) throws InterruptedException, IOException {
        Reading now = desk.readings.now(request);
        String given = request.parameter("proposals").orElse("");
        List<String> ids =
                Arrays.stream(given.split(",")).map(String::strip).distinct().toList();
        if (given.isBlank() || ids.size() > MOST_NAMES) {
            throw new Malformed(
                    "proposals",
                    given,
                    Bilingual.format("应为 1 至 %d 个方案编号", "1 to %d numbers of proposals are expected", MOST_NAMES));
        }
        List<Proposal> proposals = ids.stream()
                .map(id -> complete(Step.ANNOUNCE, desk.known(id, now), now))
                .toList();
        answer(request, NameForm.announcement(proposals, divisions(now), request.language()::of), "announcement");
    }

    private void filing(Request request) throws InterruptedException, IOException {
        Reading now = desk.readings.now(request);
        Proposal proposal = complete(Step.FILE, desk.known(request, now), now);
        answer(request, NameForm.filing(proposal, divisions(now), request.language()::of), "filing");
    }

    private static UnaryOperator<String> divisions(Reading now) {
        return code -> ProposalDesk.divisionName(now, code);
    }

    /** Only what is approved and complete is announced or filed. */
    private static Proposal complete(Step step, Kept kept, Reading now) {
        Proposal proposal = kept.proposal();
        if (!proposal.stage().isApproved() || !proposal.kind().isOfName()) {
            throw ProposalDesk.illegal(kept, step);
        }
        List<Finding> missing = new ArrayList<>();
        Announcement.of(proposal, divisions(now)).missing().forEach(each -> missing.add(each.about(proposal.id())));
        if (!missing.isEmpty()) {
            throw Problem.ruleViolated(missing);
        }
        return proposal;
    }

    private static void answer(Request request, NameForm form, String file) throws IOException {
        switch (request.media()) {
            case CSV -> download(request, csv(form, request.language()), file);
            case DOCX -> {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                NamePaper.write(form, request.language()::of, bytes);
                download(request, bytes, file);
            }
            default -> Answers.json(request, json(form, request.language()));
        }
    }

    private static void download(Request request, ByteArrayOutputStream bytes, String file) {
        String name = file + "." + request.media().shortName();
        Answers.header(request, "Content-Disposition", "attachment; filename=\"" + name + "\"");
        Answers.header(request, "Cache-Control", "private, no-cache");
        Answers.bytes(request, request.media(), bytes.toByteArray());
    }

    private static ObjectNode json(NameForm form, Language language) {
        ObjectNode json = Json.object();
        json.put("title", language.of(form.title()));
        json.put("lead", language.of(form.lead()));
        ArrayNode names = json.putArray("names");
        for (List<Field> fields : form.names()) {
            ObjectNode name = names.addObject();
            fields.forEach(field -> name.put(field.id(), field.value()));
        }
        return json;
    }

    private static ByteArrayOutputStream csv(NameForm form, Language language) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<SinkColumn> columns = form.names().get(0).stream()
                .map(field -> SinkColumn.text(language.of(field.label())))
                .toList();
        try (Sink sink = Sink.open(FileFormat.CSV, bytes, columns, WriteOptions.of("names"))) {
            for (List<Field> fields : form.names()) {
                sink.write(
                        fields.stream().map(field -> Cell.ofText(field.value())).toList(), null);
            }
            sink.finish();
        }
        return bytes;
    }
}
