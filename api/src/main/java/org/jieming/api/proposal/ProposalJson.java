package org.jieming.api.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jieming.api.http.Json;
import org.jieming.language.Bilingual;
import org.jieming.proposal.Application;
import org.jieming.proposal.Approver;
import org.jieming.proposal.Paper;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.ProposalKind;
import org.jieming.proposal.Stage;
import org.jieming.register.Fingerprint;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/** A proposal as JSON, as it is kept and, with more beside it, as it is shown. */
public final class ProposalJson {
    private ProposalJson() {}

    /** All of a proposal. */
    public static ObjectNode write(Proposal proposal) {
        ObjectNode json = Json.object();
        json.put("id", proposal.id());
        json.put("kind", proposal.kind().word());
        json.put("stage", proposal.stage().word());
        json.set("content", ContentJson.write(proposal.content()));
        json.set("application", write(proposal.application()));
        json.set("findings", write(proposal.findings()));
        ObjectNode reasons = json.putObject("reasons");
        proposal.reasons().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> reasons.put(each.getKey(), each.getValue()));
        ArrayNode papers = json.putArray("papers");
        proposal.papers().forEach(paper -> papers.addObject()
                .put("kind", paper.kind().word())
                .put("name", paper.name())
                .put("hash", paper.hash().hex()));
        ArrayNode history = json.putArray("history");
        proposal.history().forEach(entry -> history.add(EntryJson.write(entry)));
        if (!proposal.earlierNames().isEmpty()) {
            ArrayNode names = json.putArray("earlier_names");
            proposal.earlierNames().stream().sorted().forEach(names::add);
        }
        return json;
    }

    /** Findings as a proposal keeps and shows them. */
    public static ArrayNode write(List<Finding> findings) {
        ArrayNode told = Json.object().arrayNode();
        findings.forEach(finding -> told.add(write(finding)));
        return told;
    }

    /** Reads what {@link #write} wrote. */
    static Proposal read(ObjectNode json) {
        List<Finding> findings = new ArrayList<>();
        json.path("findings").forEach(each -> findings.add(finding(each)));
        Map<String, String> reasons = new LinkedHashMap<>();
        json.path("reasons")
                .properties()
                .forEach(each -> reasons.put(each.getKey(), each.getValue().asText()));
        List<Paper> papers = new ArrayList<>();
        json.path("papers")
                .forEach(each -> papers.add(new Paper(
                        Paper.Kind.of(text(each, "kind")).orElseThrow(),
                        text(each, "name"),
                        new Fingerprint(text(each, "hash")))));
        Set<String> earlier = new HashSet<>();
        json.path("earlier_names").forEach(name -> earlier.add(name.asText()));
        return new Proposal(
                text(json, "id"),
                ProposalKind.of(text(json, "kind")).orElseThrow(),
                ContentJson.read(json.path("content")),
                application(json.path("application")),
                Stage.of(text(json, "stage")).orElseThrow(),
                findings,
                reasons,
                papers,
                EntryJson.readAll(json.path("history")),
                earlier);
    }

    private static ObjectNode write(Application application) {
        return Json.object()
                .put("applicant", application.applicant())
                .put("reason", application.reason())
                .put("location", application.location())
                .put("size", application.size())
                .put("nature", application.nature())
                .put("approver", application.approver())
                .put("approver_kind", application.approverKind().word());
    }

    private static Application application(JsonNode json) {
        return new Application(
                text(json, "applicant"),
                text(json, "reason"),
                text(json, "location"),
                text(json, "size"),
                text(json, "nature"),
                text(json, "approver"),
                Approver.of(text(json, "approver_kind")).orElseThrow());
    }

    private static ObjectNode write(Finding finding) {
        ObjectNode json = Json.object()
                .put("rule", finding.rule())
                .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                .put("field", finding.field())
                .put("zh", finding.sentence().zh())
                .put("en", finding.sentence().en());
        json.putObject("citation")
                .put("instrument", finding.citation().instrument())
                .put("edition", finding.citation().edition())
                .put("article", finding.citation().article());
        if (!finding.subject().isEmpty()) {
            ArrayNode items = json.putArray("items");
            List.of(finding.subject().split(" ")).forEach(items::add);
        }
        return json;
    }

    private static Finding finding(JsonNode json) {
        JsonNode citation = json.path("citation");
        Finding finding = new Finding(
                text(json, "rule"),
                Severity.valueOf(text(json, "severity").toUpperCase(Locale.ROOT)),
                text(json, "field"),
                Bilingual.of(text(json, "zh"), text(json, "en")),
                new Citation(text(citation, "instrument"), text(citation, "edition"), text(citation, "article")));
        List<String> items = new ArrayList<>();
        json.path("items").forEach(item -> items.add(item.asText()));
        return finding.about(String.join(" ", items));
    }

    static String text(JsonNode json, String member) {
        return json.path(member).asText();
    }
}
