package org.jieming.api.resource.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.http.Json;
import org.jieming.api.http.Request;
import org.jieming.api.inspection.IncidentJson;
import org.jieming.api.page.CardPages.Cell;
import org.jieming.api.page.CardPages.Table;
import org.jieming.api.resource.HistoryEntry;
import org.jieming.incident.Incident;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;
import org.jieming.register.LegalTime;

/** Parts that the cards of lines and of markers have in common: what was reported, what the register held, papers. */
final class CardParts {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(LegalTime.CHINA);

    private final Request request;

    CardParts(Request request) {
        this.request = request;
    }

    /** A paper with its address. */
    record Paper(Bilingual title, String href) {}

    String say(String zh, String en, Object... values) {
        return Bilingual.format(zh, en, values).in(request.language().tag());
    }

    String say(Bilingual text) {
        return text.in(request.language().tag());
    }

    String day(Instant at) {
        return DAY.format(at);
    }

    /** The address of something, with its page where it has one. */
    String page(String path) {
        return request.links().to(path) + "?f=html&lang=" + request.language().tag();
    }

    static ObjectNode properties(ItemVersion shown) {
        ObjectNode json = Json.object();
        shown.values()
                .asMap()
                .keySet()
                .forEach(name -> json.put(name, shown.values().text(name)));
        return json;
    }

    static void incidents(ObjectNode document, List<Incident> incidents) {
        ArrayNode array = document.putArray("incidents");
        incidents.forEach(each -> array.add(IncidentJson.json(each)));
    }

    Table incidents(List<Incident> incidents) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Incident each : incidents) {
            var report = each.report();
            Cell photo = report.photo()
                    .map(hash -> Cell.picture(
                            say("照片", "Photograph"), request.links().to("/incidents/" + report.id() + "/photo")))
                    .orElse(Cell.of(""));
            rows.add(List.of(
                    Cell.of(day(report.at())),
                    Cell.of(report.markerNo()),
                    Cell.of(say(report.state().title()) + ";" + report.text()),
                    Cell.of(say(each.title())),
                    photo));
        }
        return new Table(
                say("上报事件", "Incidents"),
                List.of(
                        say("日期", "Date"),
                        say("界桩", "Marker"),
                        say("上报", "Reported"),
                        say("进展", "Stage"),
                        say("照片", "Photograph")),
                rows);
    }

    static void history(ObjectNode document, List<HistoryEntry> history) {
        ArrayNode array = document.putArray("history");
        for (HistoryEntry entry : history) {
            ObjectNode json = array.addObject();
            json.put("valid", entry.version().valid().toString());
            json.put("state", entry.view().shown(entry.version()).values().text("state"));
            entry.members().forEach((name, value) -> json.set(name, Json.tree(value)));
        }
    }

    Table history(List<HistoryEntry> history) {
        List<List<Cell>> rows = new ArrayList<>();
        for (HistoryEntry entry : history) {
            var row = entry.row();
            rows.add(List.of(
                    Cell.of(entry.version().valid().toString()),
                    Cell.of(row.changed()),
                    Cell.of(row.act()),
                    Cell.of(row.recorded()),
                    Cell.of(row.withdrawn())));
        }
        return new Table(
                say("登记簿中的沿革", "In the register"),
                List.of(
                        say("有效期", "In force"),
                        say("改动", "Changed"),
                        say("依据", "Act"),
                        say("写入", "Recorded"),
                        say("撤回", "Withdrawn")),
                rows);
    }

    static void papers(ObjectNode document, List<Paper> papers) {
        ArrayNode array = document.putArray("documents");
        papers.forEach(paper -> array.addObject()
                .put("zh", paper.title().zh())
                .put("en", paper.title().en())
                .put("href", paper.href()));
    }

    Table papers(List<Paper> papers) {
        List<List<Cell>> rows = papers.stream()
                .map(paper -> List.of(Cell.link(say(paper.title()), paper.href())))
                .toList();
        return new Table(say("文件", "Documents"), List.of(say("文件", "Document")), rows);
    }

    /** The report of a round, once its reader may see it. */
    Optional<Paper> report(OpenRound open) {
        boolean isOpen = open.file().stage().compareTo(org.jieming.inspection.Stage.FIELD) > 0;
        int year = open.file().round().plan().year();
        return isOpen
                ? Optional.of(new Paper(
                        Bilingual.format("%d年联检报告", "Report of %d", year),
                        page(InspectionResource.ROUNDS + "/" + open.id() + "/report")))
                : Optional.empty();
    }

    /** Members that several documents share. */
    static ObjectNode head(ItemVersion shown) {
        ObjectNode json = Json.object().put("id", shown.id().toString());
        json.put("collection", shown.type().collection()).put("name", shown.title());
        json.setAll(Map.of("properties", properties(shown)));
        return json;
    }
}
