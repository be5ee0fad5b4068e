package org.jieming.api.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Photographs of 8 × 6 pixels, whole and cut off. */
class PhotoSizeTest {
    private static Optional<PhotoSize> size(byte[] bytes) throws IOException {
        return PhotoSize.of(new ByteArrayInputStream(bytes));
    }

    private static byte[] written(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    @Test
    void a_header_tells_width_and_height() throws IOException {
        for (String format : new String[] {"jpg", "png"}) {
            assertThat(size(written(format))).as(format).contains(new PhotoSize(8, 6));
        }
        // RFC 9649: 7 + 5 × 2^14 = 0x00014007, least byte first; the canvas is width less one and height less one in 3
        // bytes each
        String lossless = "5249464612000000574542505650384c050000002f0740010000";
        assertThat(size(HexFormat.of().parseHex(lossless))).contains(new PhotoSize(8, 6));
        String canvas = "524946461600000057454250565038580a00000000000000070000050000";
        assertThat(size(HexFormat.of().parseHex(canvas))).contains(new PhotoSize(8, 6));
        String lossy = "524946461600000057454250565038200a0000000000009d012a08000600";
        assertThat(size(HexFormat.of().parseHex(lossy))).contains(new PhotoSize(8, 6));
    }

    @Test
    void what_only_begins_as_a_photograph_is_none() throws IOException {
        // SOI, APP0 and EOI: 22 bytes that begin and end as a JPEG and hold no picture
        assertThat(size(HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000ffd9")))
                .isEmpty();
        assertThat(size(Arrays.copyOf(written("jpg"), 12))).isEmpty();
        assertThat(size(Arrays.copyOf(written("png"), 12))).isEmpty();
        assertThat(size(HexFormat.of().parseHex("524946460000000057454250"))).isEmpty();
        assertThat(size(new byte[0])).isEmpty();
    }
}
