package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.Test;

/** What is filed, announced and kept of names that were approved. It is 2026-01-01. */
class ProposalPapersTest extends TwoTowns {
    @Test
    void late_filings_are_found_by_their_light() {
        // approved on 1 January: to be filed by 16 January, and it is 1 February
        String late = Proposing.approved(officer, reviewer, Proposing.naming(Proposing.STREET));
        today("2026-02-01");
        Proposing.begin(officer, Proposing.naming(Proposing.place("丹桂路", "K5")));
        JsonNode found = officer.get("/proposals?light=red").json().get("proposals");
        assertThat(found).hasSize(1);
        assertThat("/proposals/" + found.at("/0/id").asText()).isEqualTo(late);
        assertThat(found.at("/0/deadlines/0/last").asText()).isEqualTo("2026-01-16");
        assertThat(found.at("/0/deadlines/0/days_left").asInt()).isEqualTo(-16);
        assertThat(officer.get("/proposals?light=amber").json().get("proposals"))
                .isEmpty();
        assertThat(officer.get("/proposals?mine=true&stage=draft").json().get("proposals"))
                .hasSize(1);
        assertThat(reviewer.get("/proposals?mine=true").json().get("proposals")).isEmpty();
        JsonNode page = officer.get("/proposals?limit=1").json();
        assertThat(page.at("/proposals/0/id").asText()).isEqualTo("2026-0002");
        assertThat(officer.get(page.at("/links/1/href").asText())
                        .json()
                        .at("/proposals/0/id")
                        .asText())
                .isEqualTo("2026-0001");
    }

    @Test
    void an_announcement_states_the_six_fields_in_every_form() throws IOException {
        String first = Proposing.filed(officer, reviewer, Proposing.naming(Proposing.STREET))
                .substring(11);
        String second = Proposing.filed(officer, reviewer, Proposing.naming(Proposing.place("银杏路", "K5")))
                .substring(11);
        String address = "/announcements?proposals=" + first + "," + second;
        JsonNode name = officer.get(address).json().at("/names/0");
        assertThat(name.toString())
                .isEqualTo(
                        "{\"kind\":\"命名\",\"former_name\":\"\",\"standard_name\":\"桂花路\",\"romanization\":\"Guìhuā Lù\","
                                + "\"division\":\"countywest\",\"location\":\"东起银湖路,西至九华路\",\"approver\":\"界名县人民政府\","
                                + "\"approved_on\":\"2026-01-01\",\"effective_on\":\"2026-01-01\"}");
        assertThat(officer.get(address + "&f=csv").text()).contains("标准地名", "Yínxìng Lù");
        Answer word = officer.get(address + "&f=docx");
        assertThat(text(word)).contains("地名公告", "第十四条", "桂花路", "银杏路", "界名县人民政府", "2026-01-01");
        Answer filing = officer.get("/proposals/" + first + "/filing?f=docx");
        assertThat(text(filing)).contains("地名备案登记表", "上一级人民政府", "2026-01-16", "专家论证报告");
    }

    private static String text(Answer answer) throws IOException {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        byte[] bytes = answer.response().body();
        try (XWPFWordExtractor extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(bytes)))) {
            return extractor.getText();
        }
    }

    @Test
    void an_announcement_without_spelling_is_stopped_with_the_label_of_what_is_missing() {
        String unspelled = Proposing.STREET.replace("\"name\"", "\"pinyin\":null,\"name\"");
        String proposal = Proposing.filed(officer, reviewer, Proposing.naming(unspelled));
        Answer stopped = officer.get("/announcements?proposals=" + proposal.substring(11));
        assertThat(stopped.status()).isEqualTo(422);
        assertThat(stopped.json().at("/findings/0/field").asText()).isEqualTo("romanization");
        assertThat(stopped.json().at("/findings/0/zh").asText()).contains("罗马字母拼写");
        String draft = Proposing.begin(officer, Proposing.naming(Proposing.STREET));
        Answer early = officer.get(draft + "/filing");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.json().get("given").asText()).isEqualTo("file");
    }

    @Test
    void papers_come_back_as_they_were_sent_and_none_is_taken_away_while_or_after_somebody_decides() {
        String proposal = Proposing.submitted(officer, Proposing.naming(Proposing.STREET));
        JsonNode paper = reviewer.get(proposal).json().at("/papers/0");
        assertThat(paper.get("kind").asText()).isEqualTo("assessment");
        Answer fetched = reviewer.get(paper.get("href").asText());
        assertThat(fetched.text()).isEqualTo("%PDF-1.7 assessment");
        assertThat(fetched.header("Content-Disposition")).contains("attachment").contains("assessment.pdf");
        assertThat(officer.send("DELETE", paper.get("href").asText(), "").status())
                .isEqualTo(409);
        Proposing.take(reviewer, proposal, "approve", Proposing.act());
        Proposing.attach(officer, proposal, "approval");
        assertThat(officer.send("DELETE", paper.get("href").asText(), "").status())
                .isEqualTo(409);
        assertThat(officer.get(proposal).json().get("papers")).hasSize(4);
        String draft = Proposing.begin(officer, Proposing.naming(Proposing.STREET));
        Answer program = officer.send(
                "POST",
                draft + "/attachments?kind=other&name=x.pdf",
                "MZ\u0000\u0001",
                "Content-Type",
                "application/pdf");
        assertThat(program.status()).isEqualTo(400);
        Proposing.attach(officer, draft, "other");
        String href = officer.get(draft).json().at("/papers/0/href").asText();
        assertThat(officer.send("DELETE", href, "").json().get("papers")).isEmpty();
        assertThat(officer.get(href).status()).isEqualTo(404);
    }
}
