package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jieming.api.resource.Service.Answer;
import org.jieming.standard.Standards;

/** What a service that holds the seeds answers to rows of {@code questions.csv}, each in one cell. */
final class PlanAnswers {
    /** The day on which the register is asked. */
    static final String DAY = "2026-01-01";

    private final Service service;
    private final Standards standards;
    private final Function<String, List<String>> answers;
    private final Map<String, JsonNode> statements = new HashMap<>();

    /**
     * Answers of a service.
     *
     * @param answers by what the rows of a document are answered
     */
    PlanAnswers(Service service, Standards standards, Function<String, List<String>> answers) {
        this.service = service;
        this.standards = standards;
        this.answers = answers;
    }

    /** The cell of one answer of a row. */
    String result(Map<String, String> row, String answer) {
        String name = answer.substring(answer.indexOf(':') + 1);
        return switch (answer.split(":")[0]) {
            case "target" -> targets(row.get("document"), name, "target");
            case "sheet" -> sheet(row.get("document"));
            case "projects" -> projects(row.get("document"), name);
            case "plot-land" -> plotLand(name);
            case "missing" -> "input missing: " + reason(row);
            case "status" -> targets(row.get("document"), name, "status");
            case "clause" -> clause(row.get("document"), name);
            case "process" -> {
                assertThat(service.get("/processes/" + name).status()).as(name).isEqualTo(200);
                yield "回答见该分析 answered by that process";
            }
            default -> {
                assertThat(answer).isEqualTo("outside");
                yield "不在计算范围 out of scope: " + reason(row);
            }
        };
    }

    private String reason(Map<String, String> row) {
        assertThat(row.get("reason_zh")).as(row.get("row")).isNotEmpty();
        return row.get("reason_zh") + " " + row.get("reason_en");
    }

    /** The indicator sheet of a plan in one line. */
    private String sheet(String document) {
        Map<String, Integer> outcomes = new TreeMap<>();
        for (JsonNode target : statement(document).get("targets")) {
            if (target.get("role").asText().equals("target")) {
                outcomes.merge(PlanWords.outcome(target), 1, Integer::sum);
            }
        }
        return outcomes.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Beds of projects that are not open yet: each is in the register once, and they add up to what the plan says. */
    private String projects(String document, String sum) {
        List<String> beds = List.of(sum.split("=")[0].split("\\|"));
        assertThat(beds.stream().mapToInt(Integer::parseInt).sum()).isEqualTo(Integer.parseInt(sum.split("=")[1]));
        List<String> names = new ArrayList<>();
        for (JsonNode facility : items("facilities", "division_code LIKE '" + area(document) + "%'")) {
            JsonNode properties = facility.get("properties");
            if (List.of("planned", "construction")
                            .contains(properties.path("status").asText())
                    && properties.path("facility_type").asText().equals("E1")
                    && beds.contains(properties.path("beds_planned").asText())) {
                names.add(properties.get("name").asText() + " "
                        + properties.get("beds_planned").asText());
            }
        }
        assertThat(names).hasSameSizeAs(beds);
        names.sort(Comparator.naturalOrder());
        return String.join(" + ", beds) + " = " + sum.split("=")[1] + ": " + String.join(", ", names);
    }

    /** 70 mu × 10,000 / 15 = 46,667 m² for 12,000 plots are 3.89 m² each (domain D-15). */
    private String plotLand(String cemetery) {
        JsonNode properties =
                items("cemeteries", "name = '" + cemetery + "'").get(0).get("properties");
        double land = properties.get("area_mu").asDouble() * 10_000 / 15;
        return "%s %s mu / %s = %.2f m²"
                .formatted(
                        cemetery,
                        PlanWords.plain(properties.get("area_mu")),
                        PlanWords.plain(properties.get("plots_total")),
                        land / properties.get("plots_total").asDouble());
    }

    private JsonNode items(String collection, String filter) {
        return service.get("/collections/" + collection + "/items?limit=1000&filter="
                        + URLEncoder.encode(filter, StandardCharsets.UTF_8))
                .json()
                .get("features");
    }

    private String targets(String document, String name, String role) {
        String indicator = name.split("@")[0];
        List<String> told = new ArrayList<>();
        for (JsonNode target : statement(document).get("targets")) {
            if (target.get("indicator").asText().equals(indicator)
                    && target.get("role").asText().equals(role)
                    && (!name.contains("@") || name.endsWith("@" + PlanWords.plain(target.get("value"))))
                    && target.get("document").asText().equals(standards.title(document))) {
                told.add(role.equals("target") ? PlanWords.standing(target) : PlanWords.reported(target));
            }
        }
        assertThat(told).as(document + " " + indicator + " " + role).isNotEmpty();
        return String.join("<br>", told);
    }

    private String clause(String document, String id) {
        for (JsonNode clause : statement(document).get("clauses")) {
            if (clause.get("clause").asText().equals(id)) {
                String sums = clause.has("total")
                        ? " (%s/%s)"
                                .formatted(
                                        PlanWords.plain(clause.get("satisfied")), PlanWords.plain(clause.get("total")))
                        : "";
                return PlanWords.outcome(clause) + sums + PlanWords.missing(clause.get("missing_inputs"));
            }
        }
        throw new AssertionError("no clause " + id);
    }

    private String area(String document) {
        return standards.promises().stream()
                .filter(promise -> promise.document().equals(document))
                .findFirst()
                .orElseThrow()
                .area()
                .shortForm();
    }

    /** The gap statement of a document's area with every clause that the table names. */
    private JsonNode statement(String document) {
        return statements.computeIfAbsent(document, none -> {
            String area = area(document);
            String clauses = String.join(
                    "\",\"",
                    answers.apply(document).stream()
                            .filter(answer -> answer.startsWith("clause:"))
                            .map(answer -> answer.substring("clause:".length()))
                            .toList());
            Answer answer = service.send(
                    "POST",
                    "/processes/gap-statement/execution",
                    "{\"inputs\":{\"area\":\"" + area + "\",\"date\":\"" + DAY + "\""
                            + (clauses.isEmpty() ? "" : ",\"clauses\":[\"" + clauses + "\"]") + "}}",
                    "Content-Type",
                    "application/json");
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            return answer.json();
        });
    }
}
