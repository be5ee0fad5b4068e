package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jieming.api.http.HttpSettings;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.store.geopackage.GeoPackageJournal;
import org.jieming.register.RevisionNumber;
import org.junit.jupiter.api.AfterEach;

/** A service on a GeoPackage to which files are sent. Today is 2026-01-01. */
abstract class Importing {
    static final String THREE_PLACES = "标准名称,经度,纬度\n杨家湾,118.40,31.35\n李村,118.5,31.4\n六洲,118.41,31.36\n";

    final Path workspace;
    final Service service;

    Importing(Path folder) {
        workspace = folder.resolve("work");
        service = Service.on(
                GeoPackageJournal.open(folder.resolve("register.gpkg")),
                HttpSettings.onLoopback(0).workingIn(workspace));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    Answer send(String name, String type, String text) {
        return post(name, type, text.getBytes(StandardCharsets.UTF_8));
    }

    Answer post(String name, String type, byte[] body) {
        return service.send(
                "POST",
                "/imports?type=" + type + "&name=" + encoded(name),
                BodyPublishers.ofByteArray(body),
                "Content-Type",
                "application/octet-stream");
    }

    JsonNode judged(Answer made) {
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        JsonNode settled = settled(location(made));
        assertThat(settled.get("status").asText()).as(settled.toString()).isEqualTo("judged");
        return settled;
    }

    Answer apply(JsonNode judged, String order) {
        return service.send("POST", path(judged) + "/apply", order, "Content-Type", "application/json");
    }

    JsonNode applied(JsonNode judged) {
        Answer begun = apply(judged, "{}");
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        return settled(path(judged));
    }

    /** The import once nothing more happens to it. */
    JsonNode settled(String path) {
        JsonNode now = service.get(path).json();
        while (now.get("status").asText().equals("judging")
                || now.get("status").asText().equals("applying")) {
            now = service.get(path).json();
        }
        return now;
    }

    static String location(Answer made) {
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.header("Location");
    }

    static String path(JsonNode document) {
        return "/imports/" + document.get("id").asText();
    }

    List<String> names() {
        return service.get("/collections/places/items").names();
    }

    RevisionNumber head() {
        return service.register.journal().head();
    }

    List<Path> leftOnDisk() throws IOException {
        if (!Files.exists(workspace)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(workspace)) {
            // the server's own folder and its lock stay while it lives
            return all.filter(path -> workspace.relativize(path).getNameCount() > 1)
                    .toList();
        }
    }

    static byte[] many(int rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("名称,经度,纬度\n".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < rows; i++) {
            String row = "村" + i + "," + (118 + i / 1e6) + "," + (31 + i / 1e6) + "\n";
            out.writeBytes(row.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    static String part(String boundary, String name, String value) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
