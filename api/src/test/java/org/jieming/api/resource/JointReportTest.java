package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jieming.api.auth.Accounts;
import org.jieming.api.resource.Service.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The joint report as both parties read, sign and file it: its cover, its people, and sentences that agree with each other (C-39). */
class JointReportTest {
    private static final String BOTH = "\"a\",\"b\"";

    private final Inspecting work = new Inspecting(Service.ticking());

    @AfterEach
    void stop() {
        work.close();
    }

    private void called(String account, String name) {
        Accounts accounts = new Accounts(work.service.register.journal().documents());
        var kept = accounts.find(account).orElseThrow();
        var before = kept.account();
        accounts.put(
                new org.jieming.api.auth.Account(before.id(), name, before.hash(), before.grants(), before.closed()),
                kept.version());
    }

    private String page(String path) {
        return work.a.get(path + "/report?f=html").text();
    }

    private XWPFDocument document(String path) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(
                work.a.get(path + "/report?f=docx").response().body()));
    }

    private void sees(Client who, String path, String serial, String state, boolean isLegible) {
        String more = ",\"inscription\":" + isLegible;
        assertThat(work.put(who, path + "/observations/" + UUID.randomUUID(), Inspecting.statement(serial, state, more))
                        .status())
                .isEqualTo(200);
    }

    /** Both call marker 1 damaged and differ on its inscription; it is repaired and accepted. On marker 2 they agree. */
    private String repairedThoughContested() {
        String path = work.inTheField();
        sees(work.a, path, "1", "damaged", true);
        sees(work.b, path, "1", "damaged", false);
        sees(work.a, path, "2", "intact", true);
        sees(work.b, path, "2", "intact", true);
        work.step(work.a, path, "1", "proposed", "", "重描刻字");
        work.step(work.b, path, "1", "agreed", "", "");
        work.step(work.a, path, "1", "repaired", BOTH, "已重描");
        assertThat(work.step(work.b, path, "1", "accepted", BOTH, "").status()).isEqualTo(200);
        work.closed(path);
        return path;
    }

    /** Agreed on all: marker 2. Agreed on the state alone: marker 1, which counts as damaged with it: 1 + 1 = 2 in the table. */
    @Test
    void the_table_of_states_says_which_of_its_markers_are_contested_in_the_rest() {
        String page = page(repairedThoughContested());
        assertThat(page)
                .contains("双方均已检查 2 个:陈述一致 1 个,有不一致之处 1 个。")
                .contains("双方均称的状态", "其中 1 个双方所称状态相同,仅其他项目不一致,也计入下表。")
                .doesNotContain("双方一致的状态");
    }

    @Test
    void a_marker_whose_repair_was_accepted_is_not_to_be_looked_at_together_for_what_was_stated_before_it() {
        assertThat(page(repairedThoughContested())).contains("尚待处理:无;尚待共同复查:无");
    }

    @Test
    void nothing_is_said_of_suspected_displacements_where_there_are_none() {
        assertThat(page(repairedThoughContested())).doesNotContain("疑似移位或方位物缺失 0 个", "<p></p>");
    }

    @Test
    void people_are_called_by_their_names_where_they_signed_and_prepared() throws IOException {
        called("zhang", "张建国");
        called("li", "李志强");
        String path = repairedThoughContested();
        assertThat(page(path))
                .contains("<td>张建国 2026-01-01 12:00</td>", "<td>李志强 2026-01-01 12:00</td>", "上报事件准备(李志强,");
        try (XWPFDocument document = document(path);
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            assertThat(words.getText()).contains("张建国 2026-01-01").doesNotContain("zhang");
        }
    }

    /** Both parties by name, who leads, the line with its code; the day is that of the last signature, or left to be written. */
    @Test
    void a_cover_names_both_parties_the_line_and_the_day_on_which_both_had_signed() throws IOException {
        String path = repairedThoughContested();
        assertThat(page(path))
                .contains("<header class=\"cover\"><h1>甲乙线 2026年联合检查报告</h1>")
                .contains("界线编号:" + Inspecting.LINE, "甲方(牵头):甲县", "乙方:乙县", "<p>2026年1月1日</p>");
        try (XWPFDocument document = document(path)) {
            List<XWPFParagraph> paragraphs = document.getParagraphs();
            assertThat(paragraphs.get(0).getText()).isEqualTo("甲乙线 2026年联合检查报告");
            assertThat(paragraphs).anySatisfy(each -> {
                assertThat(each.getText()).isEqualTo("一、组织与时间");
                assertThat(each.isPageBreak()).isTrue();
            });
        }
    }

    /** Keep with next (ECMA-376 Part 1 §17.3.1.15): no heading stands alone at the foot of a page. */
    @Test
    void every_heading_of_the_document_stays_with_what_follows_it() throws IOException {
        try (XWPFDocument document = document(repairedThoughContested())) {
            assertThat(document.getParagraphs())
                    .filteredOn(each -> each.getText().matches("[一二三四五六七八九十]+、.*"))
                    .hasSizeGreaterThan(15)
                    .allSatisfy(each -> assertThat(each.isKeepNext()).isTrue());
        }
    }

    /** At least 1.5 cm, 850 twentieths of a point, for a seal and a name by hand. */
    @Test
    void the_page_of_signatures_leaves_room_for_hands_and_seals() throws IOException {
        try (XWPFDocument document = document(repairedThoughContested())) {
            var tables = document.getTables();
            var seals = tables.get(tables.size() - 1);
            assertThat(seals.getText()).contains("单位(盖章)");
            assertThat(seals.getRows())
                    .allSatisfy(row -> assertThat(row.getHeight()).isEqualTo(850));
        }
    }
}
