package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jieming.api.app.Birth;
import org.jieming.api.app.LocalTables;
import org.jieming.api.job.Progress;
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
    private static final Path TARGETS = Path.of(System.getProperty("jieming.root"), "seeds", "targets");
    private static final Path TABLE = TARGETS.resolve("QUESTIONS.md");

    private static final String HEAD = """
        # What the five plans ask, and what the seeds answer

        Made by `QuestionTableTest` from `questions.csv` (which row is answered by what) and the seeds as of %s; not written by
        hand. A row is answered by a target of the plan, by a clause of `data/standards`, by the figure that the plan itself
        reports (with what the register shows of the end of its year), or by a process; or it says why none of these applies.
        "input missing" names what the register would have to hold. `sheet` counts the targets of the plan by how they stand;
        `projects` adds up the beds of projects that the register holds; `plot-land` is the land of a cemetery for each of its plots.

        | row | 原文 phrase | 领域 topic | 依据 answered by | 结果 result |
        |---|---|---|---|---|
        """;

    private static final Standards STANDARDS = LocalTables.shipped().standards();
    private static final Service SERVICE = Service.empty();

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
        PlanAnswers told = new PlanAnswers(SERVICE, STANDARDS, QuestionTableTest::answers);
        StringBuilder table = new StringBuilder(HEAD.formatted(PlanAnswers.DAY));
        for (Map<String, String> row : rows()) {
            for (String answer : row.get("answer").split(";")) {
                table.append("| %s | %s | %s | %s | %s |\n"
                        .formatted(
                                row.get("row"),
                                row.get("phrase"),
                                row.get("topic"),
                                List.of("outside", "missing").contains(answer) ? "–" : "`" + answer + "`",
                                told.result(row, answer)));
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
                        .anyMatch(answer -> answer.split("@")[0].equals("target:" + promise.indicator())));
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
}
