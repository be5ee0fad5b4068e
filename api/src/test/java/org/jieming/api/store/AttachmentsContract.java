package org.jieming.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jieming.api.job.Progress;
import org.jieming.api.store.Attachments.Attachment;
import org.jieming.api.store.Documents.Document;
import org.jieming.language.Malformed;
import org.jieming.register.Fingerprint;
import org.jieming.rule.Finding;
import org.junit.jupiter.api.Test;

/** What every store must do with files, and with records looked up by the beginning of their names. */
public abstract class AttachmentsContract extends StoreContract {
    private static final long MOST = 10 << 20;

    @Test
    void a_file_is_called_by_the_sha_256_of_its_bytes_and_kept_once() throws IOException {
        // SHA-256("abc"), FIPS 180-4 example
        Fingerprint abc = new Fingerprint("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        try (Journal journal = store.open()) {
            Attachment first = put(journal, bytes("abc"));
            assertThat(first).isEqualTo(new Attachment(abc, FileKind.TEXT, 3));
            assertThat(put(journal, bytes("abc"))).isEqualTo(first);
            assertThat(journal.attachments().all()).containsExactly(first);
        }
        try (Journal journal = store.open()) {
            assertThat(read(journal, abc)).isEqualTo(bytes("abc"));
            assertThat(journal.attachments().open(Fingerprint.NONE)).isEmpty();
        }
    }

    @Test
    void a_file_of_several_parts_comes_back_to_the_last_byte_and_is_found_when_it_is_changed() throws Exception {
        // 3 MiB and 17 bytes: three whole parts of 1 MiB and a short one
        byte[] photograph = new byte[(3 << 20) + 17];
        new Random(5).nextBytes(photograph);
        System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, 0, photograph, 0, 3);
        try (StoreUnderTest second = newStore();
                Journal from = store.open();
                Journal to = second.open()) {
            Attachment kept = put(from, photograph);
            assertThat(kept.kind()).isEqualTo(FileKind.JPEG);
            assertThat(read(from, kept.hash())).isEqualTo(photograph);
            from.append(new RandomRegister(3).next(2));
            JournalCopy.copy(from, to, Progress.SILENT);
            assertThat(read(to, kept.hash())).isEqualTo(photograph);
            assertThat(from.verify(Progress.SILENT).findings()).isEmpty();
        }
        store.spoil("DELETE FROM " + partsTable() + " WHERE part = 2");
        try (Journal journal = store.open()) {
            assertThat(journal.verify(Progress.SILENT).findings())
                    .extracting(Finding::rule)
                    .containsExactly("J-ATTACHMENT");
        }
    }

    @Test
    void a_file_larger_than_allowed_is_refused_and_nothing_of_it_is_kept() {
        try (Journal journal = store.open()) {
            assertThatThrownBy(() -> journal.attachments().put(new ByteArrayInputStream(new byte[1001]), 1000))
                    .isInstanceOf(Attachments.TooLarge.class);
            assertThat(journal.attachments().all()).isEmpty();
        }
    }

    @Test
    void the_kind_is_told_by_the_content_and_what_is_none_of_them_is_refused() throws IOException {
        try (Journal journal = store.open()) {
            assertThat(put(journal, bytes("%PDF-1.7\n…")).kind()).isEqualTo(FileKind.PDF);
            assertThat(put(journal, zip("word/document.xml")).kind()).isEqualTo(FileKind.DOCX);
            assertThat(put(journal, zip("xl/workbook.xml")).kind()).isEqualTo(FileKind.XLSX);
            assertThat(put(journal, zip("OFD.xml")).kind()).isEqualTo(FileKind.OFD);
            assertThat(put(journal, zip("地名.csv")).kind()).isEqualTo(FileKind.ZIP);
            assertThat(put(journal, bytes("RIFF0000WEBPVP8 ")).kind()).isEqualTo(FileKind.WEBP);
            assertThat(put(journal, "征求意见报告".getBytes(Charset.forName("GBK"))).kind())
                    .isEqualTo(FileKind.TEXT);
            // "MZ": a program for Windows
            byte[] program = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0};
            assertThatThrownBy(() -> put(journal, program))
                    .isInstanceOfSatisfying(Malformed.class, refused -> assertThat(
                                    refused.remedy().en())
                            .contains("pdf")
                            .contains("ofd"));
            assertThatThrownBy(() -> put(journal, new byte[0])).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void records_are_found_by_the_beginning_of_their_names() {
        try (Journal journal = store.open()) {
            Documents documents = journal.documents();
            for (String name : new String[] {"a/2", "a/10", "a", "a/𠀀", "b/1", "a%", "a_1"}) {
                documents.put("entry", name, "{}", 0);
            }
            documents.put("other", "a/3", "{}", 0);
            assertThat(documents.under("entry", "a/").keySet()).containsExactly("a/10", "a/2", "a/𠀀");
            assertThat(documents.under("entry", "a/𠀀").keySet()).containsExactly("a/𠀀");
            assertThat(documents.under("entry", "a%").keySet()).containsExactly("a%");
            assertThat(documents.under("entry", "c")).isEmpty();
            assertThat(documents.after("entry", "a/10", 2).keySet()).containsExactly("a/2", "a/𠀀");
            assertThat(documents.after("entry", "", 1)).hasSize(1);
            assertThat(documents.under("entry", "")).hasSize(7);
            assertThat(documents
                            .under(Set.of("entry"), Set.of("a%"))
                            .get("entry")
                            .keySet())
                    .containsExactly("a%");
            Map<String, NavigableMap<String, Document>> several =
                    documents.under(Set.of("entry", "none"), Set.of("a/1", "a/𠀀", "c"));
            assertThat(several.get("entry").keySet()).containsExactly("a/10", "a/𠀀");
            assertThat(several.get("entry").get("a/10"))
                    .isEqualTo(documents.get("entry", "a/10").orElseThrow());
            assertThat(several.get("none")).isEmpty();
            // more than one question asks for: 300 beginnings, of which one is that of a name
            Set<String> many =
                    IntStream.range(0, 299).mapToObj(i -> "none " + i).collect(Collectors.toSet());
            many.add("a/2");
            assertThat(documents.under(Set.of("entry"), many).get("entry").keySet())
                    .containsExactly("a/2");
        }
    }

    /** The table of parts, as SQL names it. */
    private String partsTable() {
        return store.revisions().replaceAll("revisions.*", "jieming_attachment_parts");
    }

    private static Attachment put(Journal journal, byte[] bytes) throws IOException {
        return journal.attachments().put(new ByteArrayInputStream(bytes), MOST);
    }

    private static byte[] read(Journal journal, Fingerprint hash) throws IOException {
        try (InputStream in = journal.attachments().open(hash).orElseThrow()) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : Arrays.asList(entries)) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(1);
            }
        }
        return bytes.toByteArray();
    }
}
