package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a paper of a proposal may be, by its content: names of files are anybody's. */
class PaperFilesTest extends NameDoors {
    private static final String TEXT = "本申请书为纯文本";

    private String draft = "";

    @BeforeEach
    void a_draft() {
        draft = Proposing.begin(officer, Proposing.naming(Proposing.STREET));
    }

    private Answer sent(String kind, String name, byte[] content) {
        return officer.send(
                "POST",
                draft + "/attachments?kind=" + kind + "&name=" + name,
                HttpRequest.BodyPublishers.ofByteArray(content),
                "Content-Type",
                "application/octet-stream");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] word() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(bytes("<w:document/>"));
        }
        return out.toByteArray();
    }

    @Test
    void a_text_is_no_application_report_or_approval_whatever_it_is_called() {
        for (String kind : List.of("application", "assessment", "expert-review", "risk", "filing-report", "approval")) {
            Answer refused = sent(kind, "a.pdf", bytes(TEXT));
            assertThat(refused.status()).as(kind + refused.text()).isEqualTo(400);
            assertThat(refused.json().get("field").asText()).isEqualTo("file");
            assertThat(refused.text()).contains("PDF", "TXT", "另存为 PDF", "save it as PDF");
        }
        assertThat(officer.get(draft).json().get("papers")).isEmpty();
        assertThat(sent("other", "a.pdf", bytes(TEXT)).status()).isLessThan(300);
    }

    /** An approval bears a seal: a Word file is what it was drafted in. */
    @Test
    void a_word_file_is_a_report_and_no_approval_and_a_scan_is_both() throws IOException {
        assertThat(sent("assessment", "a.docx", word()).status()).isLessThan(300);
        assertThat(sent("approval", "a.docx", word()).status()).isEqualTo(400);
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 0x1A, 10, 0, 0};
        assertThat(sent("approval", "a.png", png).status()).isLessThan(300);
        assertThat(sent("risk", "a.txt", bytes("%PDF-1.7 …")).status()).isLessThan(300);
    }
}
