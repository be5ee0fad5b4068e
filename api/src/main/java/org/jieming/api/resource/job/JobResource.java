package org.jieming.api.resource.job;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Links;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Problems;
import org.jieming.api.http.Request;
import org.jieming.api.job.Job;
import org.jieming.api.job.Jobs;
import org.jieming.api.resource.Failures;
import org.jieming.api.resource.Self;
import org.jieming.language.Bilingual;

/** Long works: where they stand, what they made, and the way to call them off. Seen at this machine alone. */
public final class JobResource {
    /** All jobs. */
    public static final String JOBS = "/jobs";

    static final String JOB = JOBS + "/{jobId}";
    static final String RESULTS = JOB + "/results";
    /** How long a dismissal waits for the worker to hear of it, in milliseconds. */
    private static final long HEARING = 5_000;

    private final Jobs jobs;

    /** The jobs of a server. */
    public JobResource(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Writes their lines into the menu. */
    public void routes(Menu menu) {
        menu.add(Operation.of(Verb.GET, JOBS, "getJobs", Bilingual.of("长任务", "Long works"), this::all)
                .offering("jobs", Media.JSON));
        menu.add(Operation.of(
                        Verb.GET, JOB, "getJob", Bilingual.of("一个任务:状态和进度", "One job: state and progress"), this::one)
                .offering("job", Media.JSON)
                .failing(ProblemType.NO_SUCH_JOB));
        menu.add(Operation.of(
                        Verb.GET, RESULTS, "getJobResults", Bilingual.of("任务的结果", "What a job made"), this::results)
                .offering(
                        "",
                        Media.FILE,
                        Media.JSON,
                        Media.GEOJSON_FILE,
                        Media.GEOPACKAGE,
                        Media.CSV,
                        Media.XLSX,
                        Media.DOCX,
                        Media.HTML)
                .failing(ProblemType.NO_SUCH_JOB, ProblemType.RESULT_NOT_READY));
        menu.add(Operation.of(
                        Verb.DELETE,
                        JOB,
                        "dismissJob",
                        Bilingual.of("取消任务;已结束的则不再保留", "Calls a job off; forgets one that has ended"),
                        this::dismiss)
                .offering("job", Media.JSON)
                .failing(ProblemType.NO_SUCH_JOB));
    }

    private void all(Request request) {
        ObjectNode document = Json.object();
        ArrayNode array = document.putArray("jobs");
        jobs.all().stream()
                .filter(job -> Visitor.of(request).owns(job.owner()))
                .forEach(job -> array.add(document(request, job)));
        Self.link(request, document.putArray("links"), JOBS);
        answer(request, document);
    }

    private void one(Request request) {
        answer(request, document(request, job(request)));
    }

    private void results(Request request) throws IOException {
        Job job = job(request);
        if (job.standing().result().orElse(null) instanceof Deliverable made) {
            made.deliver(request);
        } else {
            throw job.standing()
                    .failure()
                    .map(Failures::problem)
                    .orElseGet(() -> Problem.of(
                            ProblemType.RESULT_NOT_READY,
                            "该任务没有(或还没有)结果,状态:" + job.standing().state().text(),
                            "The job made nothing, or not yet: it is "
                                    + job.standing().state().text()));
        }
    }

    private void dismiss(Request request) throws InterruptedException {
        Job job = job(request);
        jobs.dismiss(job);
        job.await(HEARING);
        answer(request, document(request, job));
    }

    private Job job(Request request) {
        String id = request.path("jobId");
        return jobs.find(id)
                .filter(job -> Visitor.of(request).owns(job.owner()))
                .orElseThrow(() -> Problem.of(
                                ProblemType.NO_SUCH_JOB,
                                "没有这个任务;结束一小时后不再保留",
                                "There is no such job; ended ones are forgotten after an hour")
                        .about("jobId", id));
    }

    private static void answer(Request request, ObjectNode document) {
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(request, document);
    }

    /** A job as a document, in the words of OGC API – Processes. */
    public static ObjectNode document(Request request, Job job) {
        Job.Standing standing = job.standing();
        ObjectNode document = Json.object();
        document.put("jobID", job.id());
        document.put("type", "process");
        document.put("processID", job.kind());
        document.put("status", standing.state().text());
        document.put("message", request.language().of(standing.step()));
        document.put("message_zh", standing.step().zh());
        document.put("message_en", standing.step().en());
        standing.percent().ifPresent(percent -> document.put("progress", percent));
        document.put("created", job.created().toString());
        standing.started().ifPresent(at -> document.put("started", at.toString()));
        standing.finished().ifPresent(at -> document.put("finished", at.toString()));
        standing.failure()
                .ifPresent(failure -> document.set(
                        "problem",
                        Problems.json(
                                Failures.problem(failure), request.language().tag())));
        ArrayNode links = document.putArray("links");
        Links.add(request, links, "self", href(job), Media.JSON, Bilingual.of("本任务", "This job"));
        standing.result().ifPresent(result -> {
            String results = result instanceof String address ? address : href(job) + "/results";
            Links.add(
                    request,
                    links,
                    "http://www.opengis.net/def/rel/ogc/1.0/results",
                    results,
                    Media.JSON,
                    Bilingual.of("结果", "What it made"));
        });
        return document;
    }

    /** Where a job is found. */
    public static String href(Job job) {
        return JOBS + "/" + job.id();
    }
}
