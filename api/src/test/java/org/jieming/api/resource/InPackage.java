package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.jieming.api.Tools;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A work package of party A that is filled in and brought back, alone or in one ZIP with its photographs. */
abstract class InPackage {
    static final String FIRST = " WHERE marker_no LIKE '%001Q'";
    static final byte[] NEAR = picture(1);
    static final byte[] WIDE = picture(2);

    final Inspecting work = new Inspecting(Service.ticking());
    final String path = work.inTheField();
    final Map<String, byte[]> packed = new LinkedHashMap<>();

    @TempDir
    Path folder = Path.of("");

    Path book = Path.of("");

    @BeforeEach
    void take() throws Exception {
        Tools.need("ogrinfo");
        book = Files.write(
                folder.resolve("package.gpkg"),
                work.a.get(path + "/package?f=gpkg").response().body());
    }

    @AfterEach
    void stop() {
        work.close();
    }

    static byte[] picture(int width) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, 1, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    void fill(String sql) throws Exception {
        assertThat(Tools.run(List.of("ogrinfo", book.toString(), "-sql", sql))).doesNotContain("ERROR");
    }

    void stated(String more) throws Exception {
        fill("UPDATE observations SET state='damaged', observed_at='2026-01-01T11:00:00+08:00'" + more + FIRST);
    }

    byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : packed.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        return bytes.toByteArray();
    }

    Answer send(Client who, byte[] body, String type) {
        return who.send("POST", path + "/package", BodyPublishers.ofByteArray(body), "Content-Type", type);
    }

    JsonNode bring() throws IOException {
        packed.put("round/package.gpkg", Files.readAllBytes(book));
        Answer answer = send(work.a, zip(), "application/zip");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    JsonNode bringAlone() throws IOException {
        Answer answer = send(work.a, Files.readAllBytes(book), "application/geopackage+sqlite3");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    static void counts(JsonNode receipt, int kept, int known, int photos, int knownPhotos, int missing) {
        assertThat(List.of(
                        receipt.get("kept").asInt(),
                        receipt.get("already_there").asInt(),
                        receipt.get("photos_kept").asInt(),
                        receipt.get("photos_already_there").asInt(),
                        receipt.get("photos_missing").size()))
                .as(receipt.toString())
                .containsExactly(kept, known, photos, knownPhotos, missing);
    }

    JsonNode said() {
        return work.compared(work.a, path, "1").at("/a/statement");
    }

    JsonNode round() {
        return work.a.get(path).json();
    }
}
