package org.jieming.api.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.store.Attachments.Attachment;
import org.jieming.api.store.Received;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/** What is taken for a photograph: JPEG, PNG or WebP by its content, whole to its end, of a size that a telephone makes. */
public final class Photographs {
    /** Bytes that a photograph of an inspection may have. */
    public static final int LARGEST = 12 << 20;

    private Photographs() {}

    /**
     * What bytes turn out to be.
     *
     * @throws Problem 413 when there are too many
     * @throws Malformed when it is no photograph
     */
    public static Attachment refuseOthers(byte[] bytes, int most) throws IOException {
        if (bytes.length > most) {
            throw Problem.of(
                    ProblemType.TOO_LARGE,
                    "照片最大 " + (most >> 20) + " MiB",
                    "A photograph may have " + (most >> 20) + " MiB");
        }
        try (Received received = Received.read(new ByteArrayInputStream(bytes), most)) {
            Attachment about = received.about();
            if (!about.kind().mediaType().matches("image/(jpeg|png|webp)")) {
                throw new Malformed(
                        "photo",
                        about.kind().mediaType(),
                        Bilingual.of("照片应为 JPEG、PNG 或 WebP", "a photograph in JPEG, PNG or WebP is expected"));
            }
            if (PhotoSize.ofWhole(bytes).isEmpty()) {
                throw new Malformed(
                        "photo",
                        bytes.length + " B",
                        Bilingual.of(
                                "照片不完整,读不出宽和高,或在中途截断;请重新发送或重新拍摄",
                                "the photograph is no whole one: its width and height cannot be read, or it was cut off; send or take it"
                                        + " again"));
            }
            return about;
        }
    }
}
