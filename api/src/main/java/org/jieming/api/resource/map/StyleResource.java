package org.jieming.api.resource.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Request;
import org.jieming.api.page.DocumentPages;
import org.jieming.language.Bilingual;

/** The stylesheet of the pages. */
final class StyleResource {
    private final byte[] sheet = read();

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        "/style.css",
                        "getStylesheet",
                        Bilingual.of("网页样式", "The stylesheet of the pages"),
                        this::sheet)
                .offering("", Media.CSS));
    }

    private void sheet(Request request) {
        Answers.header(request, "Cache-Control", "max-age=3600");
        Answers.bytes(request, Media.CSS, sheet);
    }

    private static byte[] read() {
        try (InputStream file = DocumentPages.class.getResourceAsStream("style.css")) {
            return Objects.requireNonNull(file, "style.css").readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
