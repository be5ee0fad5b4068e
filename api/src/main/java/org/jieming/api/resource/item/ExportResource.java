package org.jieming.api.resource.item;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jieming.api.auth.Visitor;
import org.jieming.api.exchange.FileFormat;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.job.Busy;
import org.jieming.api.job.Job;
import org.jieming.api.job.Jobs;
import org.jieming.api.job.Progress;
import org.jieming.api.outlet.Outlet;
import org.jieming.api.outlet.OutletOptions;
import org.jieming.api.resource.Addresses;
import org.jieming.api.resource.Failures;
import org.jieming.api.resource.ItemParameters;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.api.resource.View;
import org.jieming.api.resource.job.JobResource;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;
import org.jieming.register.Snapshot;
import org.jieming.rule.Finding;

/**
 * Collections as files. A file is made on disk before its first byte is sent, so that whatever goes wrong is told and no
 * half file looks whole; a large one can be made by a job.
 */
public final class ExportResource {
    static final String EXPORT = Addresses.COLLECTION + "/export";

    /** Files made at once for clients that wait. */
    private static final int AT_ONCE = 4;
    /** A place is given back only after the last byte was sent: whoever asks for file after file meets her own last ones. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How long a job may take over one file. */
    private static final Duration LONGEST_JOB = Duration.ofHours(1);

    /** What a collection may be had as, the first by default. */
    static final List<Media> OFFERED = List.of(
            Media.CSV, Media.XLSX, Media.GEOJSON_FILE, Media.GEOJSON_SEQ, Media.GEOPACKAGE, Media.SHAPEFILE, Media.KML);

    private static final Map<Media, FileFormat> FORMATS = Map.of(
            Media.CSV, FileFormat.CSV,
            Media.XLSX, FileFormat.XLSX,
            Media.GEOJSON_FILE, FileFormat.GEOJSON,
            Media.GEOJSON_SEQ, FileFormat.GEOJSON_SEQ,
            Media.GEOPACKAGE, FileFormat.GEOPACKAGE,
            Media.SHAPEFILE, FileFormat.SHAPEFILE,
            Media.KML, FileFormat.KML);

    /** Whether a file is made at once or as a job. */
    public static final Parameter PREFER = Parameter.header(
            "Prefer",
            Bilingual.of(
                    "respond-async:由任务生成文件,答复 202 和任务地址(须登录,否则不理会)",
                    "respond-async lets a job make the file and answers 202 with its address; for accounts only, others wait"),
            Map.of("type", "string"),
            "respond-async");

    private final Readings readings;
    private final Jobs jobs;
    private final Semaphore makers = new Semaphore(AT_ONCE);

    ExportResource(Readings readings, Jobs jobs) {
        this.readings = readings;
        this.jobs = jobs;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        EXPORT,
                        "exportItems",
                        Bilingual.of(
                                "把条目导出为文件,过滤参数与 items 相同", "Items as a file; filtered by the same parameters as items"),
                        this::export)
                .taking(
                        ItemParameters.BBOX,
                        ItemParameters.BBOX_CRS,
                        ItemParameters.DATETIME,
                        ItemParameters.CRS,
                        ItemParameters.FILTER,
                        ItemParameters.FILTER_LANG,
                        ItemParameters.FILTER_CRS,
                        ItemParameters.AS_OF,
                        PREFER)
                .takingProperties()
                .offering("featureCollection", OFFERED.toArray(Media[]::new))
                .failing(ProblemType.NO_SUCH, ProblemType.TOOK_TOO_LONG, ProblemType.BUSY));
    }

    private void export(Request request) throws Exception {
        ItemType type = Addresses.type(request);
        Reading reading = readings.asked(request);
        FileFormat format = FORMATS.get(request.media());
        OutletOptions options = options(request, type, format, reading.view());
        ItemsQuestion question = ItemsQuestion.of(request, type, reading);
        if (request.prefers("respond-async") && !request.caller().isUnknown()) {
            ItemsQuestion patient = ItemsQuestion.of(request, type, reading, LONGEST_JOB);
            Path folder = request.settings().workspace();
            Readings.Later later = readings.later(reading, LONGEST_JOB);
            begun(
                    request,
                    () -> jobs.submit(
                            "export",
                            Visitor.of(request).author(),
                            progress -> make(folder, later, patient, options, progress)));
            return;
        }
        if (!makers.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw Problem.of(
                            ProblemType.BUSY,
                            "同时生成的文件已达上限,请稍后再试",
                            "As many files are being made as may be made at once; try again shortly")
                    .header("Retry-After", "5");
        }
        try (ExportFile made =
                make(request.settings().workspace(), reading::snapshot, question, options, Progress.SILENT)) {
            made.answer(request);
        } finally {
            makers.release();
        }
    }

    private interface Submission {
        Job begin();
    }

    private static void begun(Request request, Submission submission) {
        try {
            Job job = submission.begin();
            Answers.status(request, 202);
            Answers.header(request, "Location", request.links().to(JobResource.href(job)));
            Answers.header(request, "Preference-Applied", "respond-async");
            ObjectNode document = JobResource.document(request, job);
            Answers.bytes(request, Media.JSON, org.jieming.api.http.Json.bytes(document));
        } catch (Busy full) {
            throw Failures.busy(full);
        }
    }

    private static OutletOptions options(Request request, ItemType type, FileFormat format, View view) {
        OutletOptions options = OutletOptions.of(format, view.most(type)).showing(view::shown);
        return request.parameter("crs")
                .map(text -> options.in(org.jieming.api.http.Parameters.crs("crs", text)))
                .orElse(options);
    }

    private static ExportFile make(
            Path workspace, Readings.Later state, ItemsQuestion question, OutletOptions options, Progress progress)
            throws IOException, InterruptedException {
        Snapshot snapshot = state.snapshot();
        Path file = Files.createTempFile(Files.createDirectories(workspace), "jieming-export-", null);
        boolean whole = false;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            List<Finding> notes = Outlet.write(snapshot, question.query(), options, out, progress);
            whole = true;
            return new ExportFile(file, question.query().type(), options.format(), snapshot.number(), notes);
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }
}
