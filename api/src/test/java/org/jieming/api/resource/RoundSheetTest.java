package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.ItemId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Plan and minutes of a round, each a paper of its own to be sealed and filed (C-36, C-40). */
class RoundSheetTest {
    private final Inspecting work = new Inspecting(Service.ticking());

    @AfterEach
    void stop() {
        work.close();
    }

    private static String words(Answer answer) throws IOException {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return words(answer.response().body());
    }

    private static String words(byte[] bytes) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    private String digest(String path, String paper) {
        return work.a.get(path).json().at("/fingerprints/" + paper).asText();
    }

    @Test
    void the_plan_tells_who_goes_when_where_and_on_what_grounds_and_bears_what_is_signed() throws IOException {
        String path = work.planned();
        assertThat(work.a.get(path + "/plan?f=html").text())
                .contains("<h1>甲乙线 2026年联合检查实施方案</h1>", "行政区域界线管理条例第十二条", "牵头:甲县")
                .contains("甲方 甲县:张三", "外业时间:2026-01-01 至 2026-05-10", "全线步行", "应检界桩 3 个")
                .contains("<td>" + Inspecting.LINE + "001Q</td><td>118.10000000, 31.02000000</td>")
                .contains("实施方案内容摘要(SHA-256):" + digest(path, "plan"), "单位(盖章)");
        work.sign(work.a, path, "plan");
        assertThat(words(work.b.get(path + "/plan?f=docx"))).contains("全线步行", "zhang 2026-01-01", "负责人(签字)");
        assertThat(words(work.b.get(path + "/plan?f=docx&lang=en")))
                .contains("Plan of the joint inspection", "Lead: 甲县");
    }

    @Test
    void the_minutes_are_a_paper_with_what_is_written_and_the_measures_agreed() throws IOException {
        String path = work.inTheField();
        assertThat(words(work.a.get(path + "/minutes?f=docx"))).contains("未写。", "会议纪要内容摘要(SHA-256):—");
        work.state(work.a, path, "1", "damaged");
        work.state(work.b, path, "1", "damaged");
        work.step(work.a, path, "1", "proposed", "", "乙方六月底前重描刻字");
        work.step(work.b, path, "1", "agreed", "", "");
        work.minutes(work.a, path, "双方一致。\\n一号界桩重描。");
        String page = work.a.get(path + "/minutes?f=html").text();
        assertThat(page)
                .contains("<h1>甲乙线 2026年联合检查会议纪要</h1>", "<p>双方一致。</p>", "<p>一号界桩重描。</p>")
                .contains("<td>乙方六月底前重描刻字</td><td>双方商定</td>")
                .contains("会议纪要内容摘要(SHA-256):" + digest(path, "minutes"));
        assertThat(words(work.a.get(path + "/minutes?f=docx"))).contains("一号界桩重描。", "乙方六月底前重描刻字");
    }

    @Test
    void both_papers_go_into_the_archive_and_to_nobody_without_a_seat() throws IOException {
        String path = work.inTheField();
        work.closed(path);
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(
                work.a.get(path + "/archive").response().body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(words(files.get("forms/" + Inspecting.LINE + "001Q.docx")))
                .contains("界桩登记表")
                .doesNotContain("填写说明");
        assertThat(files).containsKeys("plan-zh.docx", "plan-en.docx", "minutes-zh.docx", "minutes-en.docx");
        work.service.commit(JurisdictionTest.unit("c", "340209", 118.2, 118.3));
        Client other = work.service.enter("wang", Grant.in(ItemId.named("c"), Role.INSPECTOR));
        for (String paper : new String[] {"plan", "minutes"}) {
            for (String form : new String[] {"html", "docx"}) {
                String sheet = path + "/" + paper + "?f=" + form;
                assertThat(work.service.stranger().get(sheet).status())
                        .as(sheet)
                        .isEqualTo(401);
                Answer refused = other.get(sheet);
                assertThat(refused.status()).as(sheet).isEqualTo(404);
                assertThat(refused.text()).as(sheet).doesNotContain("张三", "双方一致", "一号界桩");
            }
        }
    }
}
