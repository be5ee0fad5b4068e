package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jieming.api.http.Media;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Reports of analyses as an officer opens and prints them, on the invented county. */
class ReportTest {
    private static final Service SERVICE = Service.seeded();

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static Answer ask(String process, String form, String inputs) {
        Answer answer = SERVICE.send(
                "POST",
                "/processes/" + process + "/execution?f=" + form,
                "{\"inputs\":{\"area\":\"990121\"," + inputs + "}}",
                "Content-Type",
                "application/json");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private static String said(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
    }

    private static List<String> row(XWPFTable table, int at) {
        return table.getRow(at).getTableCells().stream()
                .map(cell -> cell.getText())
                .toList();
    }

    @Test
    void the_report_of_reach_says_of_what_its_shares_are_and_how_ways_were_measured() throws IOException {
        Answer answer = ask(
                "reach",
                "docx",
                "\"kinds\":[\"E1\",\"E3\",\"E4\",\"E5\",\"E7\"],\"complete_around\":[\"E1\",\"E3\",\"E4\",\"E5\",\"E7\"],\"complete_kinds\":[\"E4\"],\"date\":\"2026-01-01\"");
        assertThat(answer.header("Content-Type")).startsWith(Media.DOCX.type());
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(answer.response().body()))) {
            // figures of the README of the county: 1,520 of 1,600 elders, 1,400 without the site over the border
            assertThat(said(document))
                    .contains("示例县设施可达报告", "示例县(990121)", "2026-01-01", "登记簿第")
                    .contains("CGCS2000 椭球面直线距离", "60岁及以上老年人 1,600 人,常住", "2020 年")
                    .contains("E3 ", "以内有 1,520 人,占 95.0 %", "分母:60岁及以上老年人", "1,400 人,占 87.5 %,相差 120 人");
            // 城关街道: 300 + 400 elders, all within; mean (300 × 912.9 + 0) / 700 = 391 m
            assertThat(row(document.getTables().get(0), 1))
                    .containsExactly("城关街道", "990121001", "700", "700", "0", "0", "100.0 %", "391");
            assertThat(document.getTables()).hasSize(3);
        }
    }

    @Test
    void the_page_of_a_gap_statement_tells_every_clause_and_what_data_is_missing() {
        String page = ask("gap-statement", "html", "\"distance\":\"walking\"").text();
        assertThat(page).contains("<html lang=\"zh\">", "/style.css", "<h1>示例县缺口报告</h1>", "沿登记簿中可步行的道路");
        assertThat(page).contains("缺少数据:", "从不混用", "无法判定", "缺 700 人", "缺 2.5 张床位");
        assertThat(page).doesNotContain("null", "NaN", "Infinity");
        String english = ask("gap-statement", "html&lang=en", "\"detour\":1.3").text();
        assertThat(english)
                .contains("<html lang=\"en\">", "Gap statement: 示例县", "These figures are estimates.", "Share of");
        assertThat(english).doesNotContain("null", "NaN", "Infinity");
    }

    @Test
    void the_printed_gap_report_tells_figures_in_their_units_apart_from_shares_and_cites_standards_by_number()
            throws IOException {
        Answer answer = ask("gap-statement", "docx", "\"date\":\"2026-01-01\"");
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(answer.response().body()))) {
            XWPFTable all = document.getTables().get(0);
            assertThat(row(all, 0)).endsWith("提示", "达标比例", "指标值", "结论");
            // 60 beds for 1,600 elders are 37.5 per 1,000, and no share of anything
            assertThat(row(all, "每千名老年人不少于40张床位")).endsWith("—", "37.5 张床位/每千名60岁及以上老年人", "不足");
            // 36 of 60 beds are for nursing
            assertThat(row(all, "养老机构护理型床位占比不低于55%")).endsWith("—", "60 %", "达标");
            assertThat(row(all, "老年人日间照料中心服务半径不大于300米"))
                    .contains("城市居住区规划设计标准 GB 50180-2018 五分钟生活圈居住区配套设施")
                    .endsWith("0.0 %", "—", "不足");
            assertThat(said(document)).contains("GB 50180-2018", "GB 50437-2007", "国发〔2021〕35号");
        }
    }

    private static List<String> row(XWPFTable table, String first) {
        return IntStream.range(0, table.getNumberOfRows())
                .mapToObj(at -> row(table, at))
                .filter(cells -> cells.get(0).startsWith(first))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_planner_prints_best_sites_supply_scenarios_and_cemeteries_too() {
        // the figures of PlanningTest, WhatIfTest and CemeteryProcessTest
        String dayCare = "\"kinds\":\"E5\",\"complete_around\":\"E5\",\"radius\":1000";
        assertThat(printed("siting", dayCare + ",\"sites\":2"))
                .contains("示例县设施选址报告", "E5 ", "服务 350 人,占 21.9 %", "服务 1,250 人,占 78.1 %", "已证明没有更好的方案", "望山村")
                .contains("步行速度 0.8 米/秒", "60岁及以上老年人 1,600 人,常住");
        assertThat(printed(
                        "accessibility",
                        "\"kinds\":[\"E1\"],\"complete_around\":[\"E1\"],\"radius\":2000,\"method\":\"2sfca\""))
                .contains("示例县设施供给可达性报告", "每千人平均可得 37.5", "共分配 60", "城关街道", "85.7");
        String open = ",\"changes\":[{\"action\":\"open\",\"name\":\"东门日间照料\",\"lon\":105.025,\"lat\":35.04}]";
        assertThat(printed("what-if", dayCare + open))
                .contains("示例县设施方案比较", "东门日间照料", "105.025", "新得到服务 700 人,失去服务 0 人", "原状:1 处设施");
        assertThat(printed("cemetery-capacity", "\"years\":20"))
                .contains(
                        "示例县公墓容量报告",
                        "火化 100.0 %",
                        "F6 ",
                        "480",
                        "还够(年,仅就有公墓服务的 2,750 人(服务区人口)每年用去的计;其余 5,250 人没有墓位)",
                        "望山镇公益性公墓",
                        "181.8 /");
        assertThat(printed("cemetery-screen", "\"limit_mu\":50"))
                .contains("示例县公墓选址和占地报告", "30.4", "不在水库、河堤、水源保护区内", "没有图层", "石桥水库", "无法判定");
    }

    /** The page in Chinese; the English one and the document of Word are made, too, and neither says null. */
    private static String printed(String process, String inputs) {
        String page = ask(process, "html", inputs).text();
        String english = ask(process, "html&lang=en", inputs).text();
        assertThat(english).contains("<html lang=\"en\">", "What the f");
        assertThat(page + english).doesNotContain("null", "NaN", "Infinity", "{0}");
        assertThat(ask(process, "docx", inputs).header("Content-Type")).startsWith(Media.DOCX.type());
        return page;
    }
}
