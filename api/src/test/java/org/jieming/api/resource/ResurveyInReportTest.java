package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jieming.api.resource.Service.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What the fixes of a team tell of the markers all together, in the joint report (C-39). The markers stand at 118.1° E and 31.02°,
 * 31.04°, 31.06° N, where 0.00001° of longitude are 0.95 m and 0.0003° of latitude are 33.26 m.
 */
class ResurveyInReportTest {
    private final Inspecting work = new Inspecting(Service.ticking());
    private final String path = work.inTheField();

    @AfterEach
    void stop() {
        work.close();
    }

    private void seen(Client who, String serial, double longitude, double latitude, double accuracy) {
        String fix = ",\"fix\":{\"longitude\":" + longitude + ",\"latitude\":" + latitude + ",\"accuracy_m\":"
                + accuracy + ",\"datum\":\"CGCS2000\"}";
        String stated = Inspecting.statement(serial, "intact", fix).replace("2026-05-02T01", "2026-01-01T04");
        assertThat(work.put(who, path + "/observations/" + UUID.randomUUID(), stated)
                        .status())
                .isEqualTo(200);
    }

    private void signed(String... papers) {
        work.minutes(work.a, path, "双方一致");
        for (String paper : papers) {
            work.sign(work.a, path, paper);
            work.sign(work.b, path, paper);
        }
    }

    /** A measures all three, the third 33.26 m too far north; B the first with a telephone, the second under trees. */
    private void measured() {
        seen(work.a, "1", 118.10001, 31.02, 1);
        seen(work.a, "2", 118.10001, 31.04, 1);
        seen(work.a, "3", 118.10001, 31.0603, 1);
        seen(work.b, "1", 118.1, 31.02, 4);
        seen(work.b, "2", 118.1, 31.04, 30);
        signed("minutes");
    }

    /**
     * σ = √((1² + 1²) / 2) = 1 m. All three are 0.95 m to the east; to the north 0, 0 and 33.26 m, of which the mean is 11.09 and
     * −11.09, −11.09, 22.17 are left over: 22.17² / (1² · 2/3) = 738 passes 13.8. Without the third the others agree to the millimetre.
     * The markers stand 1.1° east of the meridian of their plane, whose north lies 1.1° · sin 31.04° = 0.57° aside there: 0.95 m to the
     * east are 0.01 m to the north on it, and 33.26 m to the north 0.33 m to the west.
     */
    @Test
    void the_report_tells_model_parameters_residuals_and_the_marker_that_does_not_fit_and_moves_none() {
        measured();
        String page = work.b.get(path + "/report?f=html").text();
        assertThat(page)
                .contains("界桩复测拟合", "法定坐标不因此移动(C-04、C-31)")
                .contains("甲方:平移(2 参数),参与 2 桩,东移 0.95 米、北移 0.01 米;σ = 1.00 米")
                .contains("<td>甲方</td><td>" + Inspecting.LINE + "001Q</td><td>1.0</td><td>0.95</td><td>0.00</td>")
                .contains("<td>-0.33</td><td>33.26</td><td>33.27</td><td>737.7</td>", "<td>不符,未参与拟合</td>")
                // one fix of B is good enough, and one is not
                .contains("乙方:可用的观测坐标 1 个,至少需要 2 个,不作拟合;精度差于 10 米而未采用的 1 个")
                .doesNotContain("修测未记入本系统");
        String english = work.b.get(path + "/report?f=html&lang=en").text();
        assertThat(english)
                .contains("Fit of re-surveyed markers", "no legal coordinate is moved by it (C-04, C-31)")
                .contains("Translation (2 parameters), 2 markers took part", "σ = 1.00 m", "does not fit, left out");
    }

    @Test
    void the_document_for_word_holds_the_same_table() throws IOException {
        measured();
        byte[] docx = work.a.get(path + "/report?f=docx").response().body();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            assertThat(words.getText()).contains("σ = 1.00 米", "检验量", "不符,未参与拟合");
        }
    }

    @Test
    void without_fixes_the_report_says_that_there_is_nothing_to_fit() {
        work.state(work.a, path, "1", "intact");
        signed("minutes");
        assertThat(work.a.get(path + "/report?f=html").text()).contains("甲方:可用的观测坐标 0 个,至少需要 2 个,不作拟合");
    }

    /** 0.001° of latitude are 111 m: held against today's place the first fix would not fit. */
    @Test
    void a_signed_fit_stays_as_it_was_signed_whatever_the_register_holds_later() {
        measured();
        for (Client who : new Client[] {work.a, work.b}) {
            work.sign(who, path, "report");
        }
        assertThat(work.stage(path)).isEqualTo("reported");
        String signed = work.a.get(path + "/report?f=html").text();
        work.service.commit(Inspecting.marker(1, 31.021, "lost"));
        assertThat(work.a.get(path + "/report?f=html").text()).isEqualTo(signed);
    }

    /** Two alone: 33.26 / 2 = 16.6 m are left over at either, and neither can be left out. */
    @Test
    void two_markers_that_do_not_fit_each_other_are_told_without_a_word_on_which_is_wrong() {
        seen(work.a, "1", 118.1, 31.02, 1);
        seen(work.a, "2", 118.1, 31.0403, 1);
        signed("minutes");
        assertThat(work.a.get(path + "/report?f=html").text())
                .contains("<td>16.63</td>", "余下各桩仍不符,点数太少")
                .doesNotContain("<td>不符,未参与拟合</td>");
    }
}
