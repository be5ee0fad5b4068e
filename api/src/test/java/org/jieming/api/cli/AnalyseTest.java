package org.jieming.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.api.app.Birth;
import org.jieming.api.app.StoreLocation;
import org.jieming.api.job.Progress;
import org.jieming.api.store.LiveRegister;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Analyses from the command line, on a register born with the seeds and asked without a server. */
class AnalyseTest {
    @TempDir
    private static Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void seeds() {
        StoreLocation location = new StoreLocation(folder, Optional.empty());
        try (LiveRegister register = location.openRegister(Progress.SILENT)) {
            Birth.ifNew(register, Progress.SILENT);
        }
    }

    private int run(String... words) {
        List<String> all = new ArrayList<>(List.of("analyse", "--data", folder.toString()));
        all.addAll(List.of(words));
        return Jieming.run(
                new PrintWriter(out, true), new PrintWriter(err, true), Map.of(), all.toArray(String[]::new));
    }

    private static JsonNode read(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readAllBytes(file));
    }

    @Test
    void inputs_come_as_pairs_or_from_a_file_and_the_later_wins() throws IOException {
        Path answer = folder.resolve("reach.json");
        // 990121 is a code and stays text, 1000 is a number, kinds are a list; README of the county: 1,520 of 1,600
        // elders
        assertThat(run(
                        "reach",
                        "-i",
                        "area=990121",
                        "-i",
                        "kinds=E1,E3,E4,E5,E7",
                        "-i",
                        "radius=1000",
                        "-i",
                        "date=2026-01-01",
                        "-o",
                        answer.toString()))
                .as(err.toString())
                .isZero();
        assertThat(read(answer).at("/served/people").asInt()).isEqualTo(1520);

        Path request = folder.resolve("request.json");
        Files.writeString(request, "{\"inputs\":{\"area\":\"990121\",\"kinds\":[\"E3\"],\"radius\":1000}}");
        assertThat(run("reach", "-i", request.toString(), "-i", "radius=500", "-o", answer.toString()))
                .isZero();
        // within 500 m of the centre of 城关街道 lives 东门社区 alone
        assertThat(read(answer).at("/served/people").asInt()).isEqualTo(400);
        assertThat(err.toString()).contains("已写入 " + answer, "written: " + answer);
        // whoever may read what the user writes may read it, and nothing is left beside it
        Path usual = Files.createFile(folder.resolve("usual"));
        assertThat(Files.getPosixFilePermissions(answer)).isEqualTo(Files.getPosixFilePermissions(usual));
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside.map(each -> each.getFileName().toString()))
                    .noneMatch(name -> name.startsWith(".analyse"));
        }
    }

    @Test
    void a_file_or_a_folder_that_is_not_there_is_named_before_anything_is_reckoned() {
        String lost = folder.resolve("none").resolve("reach.json").toString();
        assertThat(run("reach", "-i", "area=990121", "-i", "kinds=E3", "-o", lost))
                .isEqualTo(Complaints.USAGE);
        assertThat(err.toString()).contains("output", lost, "请先建立文件夹");
        assertThat(run("reach", "-i", "area990121")).isEqualTo(Complaints.USAGE);
        assertThat(err.toString()).contains("area990121", "名称=值");
    }

    @Test
    void the_extension_tells_the_form_and_a_report_is_one() throws IOException {
        Path page = folder.resolve("gaps.html");
        assertThat(run("gap-statement", "-i", "area=990121", "-o", page.toString()))
                .as(err.toString())
                .isZero();
        assertThat(Files.readString(page)).contains("<html lang=\"zh\">", "示例县缺口报告", "老年人日间照料中心服务半径不大于300米");
        Path table = folder.resolve("gaps.csv");
        assertThat(run("gap-statement", "-i", "area=990121", "-o", table.toString(), "--language", "en"))
                .isZero();
        assertThat(Files.readString(table)).contains("Instrument");
    }

    @Test
    void what_is_wrong_is_named_with_the_way_out_and_no_file_is_begun() throws IOException {
        assertThat(run("reech")).isEqualTo(Complaints.USAGE);
        assertThat(err.toString()).contains("reech", "gap-statement");
        Path never = folder.resolve("never.json");
        assertThat(run("reach", "-i", "area=990121", "-i", "kinds=E3", "-i", "radius=far", "-o", never.toString()))
                .isEqualTo(Complaints.USAGE);
        assertThat(err.toString()).contains("inputs.radius", "far");
        assertThat(run("mosaic-check", "-i", "area=990121", "--format", "docx")).isEqualTo(Complaints.USAGE);
        assertThat(err.toString()).contains("json, geojson, csv, xlsx");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .doesNotContain("never.json")
                    .noneMatch(name -> name.startsWith(".analyse"));
        }
    }

    @Test
    void own_tables_are_read_at_the_start_and_a_bad_row_is_named_by_file_row_and_column() throws IOException {
        Path own = Files.createDirectories(folder.resolve("tables/standards")).resolve("clauses.csv");
        String heads = "clause,instrument,form,kinds,property,sense,value,zh,source\n";
        // as a Chinese spreadsheet saves it: GBK, an empty row in between
        Files.write(own, (heads + "\nbig,县规定,items-keep,E1,beds_total,at-least,80,不少于80张床位,第2页\n").getBytes("GBK"));
        String tables = folder.resolve("tables").toString();
        Path answer = folder.resolve("own.json");
        assertThat(run("gap-statement", "--tables", tables, "-i", "area=990121", "-o", answer.toString()))
                .as(err.toString())
                .isZero();
        assertThat(Files.readString(answer)).contains("\"clause\":\"big\"", "不少于80张床位", "县规定");

        Map<String, String> bad = Map.of(
                "a,b,items-keep,E1,beds_total,at-least,many,z,s", "第 2 行 value 列应为数",
                "a,b,items-keep,E99,beds_total,at-least,1,z,s", "row 2, column kinds: one of these is expected",
                "a,b,items-keep,E1,beds_total,at-least,1,z,", "第 2 行 source 列不能为空",
                "a,b,items-keep,E1,beds_total,at-least,1,z,s\na,b,items-keep,E1,beds_total,at-least,2,z,s",
                        "row 3, column clause: twice",
                "a,b,items-keep,E1,beds_total,at-least,1,z,s,surplus", "row 2, column 10: has no name");
        for (Map.Entry<String, String> row : bad.entrySet()) {
            Files.writeString(own, heads + row.getKey());
            assertThat(run("gap-statement", "--tables", tables, "-i", "area=990121"))
                    .isNotZero();
            assertThat(err.toString()).contains("standards/clauses.csv", row.getValue());
        }
        Files.writeString(own, heads + "a,b,items-keep,E1,beds_total,at-least,1,z,s\n".repeat(5_001));
        assertThat(run("gap-statement", "--tables", tables, "-i", "area=990121"))
                .isNotZero();
        assertThat(err.toString()).contains("standards/clauses.csv", "最多 5000 行", "it may have 5000 rows");
        Files.delete(own);
        Files.writeString(
                own.resolveSibling("targets.csv"),
                "division_code,place,indicator,sense,value,unit,year,document\n990121,示例县,bedz,at-least,80,beds,2027,规划");
        assertThat(run("gap-statement", "--tables", tables, "-i", "area=990121"))
                .isNotZero();
        assertThat(err.toString())
                .contains("standards/targets.csv", "第 2 行 indicator 列没有这个指标", "standards/measures.csv");
        assertThat(run("gap-statement", "--tables", folder.resolve("nowhere").toString(), "-i", "area=990121"))
                .isEqualTo(Complaints.USAGE);
    }
}
