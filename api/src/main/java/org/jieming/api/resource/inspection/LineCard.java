package org.jieming.api.resource.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jieming.api.http.Request;
import org.jieming.api.inspection.LineFacts;
import org.jieming.api.page.CardPages.Cell;
import org.jieming.api.page.CardPages.Table;
import org.jieming.api.resource.HistoryEntry;
import org.jieming.boundary.InspectionDue;
import org.jieming.incident.Incident;
import org.jieming.inspection.MarkerState;
import org.jieming.inspection.RoundTally;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;

/**
 * A line with its whole story: when it is due, its rounds, its markers, what was reported and written of its care, and what the register
 * held of it.
 *
 * @param shown the line as its reader may see it
 * @param today the day of which its standing is told
 * @param markers its markers today
 * @param rounds its rounds, the newest first
 * @param incidents what was reported of its markers
 * @param care patrols, disputes and assessments, as {@link CareDocument} tells them
 * @param history what the register held of it
 */
record LineCard(
        ItemVersion shown,
        LocalDate today,
        List<ItemVersion> markers,
        List<OpenRound> rounds,
        List<Incident> incidents,
        ObjectNode care,
        List<HistoryEntry> history) {
    ObjectNode document(Request request) {
        CardParts parts = new CardParts(request);
        ObjectNode json = CardParts.head(shown);
        InspectionDue due = InspectionDue.of(shown);
        json.put("standing", due.on(today, InspectionDue.WARN_MONTHS).word());
        json.put("due_year", due.year().orElse(null)).put("lead", due.lead().orElse(null));
        ArrayNode array = json.putArray("inspections");
        rounds.forEach(open -> array.add(RoundDocument.of(open, request)));
        ArrayNode own = json.putArray("markers");
        markers.forEach(marker -> own.addObject()
                .put("id", marker.id().toString())
                .put("marker_no", LineFacts.number(marker))
                .put("state", marker.values().text("state"))
                .put("card", request.links().to(CardResource.of(marker.id()))));
        CardParts.incidents(json, incidents);
        json.set("care", care);
        CardParts.history(json, history);
        CardParts.papers(json, papers(parts));
        return json;
    }

    List<Table> tables(Request request) {
        CardParts parts = new CardParts(request);
        return List.of(
                standing(parts),
                rounds(parts),
                markers(parts),
                parts.incidents(incidents),
                care(parts, "disputes", "矛盾纠纷", "Disputes"),
                care(parts, "patrols", "巡查", "Patrols"),
                parts.history(history),
                parts.papers(papers(parts)));
    }

    private Table standing(CardParts parts) {
        InspectionDue due = InspectionDue.of(shown);
        List<Cell> row = List.of(
                Cell.of(parts.say(due.on(today, InspectionDue.WARN_MONTHS).title())),
                Cell.of(due.last().map(String::valueOf).orElse("—")),
                Cell.of(due.by().map(LocalDate::toString).orElse("—")),
                Cell.of(due.lead().map(this::party).orElse("—")),
                Cell.of(due.special().map(String::valueOf).orElse("—")));
        return new Table(
                parts.say("联检台账", "Ledger of inspections"),
                List.of(
                        parts.say("状态", "Standing"),
                        parts.say("上次联检年", "Last inspection"),
                        parts.say("期限", "Due by"),
                        parts.say("牵头方", "Leads"),
                        parts.say("上次专项联检年", "Last special inspection")),
                List.of(row));
    }

    private String party(String which) {
        String name = shown.values().text("party_" + which + "_name");
        return name.isEmpty() ? shown.values().text("party_" + which + "_code") : name;
    }

    private Table rounds(CardParts parts) {
        List<List<Cell>> rows = new ArrayList<>();
        for (OpenRound open : rounds) {
            var plan = open.file().round().plan();
            RoundTally tally = open.file().tally(open.facts());
            rows.add(List.of(
                    Cell.of(plan.year() + (plan.special() ? parts.say(" 专项", " special") : "")),
                    Cell.of(open.file().round().parties().get(plan.lead()).name()),
                    Cell.of(plan.from() + " – " + plan.to()),
                    Cell.of(parts.say(open.file().stage().title())),
                    Cell.of(parts.say(
                            "已检 %d/%d,一致 %d,不一致 %d,处理 %d/%d,验收后又有问题 %d",
                            "%d of %d inspected, %d agreed, %d contested, %d of %d handled, %d with a problem anew after that",
                            tally.inspected(),
                            tally.markers(),
                            tally.agreed(),
                            tally.contested(),
                            tally.handled(),
                            tally.found(),
                            tally.renewed())),
                    parts.report(open)
                            .map(paper -> Cell.link(parts.say(paper.title()), paper.href()))
                            .orElse(Cell.of(""))));
        }
        return new Table(
                parts.say("历次联检", "Inspections"),
                List.of(
                        parts.say("年份", "Year"),
                        parts.say("牵头", "Lead"),
                        parts.say("外业", "In the field"),
                        parts.say("阶段", "Stage"),
                        parts.say("结果", "Result"),
                        parts.say("报告", "Report")),
                rows);
    }

    private Table markers(CardParts parts) {
        List<List<Cell>> rows = new ArrayList<>();
        for (ItemVersion marker : markers) {
            String state = marker.values().text("state");
            String managing = marker.values().text("managing_party");
            rows.add(List.of(
                    Cell.link(LineFacts.number(marker), parts.page(CardResource.of(marker.id()))),
                    Cell.of(state.isEmpty() ? "—" : parts.say(new MarkerState(state).title())),
                    Cell.of(managing.equals("a") || managing.equals("b") ? party(managing) : managing),
                    Cell.of(marker.values().text("remarks"))));
        }
        return new Table(
                parts.say("界桩", "Markers"),
                List.of(
                        parts.say("编号", "Number"),
                        parts.say("状态", "State"),
                        parts.say("管理方", "Managing party"),
                        parts.say("备注", "Remarks")),
                rows);
    }

    private Table care(CardParts parts, String kind, String zh, String en) {
        List<List<Cell>> rows = new ArrayList<>();
        care.get(kind)
                .forEach(each -> rows.add(List.of(
                        Cell.of(each.get("day").asText()),
                        Cell.of(side(parts, each.get("side").asText())),
                        Cell.of(each.get("text").asText()))));
        return new Table(
                parts.say(zh, en),
                List.of(parts.say("日期", "Date"), parts.say("由", "By"), parts.say("内容", "Content")),
                rows);
    }

    private String side(CardParts parts, String word) {
        return switch (word) {
            case "a", "b" -> parts.say(Team.parse(word).title());
            case "above" -> parts.say("上级", "Above both");
            default -> "—";
        };
    }

    private List<CardParts.Paper> papers(CardParts parts) {
        String papers = "/line-papers/" + shown.values().text("line_code");
        List<CardParts.Paper> all = new ArrayList<>();
        all.add(new CardParts.Paper(Bilingual.of("界桩成果表", "Result table of markers"), parts.page(papers + "/results")));
        all.add(new CardParts.Paper(
                Bilingual.of("边界点位置说明", "Descriptions of boundary points"), parts.page(papers + "/positions")));
        all.add(new CardParts.Paper(Bilingual.of("边界线走向说明", "Course description"), parts.page(papers + "/course")));
        rounds.forEach(open -> parts.report(open).ifPresent(all::add));
        return all;
    }
}
