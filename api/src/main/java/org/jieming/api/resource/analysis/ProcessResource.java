package org.jieming.api.resource.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Links;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.job.Busy;
import org.jieming.api.job.Job;
import org.jieming.api.job.Jobs;
import org.jieming.api.job.Progress;
import org.jieming.api.page.DocumentPages;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Process;
import org.jieming.api.process.Processes;
import org.jieming.api.resource.AtOnce;
import org.jieming.api.resource.Failures;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.api.resource.Self;
import org.jieming.api.resource.job.JobResource;
import org.jieming.language.Bilingual;

/** The analyses (OGC API – Processes Part 1): their list, their descriptions, and their execution at once or as a job. */
public final class ProcessResource {
    private static final String PROCESS = ProcessDocument.PROCESSES + "/{processId}";
    private static final String EXECUTION = PROCESS + "/execution";
    /** Whether a question is asked at once or as a job. */
    public static final Parameter PREFER = Parameter.header(
            "Prefer",
            Bilingual.of(
                    "respond-async:由任务执行,答复 201 和任务地址(须登录,否则当场作答,并以 Preference-Refused 说明)",
                    "respond-async lets a job do it and answers 201 with its address; for accounts only, others wait and are"
                            + " told so by Preference-Refused"),
            Map.of("type", "string"),
            "respond-async");

    private static final int MOST_LISTED = 1_000;
    /** OGC 18-062r2 requirement /req/core/pl-limit-definition. */
    private static final Parameter LIMIT = Parameter.query(
            "limit",
            Bilingual.of("每页最多条数;更大的值按上限计", "Most processes on the page; larger values count as the maximum"),
            Map.of("type", "integer", "minimum", 1, "maximum", MOST_LISTED, "default", MOST_LISTED),
            "10");

    private static final Parameter AFTER = Parameter.query(
            "after", Bilingual.of("从这种分析之后开始", "Begins behind this process"), Map.of("type", "string"), "reach");

    private final Readings readings;
    private final Jobs jobs;
    private final Processes processes;
    private final AtOnce atOnce;

    ProcessResource(Readings readings, Jobs jobs, Processes processes, AtOnce atOnce) {
        this.readings = readings;
        this.jobs = jobs;
        this.processes = processes;
        this.atOnce = atOnce;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        ProcessDocument.PROCESSES,
                        "getProcesses",
                        Bilingual.of("全部分析", "All analyses"),
                        this::all)
                .taking(LIMIT, AFTER)
                .offering("processList", Media.JSON, Media.HTML)
                .failing(ProblemType.NO_SUCH_PROCESS));
        menu.add(Operation.of(
                        Verb.GET,
                        PROCESS,
                        "getProcessDescription",
                        Bilingual.of("一种分析:输入、输出、执行方式", "One analysis: inputs, output, ways to execute it"),
                        this::one)
                .offering("process", Media.JSON, Media.HTML)
                .failing(ProblemType.NO_SUCH_PROCESS));
        menu.add(Operation.of(
                        Verb.POST,
                        EXECUTION,
                        "execute",
                        Bilingual.of("执行一种分析;不改变登记簿", "Executes an analysis; changes nothing in the register"),
                        this::execute)
                .taking(PREFER)
                .reading("execute", Media.JSON)
                .offering(
                        "document",
                        Media.JSON,
                        Media.GEOJSON_FILE,
                        Media.GEOPACKAGE,
                        Media.CSV,
                        Media.XLSX,
                        Media.DOCX,
                        Media.HTML)
                .failing(ProblemType.NO_SUCH_PROCESS, ProblemType.TOOK_TOO_LONG, ProblemType.BUSY));
    }

    private void all(Request request) {
        int limit = Parameters.limit(request, MOST_LISTED, MOST_LISTED);
        List<Process> all = processes.all();
        int from = request.parameter(AFTER.name())
                .map(id -> all.indexOf(find(processes, id)) + 1)
                .orElse(0);
        List<Process> page = all.subList(from, Math.min(all.size(), from + limit));
        ObjectNode document = Json.object();
        document.put("title", request.language().of(Bilingual.of("分析", "Analyses")));
        ArrayNode links = document.putArray("links");
        Self.links(request, links, ProcessDocument.PROCESSES);
        if (from + page.size() < all.size()) {
            Links.add(
                    links,
                    "next",
                    request.here(Map.of(AFTER.name(), page.get(page.size() - 1).id())),
                    Media.JSON.type(),
                    request.language().of(Bilingual.of("更多分析", "More analyses")));
        }
        ArrayNode list = document.putArray("processes");
        page.forEach(process -> list.add(ProcessDocument.summary(request, process)));
        answer(request, document);
    }

    private void one(Request request) {
        answer(request, ProcessDocument.of(request, process(request)));
    }

    private void execute(Request request) throws Exception {
        Process process = process(request);
        Execution execution = Execution.read(request, process);
        Reading reading = readings.now(request);
        if (request.prefers("respond-async") && !request.caller().isUnknown()) {
            begun(request, process, execution, reading);
        } else {
            if (request.prefers("respond-async")) {
                Answers.header(request, "Preference-Refused", "respond-async; reason=\"jobs are for accounts\"");
            }
            atOnce.answer(request, progress -> run(process, execution, reading, progress)
                            .ready(request))
                    .deliver(request);
        }
    }

    private void begun(Request request, Process process, Execution execution, Reading reading) {
        try {
            Job job = jobs.submit(
                    process.id(), Visitor.of(request).author(), progress -> run(process, execution, reading, progress)
                            .made());
            Answers.status(request, 201);
            Answers.header(request, "Location", request.links().to(JobResource.href(job)));
            Answers.header(request, "Preference-Applied", "respond-async");
            Answers.bytes(request, Media.JSON, Json.bytes(JobResource.document(request, job)));
        } catch (Busy full) {
            throw Failures.busy(full);
        }
    }

    private static ProcessAnswer run(Process process, Execution execution, Reading reading, Progress progress) {
        Ground ground = new Ground(reading.snapshot(), reading.view(), reading.today());
        return new ProcessAnswer(
                process,
                process.run(ground, execution.inputs(), progress),
                execution.form(),
                execution.wrapped(),
                reading.snapshot().number());
    }

    private Process process(Request request) {
        return find(processes, request.path("processId"));
    }

    /** The process of an id. */
    static Process find(Processes processes, String id) {
        return processes.find(id).orElseThrow(() -> Problem.of(
                        ProblemType.NO_SUCH_PROCESS,
                        "没有这种分析;/processes 列出全部",
                        "There is no such process; /processes lists them")
                .about("processId", id));
    }

    private static void answer(Request request, ObjectNode document) {
        Answers.header(request, "Cache-Control", "no-cache");
        if (request.media() == Media.HTML) {
            Answers.html(request, DocumentPages.of(request, document));
        } else {
            Answers.json(request, document);
        }
    }
}
