package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jieming.api.app.Birth;
import org.jieming.api.app.LocalTables;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Service.Answer;
import org.jieming.standard.Standards;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The table of what the five plans ask and what the register answers: {@code seeds/targets/QUESTIONS.md}, made of
 * {@code questions.csv} and the seeds. {@code mvn -pl api -am test -Dtest=QuestionTableTest -Djieming.bless=true
 * -Dsurefire.failIfNoSpecifiedTests=false} makes it anew.
 */
class QuestionTableTest {
    private static final Path TARGETS = Path.of("..", "seeds", "targets");
    private static final Path TABLE = TARGETS.resolve("QUESTIONS.md");
    /** The day on which the register is asked. */
    private static final String DAY = "2026-01-01";

    private static final String HEAD = """
        # What the five plans ask, and what the seeds answer

        Made by `QuestionTableTest` from `questions.csv` (which row is answered by what) and the seeds as of %s; not written by
        hand. A row is answered by a target of the plan, by a clause of `data/standards`, by the figure that the plan itself
        reports, or by a process; or it says why none of these applies. "input missing" names what the register would
        have to hold.

        | row | 原文 phrase | 领域 topic | 依据 answered by | 结果 result |
        |---|---|---|---|---|
        """;

    private static final Standards STANDARDS = LocalTables.shipped().standards();
    private static final Service SERVICE = Service.empty();
    private static final Map<String, JsonNode> STATEMENTS = new HashMap<>();

    @BeforeAll
    static void seeds() {
        Birth.ifNew(SERVICE.register, Progress.SILENT);
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void the_table_says_what_the_register_answers() throws IOException {
        StringBuilder table = new StringBuilder(HEAD.formatted(DAY));
        for (Map<String, String> row : rows()) {
            for (String answer : row.get("answer").split(";")) {
                table.append("| %s | %s | %s | %s | %s |\n"
                        .formatted(
                                row.get("row"),
                                row.get("phrase"),
                                row.get("topic"),
                                answer.equals("outside") ? "–" : "`" + answer + "`",
                                result(row, answer)));
            }
        }
        if (Boolean.getBoolean("jieming.bless")) {
            Files.writeString(TABLE, table, StandardCharsets.UTF_8);
        }
        assertThat(table.toString()).isEqualTo(Files.readString(TABLE, StandardCharsets.UTF_8));
    }

    /** Domain G.0 to G.4 have 21, 12, 19, 19 and 31 rows. */
    @Test
    void every_row_of_the_five_documents_is_there_once_and_every_target_has_its_row() throws IOException {
        List<String> expected = new ArrayList<>();
        int[] counts = {21, 12, 19, 19, 31};
        for (int document = 0; document < counts.length; document++) {
            for (int row = 1; row <= counts[document]; row++) {
                expected.add(document + "-" + row);
            }
        }
        assertThat(rows().stream().map(row -> row.get("row"))).containsExactlyElementsOf(expected);
        STANDARDS.promises().stream()
                .filter(promise -> promise.role().equals("target"))
                .filter(promise -> !List.of("urban-premises-standard", "village-premises-standard")
                        .contains(promise.indicator())) // community premises, which no row of the five tables names
                .forEach(promise -> assertThat(answers(promise.document()))
                        .as(promise.indicator())
                        .contains("target:" + promise.indicator()));
    }

    private static List<String> answers(String document) {
        try {
            return rows().stream()
                    .filter(row -> row.get("document").equals(document))
                    .flatMap(row -> List.of(row.get("answer").split(";")).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static List<Map<String, String>> rows() throws IOException {
        try (var rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(
                        TARGETS.resolve("questions.csv").toFile())) {
            return rows.readAll();
        }
    }

    private static String result(Map<String, String> row, String answer) {
        String name = answer.substring(answer.indexOf(':') + 1);
        return switch (answer.split(":")[0]) {
            case "target" -> targets(row.get("document"), name, "target");
            case "status" -> targets(row.get("document"), name, "status");
            case "clause" -> clause(row.get("document"), name);
            case "process" -> {
                assertThat(SERVICE.get("/processes/" + name).status()).as(name).isEqualTo(200);
                yield "回答见该分析 answered by that process";
            }
            default -> {
                assertThat(row.get("reason_zh")).as(row.get("row")).isNotEmpty();
                yield "不在计算范围 out of scope: " + row.get("reason_zh") + " " + row.get("reason_en");
            }
        };
    }

    private static String targets(String document, String indicator, String role) {
        List<String> told = new ArrayList<>();
        for (JsonNode target : statement(document).get("targets")) {
            if (target.get("indicator").asText().equals(indicator)
                    && target.get("role").asText().equals(role)
                    && target.get("document").asText().equals(STANDARDS.title(document))) {
                told.add(role.equals("target") ? standing(target) : figure(target) + " 文件所报 as the plan reports");
            }
        }
        assertThat(told).as(document + " " + indicator + " " + role).isNotEmpty();
        return String.join("<br>", told);
    }

    private static String figure(JsonNode target) {
        return target.get("place").asText() + " " + target.get("year").asText() + " "
                + target.get("sense").asText() + " " + plain(target.get("value")) + " "
                + target.get("unit").asText();
    }

    private static String standing(JsonNode target) {
        JsonNode reached = target.path("reached");
        return figure(target) + ": " + outcome(target)
                + (reached.isNumber() ? " (" + plain(reached) + ")" : "")
                + missing(target.get("missing_inputs"));
    }

    private static String clause(String document, String id) {
        for (JsonNode clause : statement(document).get("clauses")) {
            if (clause.get("clause").asText().equals(id)) {
                String sums = clause.has("total")
                        ? " (%s/%s)".formatted(plain(clause.get("satisfied")), plain(clause.get("total")))
                        : "";
                return outcome(clause) + sums + missing(clause.get("missing_inputs"));
            }
        }
        throw new AssertionError("no clause " + id);
    }

    private static String outcome(JsonNode judged) {
        return judged.get("outcome_zh").asText() + " "
                + judged.get("outcome_en").asText();
    }

    private static String missing(JsonNode inputs) {
        return inputs.isEmpty()
                ? ""
                : "; input missing: "
                        + String.join("; ", inputs.findValuesAsText("input_en")).replace("missing: ", "");
    }

    private static String plain(JsonNode number) {
        return number.asDouble() == Math.rint(number.asDouble())
                ? String.valueOf(number.asLong())
                : String.valueOf(Math.round(number.asDouble() * 100) / 100.0);
    }

    /** The gap statement of a document's area with every clause that the table names. */
    private static JsonNode statement(String document) {
        return STATEMENTS.computeIfAbsent(document, none -> {
            String area = STANDARDS.promises().stream()
                    .filter(promise -> promise.document().equals(document))
                    .findFirst()
                    .orElseThrow()
                    .area()
                    .shortForm();
            String clauses = String.join(
                    "\",\"",
                    answers(document).stream()
                            .filter(answer -> answer.startsWith("clause:"))
                            .map(answer -> answer.substring("clause:".length()))
                            .toList());
            Answer answer = SERVICE.send(
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
