package org.jieming.api.resource.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Language;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.job.Progress;
import org.jieming.api.outlet.ResultFile;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Outcome;
import org.jieming.api.process.Process;
import org.jieming.api.process.Processes;
import org.jieming.api.process.planning.ShippedPlans;
import org.jieming.api.resource.AtOnce;
import org.jieming.api.resource.ItemParameters;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.api.store.Journal;
import org.jieming.api.store.RevisionNote;
import org.jieming.language.Bilingual;
import org.jieming.population.SmallCounts;
import org.jieming.register.RevisionNumber;
import org.jieming.standard.Standards;

/** The answer of an analysis with all it was made of, in one ZIP that comes out the same whenever it is asked for again. */
final class EvidenceResource {
    private static final String EVIDENCE = ProcessDocument.PROCESSES + "/{processId}/evidence";
    private static final List<String> STANDARDS = List.of("clauses", "instruments", "measures", "unmeasured");

    private final Readings readings;
    private final Journal journal;
    private final Processes processes;
    private final Standards standards;
    private final AtOnce atOnce;

    EvidenceResource(Readings readings, Journal journal, Processes processes, Standards standards, AtOnce atOnce) {
        this.standards = standards;
        this.readings = readings;
        this.journal = journal;
        this.processes = processes;
        this.atOnce = atOnce;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.POST,
                        EVIDENCE,
                        "packEvidence",
                        Bilingual.of(
                                "证据包:问题、修订号及其指纹、所读数据及 SHA-256、标准、软件版本、结果;同一问题、同一修订(as-of)得到相同的字节",
                                "An evidence pack: the question, the revision with its fingerprint, what was read with"
                                        + " SHA-256, standards, software version, result; the same question of the same"
                                        + " revision (as-of) gives the same bytes"),
                        this::pack)
                .taking(ItemParameters.AS_OF)
                .reading("execute", Media.JSON)
                .offering("document", Media.ZIP)
                .failing(ProblemType.NO_SUCH_PROCESS, ProblemType.TOOK_TOO_LONG, ProblemType.BUSY));
    }

    private void pack(Request request) throws InterruptedException {
        Process process = ProcessResource.find(processes, request.path("processId"));
        Reading reading = readings.asked(request);
        Inputs inputs = Inputs.read(process.inputs(), question(request, process, reading));
        byte[] zip = atOnce.answer(request, progress -> packed(process, reading, inputs, progress));
        Answers.header(request, "Cache-Control", "private, no-cache");
        Answers.bytes(request, Media.ZIP, zip);
    }

    private byte[] packed(Process process, Reading reading, Inputs inputs, Progress progress) {
        EvidencePack pack = new EvidencePack();
        Outcome outcome =
                process.run(new Ground(reading.snapshot(), reading.view(), reading.today(), pack), inputs, progress);
        if (!pack.hasRead()) {
            throw Problem.of(
                    ProblemType.NOT_ACCEPTABLE,
                    "此分析不读取条目,没有证据包",
                    "This analysis reads no items, so that there is nothing to pack");
        }
        results(pack, outcome);
        tables(pack);
        ObjectNode question = Json.object();
        question.set("inputs", told(inputs, outcome));
        pack.add("question.json", question);
        pack.add("README.txt", readMe(process, reading));
        return pack.zip(manifest(process, reading));
    }

    /** The inputs sent, with the day stated: asked again on another day it is the same question. */
    private static ObjectNode question(Request request, Process process, Reading reading) {
        ObjectNode body = Json.read(request.body(), "body");
        ObjectNode inputs = body.path("inputs") instanceof ObjectNode given ? given : Json.object();
        boolean takesDay =
                process.inputs().stream().anyMatch(input -> input.name().equals("date"));
        if (takesDay && inputs.path("date").isMissingNode()) {
            inputs.put("date", reading.today().toString());
        }
        return inputs;
    }

    /** The inputs sent, with the effort after which a search was ended by the clock: asked with it, it ends there again. */
    private static ObjectNode told(Inputs inputs, Outcome outcome) {
        ObjectNode told = inputs.told();
        JsonNode effort = outcome.document().at("/inputs/effort");
        return effort.isMissingNode() ? told : told.set("effort", effort);
    }

    private static void results(EvidencePack pack, Outcome outcome) {
        pack.add("results/result.json", outcome.document());
        outcome.map().ifPresent(map -> pack.add("results/result.geojson", map.get()));
        if (outcome.table().isPresent()) {
            pack.add("results/result.csv", new ResultFile(outcome, Language.ZH, "").in(Media.CSV));
        }
    }

    private void tables(EvidencePack pack) {
        STANDARDS.forEach(table -> pack.addShipped("standards/" + table + ".csv", "data/standards/" + table + ".csv"));
        ShippedPlans.tables().forEach(table -> pack.addShipped("targets/" + table, "seeds/targets/" + table));
        standards.own().files().forEach((path, bytes) -> pack.add("own/" + path, bytes));
    }

    private ObjectNode manifest(Process process, Reading reading) {
        ObjectNode manifest = Json.object();
        RevisionNumber revision = reading.snapshot().number();
        manifest.put("process", process.id()).put("software", "jieming " + version());
        manifest.put("revision", revision.value());
        Optional<RevisionNote> note = journal.note(revision);
        manifest.put(
                "fingerprint", note.map(known -> known.fingerprint().toString()).orElse(null));
        manifest.put(
                "recorded_at", note.map(known -> known.recordedAt().toString()).orElse(null));
        manifest.put("as_seen_by", reading.view().toString());
        return manifest;
    }

    private static String version() {
        return Optional.ofNullable(EvidenceResource.class.getPackage().getImplementationVersion())
                .orElse("0");
    }

    private static String readMe(Process process, Reading reading) {
        String few = reading.view().seesSmallCounts()
                ? ""
                : """
                不足 %d 人的数(及可由它推算的数)不公开:inputs/ 的人口单元和结果都按每处 %d 人计,据此可重算出同样的结果,结果中不足 %d 人的数为空。
                Figures of fewer than %d people, and those they could be reckoned from, are not public: the population cells in inputs/
                and the results take each for %d, so that the results can be reckoned again; results below %d are left empty.
                """.formatted(
                                SmallCounts.FEWEST,
                                SmallCounts.STAND_IN,
                                SmallCounts.FEWEST,
                                SmallCounts.FEWEST,
                                SmallCounts.STAND_IN,
                                SmallCounts.FEWEST);
        return """
            证据包 Evidence pack
            question.json 问题 the question; results/ 结果 the answer; inputs/ 所读条目 the items read, one JSON object a line;
            standards/, targets/ 标准和规划目标 norms and targets of plans, own/ 本单位的 of the bureau; manifest.json 各文件的 SHA-256 of every file.
            重新生成 To make it again, with the same version of the program, the same tables and as seen by the same readers:
            curl -X POST -H 'Content-Type: application/json' -d @question.json '{server}/processes/%s/evidence?as-of=%s'
            """.formatted(process.id(), reading.snapshot().number()) + few;
    }
}
