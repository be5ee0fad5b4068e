package org.jieming.api.process;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jieming.api.process.Sheet.Column;
import org.jieming.api.process.SitingProcess.Candidate;
import org.jieming.language.Bilingual;
import org.jspecify.annotations.Nullable;

/** A plan of sites as a document, a map and a table. */
final class SitingReport {
    private final SitingStudy study;
    private final Inputs inputs;
    private final long[] added;

    SitingReport(SitingStudy study, Inputs inputs) {
        this.study = study;
        this.inputs = inputs;
        this.added = study.catchments().added(study.plan().chosen());
    }

    ObjectNode document() {
        ObjectNode document = study.provision().head("siting", inputs);
        ArrayNode sites = document.putArray("sites");
        for (int i = 0; i < added.length; i++) {
            site(sites.addObject(), i);
        }
        plan(document.putObject("plan"));
        beyond(document.putObject("beyond_all_candidates"));
        return document;
    }

    private void site(ObjectNode json, int at) {
        Candidate candidate = candidate(at);
        json.put("rank", at + 1).put("name", candidate.name());
        json.put("lon", candidate.longitude()).put("lat", candidate.latitude());
        json.put("adds_people", added[at]);
    }

    private Candidate candidate(int at) {
        return study.candidates().get(study.plan().chosen().get(at));
    }

    private void plan(ObjectNode json) {
        long total = study.provision().people().people();
        long now = study.catchments().servedNow();
        json.put("aim", inputs.get(SitingProcess.AIM));
        json.put("candidates", study.candidates().size());
        json.put("people", total);
        json.put("served_now", now);
        json.put("served_then", study.plan().served());
        Told.number(json, "share_now", now / (double) total);
        Told.number(json, "share_then", study.plan().served() / (double) total);
        json.put("proven_best", study.plan().proven());
        json.put("bound", study.plan().bound());
        Told.text(
                json,
                "quality",
                study.plan().proven()
                        ? Bilingual.of("已证明没有更好的方案", "proven: no plan is better")
                        : Bilingual.of("启发式;任何方案都不能超过 bound", "heuristic; no plan is beyond 'bound'"));
        json.put("counted_again", study.check().served());
        json.put("counts_agree", study.check().served() == study.plan().served());
        Told.number(
                json,
                "farthest_m_then",
                study.check().farthest() * study.provision().detour());
    }

    /** Whom no candidate would serve, and how far a candidate would have to reach. */
    private void beyond(ObjectNode json) {
        json.put("people", study.catchments().beyondAll());
        json.put("without_place", study.provision().withoutPlace());
        Told.number(
                json,
                "smallest_radius_m",
                study.smallestRadius() * study.provision().detour());
    }

    ObjectNode map() {
        Features features = new Features();
        for (int i = 0; i < added.length; i++) {
            site(features.point(candidate(i).longitude(), candidate(i).latitude()), i);
        }
        return features.collection();
    }

    Sheet table() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < added.length; i++) {
            Candidate candidate = candidate(i);
            rows.add(Arrays.asList(
                    (long) i + 1, candidate.name(), candidate.longitude(), candidate.latitude(), added[i]));
        }
        return new Sheet(
                Bilingual.of("选址", "Siting"),
                List.of(
                        Column.integer("次序", "Rank"),
                        Column.text("名称", "Name"),
                        Column.decimal("经度", "Longitude"),
                        Column.decimal("纬度", "Latitude"),
                        Column.integer("新增服务人数", "People added")),
                rows);
    }
}
