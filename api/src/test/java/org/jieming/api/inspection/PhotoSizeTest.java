package org.jieming.api.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
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

    /** A line that broke off in the middle leaves a header by which the picture is 800 pixels wide, and half of them grey. */
    @Test
    void a_photograph_that_was_cut_off_is_no_whole_one() throws IOException {
        for (String format : new String[] {"jpg", "png"}) {
            byte[] whole = noise(format);
            assertThat(whole(whole)).as(format).contains(new PhotoSize(800, 600));
            // what some telephones put behind the picture does no harm
            assertThat(whole(Arrays.copyOf(whole, whole.length + 100)))
                    .as(format)
                    .isPresent();
            for (int tenths = 1; tenths < 10; tenths++) {
                assertThat(whole(Arrays.copyOf(whole, whole.length * tenths / 10)))
                        .as(format + " " + tenths)
                        .isEmpty();
            }
            assertThat(whole(Arrays.copyOf(whole, whole.length - 2))).as(format).isEmpty();
        }
    }

    /** The preview within a header ends like a photograph; the photograph does not. */
    @Test
    void the_end_of_a_preview_in_the_header_is_not_the_end_of_the_photograph() throws IOException {
        byte[] preview = written("jpg");
        byte[] whole = noise("jpg");
        int length = preview.length + 2;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(whole, 0, 2);
        bytes.write(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        bytes.write(preview);
        bytes.write(whole, 2, whole.length - 2);
        byte[] shown = bytes.toByteArray();
        assertThat(whole(shown)).contains(new PhotoSize(800, 600));
        assertThat(whole(Arrays.copyOf(shown, shown.length / 2))).isEmpty();
    }

    private static Optional<PhotoSize> whole(byte[] bytes) throws IOException {
        return PhotoSize.ofWhole(bytes);
    }

    private static byte[] noise(String format) throws IOException {
        BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int x = 0; x < 800; x++) {
            for (int y = 0; y < 600; y++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }
}
