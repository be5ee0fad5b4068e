package org.jieming.api.resource.proposal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jieming.api.http.Request;
import org.jieming.api.http.Upload;
import org.jieming.api.proposal.PaperFiles;
import org.jieming.api.store.Attachments;
import org.jieming.api.store.FileKind;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.proposal.Paper;

/** Receives the papers of proposals. */
final class PaperUpload {
    static final List<String> KINDS =
            Arrays.stream(Paper.Kind.values()).map(Paper.Kind::word).toList();

    private static final long MOST_BYTES = 50L << 20;

    private PaperUpload() {}

    /**
     * The paper that a request brings; its bytes are kept with the attachments.
     *
     * @throws Malformed when it is no file that such a paper may be ({@link PaperFiles})
     */
    static Paper received(Request request, Attachments attachments) throws IOException {
        Path folder = folder(request);
        try {
            Upload upload = Upload.receive(request, folder, MOST_BYTES);
            String word = upload.fields().getOrDefault("kind", Paper.Kind.OTHER.word());
            Paper.Kind kind = kind(word);
            // what is of no kind at all is refused where it would be kept
            FileKind.of(upload.file()).ifPresent(file -> PaperFiles.demand(kind, file, upload.name()));
            try (InputStream bytes = Files.newInputStream(upload.file())) {
                return new Paper(
                        kind, upload.name(), attachments.put(bytes, MOST_BYTES).hash());
            }
        } finally {
            clear(folder);
        }
    }

    /**
     * The kind of paper of a word.
     *
     * @throws Malformed when there is none
     */
    static Paper.Kind kind(String word) {
        return Paper.Kind.of(word)
                .orElseThrow(() -> new Malformed(
                        "kind", word, Bilingual.of("应为以下之一:" + KINDS, "one of these is expected: " + KINDS)));
    }

    private static Path folder(Request request) {
        try {
            return Files.createTempDirectory(request.settings().workspace(), "paper");
        } catch (IOException full) {
            throw Upload.notKept();
        }
    }

    private static void clear(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.collect(Collectors.toList())) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
