package org.jieming.api.resource.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.api.http.Request;
import org.jieming.api.inspection.LineFacts;
import org.jieming.api.inspection.Measure;
import org.jieming.api.inspection.Said;
import org.jieming.api.page.CardPages.Cell;
import org.jieming.api.page.CardPages.Table;
import org.jieming.api.resource.HistoryEntry;
import org.jieming.incident.Incident;
import org.jieming.inspection.Observation;
import org.jieming.inspection.Photo;
import org.jieming.inspection.Stated;
import org.jieming.inspection.Step;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;

/**
 * A marker with its whole story: what both teams stated of it year by year, as far as the reader may know, what was done about it, what was
 * reported, photographs, and what the register held of it.
 *
 * @param shown the marker as its reader may see it
 * @param line its line
 * @param rounds the rounds of the line in which it was to be inspected, the newest first
 * @param incidents what was reported of it
 * @param history what the register held of it
 */
record MarkerCard(
        ItemVersion shown,
        ItemVersion line,
        List<OpenRound> rounds,
        List<Incident> incidents,
        List<HistoryEntry> history) {
    private static final int MOST_PICTURES = 60;

    private ItemId id() {
        return shown.id();
    }

    ObjectNode document(Request request) {
        CardParts parts = new CardParts(request);
        ObjectNode json = CardParts.head(shown);
        json.put("marker_no", LineFacts.number(shown)).put("line", line.id().toString());
        ArrayNode array = json.putArray("inspections");
        rounds.forEach(open -> inspection(array.addObject(), open));
        CardParts.incidents(json, incidents);
        CardParts.history(json, history);
        CardParts.papers(json, papers(parts));
        return json;
    }

    private void inspection(ObjectNode json, OpenRound open) {
        ComparisonResource.marker(json, open, id());
        json.put("round", open.id().toString())
                .put("year", open.file().round().plan().year());
        json.put("stage", open.file().stage().word());
    }

    List<Table> tables(Request request) {
        CardParts parts = new CardParts(request);
        return List.of(
                inspections(parts),
                handling(parts),
                parts.incidents(incidents),
                pictures(parts, request),
                parts.history(history),
                parts.papers(papers(parts)));
    }

    private Table inspections(CardParts parts) {
        List<List<Cell>> rows = new ArrayList<>();
        for (OpenRound open : rounds) {
            rows.add(List.of(
                    Cell.of("" + open.file().round().plan().year()),
                    Cell.of(said(parts, open, Team.A)),
                    Cell.of(said(parts, open, Team.B)),
                    Cell.of(outcome(parts, open))));
        }
        return new Table(
                parts.say("历次联检", "Inspections"),
                List.of(
                        parts.say("年份", "Year"),
                        parts.say(Team.A.title()),
                        parts.say(Team.B.title()),
                        parts.say("结果", "Outcome")),
                rows);
    }

    private String said(CardParts parts, OpenRound open, Team team) {
        Optional<Observation> stated = Stated.latest(open.file().of(id()), team);
        if (stated.isPresent() && !open.sees(stated.get())) {
            return parts.say("已陈述;本方陈述后可见", "Stated; shown once your party has stated");
        }
        return stated.map(each -> Said.of(each, open.file(), open.facts(), parts.say("zh", "en")) + " (" + each.author()
                        + " " + parts.day(each.observedAt()) + ")")
                .orElse("—");
    }

    private String outcome(CardParts parts, OpenRound open) {
        if (!open.sees(id())) {
            return parts.say("待查", "Awaited");
        }
        return open.comparison(id())
                .fold(
                        awaited -> parts.say("待查", "Awaited"),
                        agreed -> parts.say("一致", "Agreed") + sentences(parts, agreed.problems()),
                        contested -> parts.say("不一致", "Contested") + sentences(parts, contested.differences()));
    }

    private static String sentences(CardParts parts, List<org.jieming.rule.Finding> findings) {
        StringBuilder told = new StringBuilder();
        findings.forEach(each -> told.append(parts.say(";", "; ")).append(parts.say(each.sentence())));
        return told.toString();
    }

    private Table handling(CardParts parts) {
        List<List<Cell>> rows = new ArrayList<>();
        for (OpenRound open : rounds) {
            for (Step step : open.file().handlingToday(id()).done()) {
                rows.add(List.of(
                        Cell.of("" + open.file().round().plan().year()),
                        Cell.of(step.day().toString()),
                        Cell.of(parts.say(step.kind().title())),
                        Cell.of(open.file().round().parties().get(step.team()).name()),
                        Cell.of(Measure.told(step, parts.say("zh", "en")))));
            }
        }
        return new Table(
                parts.say("处理与修复", "Handling and repair"),
                List.of(
                        parts.say("联检", "Round"),
                        parts.say("日期", "Date"),
                        parts.say("步骤", "Step"),
                        parts.say("由", "By"),
                        parts.say("内容", "Content")),
                rows);
    }

    private Table pictures(CardParts parts, Request request) {
        List<List<Cell>> rows = new ArrayList<>();
        for (OpenRound open : rounds) {
            String address = request.links().to(InspectionResource.ROUNDS + "/" + open.id() + "/photos/");
            for (Observation stated : open.file().of(id())) {
                for (Photo photo : stated.photos()) {
                    if (open.sees(photo.hash()) && rows.size() < MOST_PICTURES) {
                        String what = parts.say(photo.subject().title());
                        String withdrawn = open.file()
                                .notes()
                                .withdrawal(stated, photo.hash())
                                .map(note -> " " + parts.say("已撤回:", "withdrawn: ") + note.reason())
                                .orElse("");
                        rows.add(List.of(
                                Cell.picture(what, address + photo.hash()),
                                Cell.of(what + " " + parts.day(photo.takenAt()) + withdrawn),
                                Cell.of(open.file()
                                        .round()
                                        .parties()
                                        .get(stated.team())
                                        .name())));
                    }
                }
            }
        }
        return new Table(
                parts.say("照片", "Photographs"),
                List.of(parts.say("照片", "Photograph"), parts.say("内容", "Of"), parts.say("由", "By")),
                rows);
    }

    private List<CardParts.Paper> papers(CardParts parts) {
        List<CardParts.Paper> papers = new ArrayList<>();
        papers.add(
                new CardParts.Paper(Bilingual.of("界线卡片", "Card of the line"), parts.page(CardResource.of(line.id()))));
        String code = line.values().text("line_code");
        papers.add(new CardParts.Paper(
                Bilingual.of("界桩登记表", "Registration form"),
                parts.page("/line-papers/" + code + "/forms/" + LineFacts.number(shown))));
        rounds.forEach(open -> parts.report(open).ifPresent(papers::add));
        return papers;
    }
}
