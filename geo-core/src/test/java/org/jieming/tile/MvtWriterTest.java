package org.jieming.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class MvtWriterTest {
    private final MvtWriter writer = new MvtWriter();

    /** The bytes of the command list of a tile with one feature that has no attributes. */
    private static String commands(byte[] tile) {
        var layer = new Fields(tile, 0, tile.length);
        layer.next();
        var fields = layer.message();
        while (fields.next()) {
            if (fields.number() == 2) {
                var feature = fields.message();
                while (feature.next()) {
                    if (feature.number() == 4) {
                        return listed(feature.message());
                    }
                    feature.skip();
                }
            } else {
                fields.skip();
            }
        }
        return "";
    }

    private static String listed(Fields packed) {
        var text = new StringBuilder();
        while (packed.more()) {
            text.append(packed.varint()).append(' ');
        }
        return text.toString().trim();
    }

    // The six examples of MVT 2.1, 4.3.5.

    @Test
    void example_point() {
        var layer = writer.layer("a");
        layer.feature(1);
        layer.geometry().point(25, 17);
        layer.end();
        assertThat(commands(writer.finish())).isEqualTo("9 50 34");
    }

    @Test
    void example_multipoint() {
        var layer = writer.layer("a");
        layer.feature(1);
        layer.geometry().point(5, 7);
        layer.geometry().point(3, 2);
        layer.end();
        assertThat(commands(writer.finish())).isEqualTo("17 10 14 3 9");
    }

    @Test
    void example_lines() {
        var layer = writer.layer("a");
        layer.feature(1);
        layer.geometry().line(new int[] {2, 2, 2, 10, 10, 10}, 3);
        layer.geometry().line(new int[] {1, 1, 3, 5}, 2);
        layer.end();
        assertThat(commands(writer.finish())).isEqualTo("9 4 4 18 0 16 16 0 9 17 17 10 4 8");
    }

    @Test
    void example_polygons_with_a_hole() {
        var layer = writer.layer("a");
        layer.feature(1);
        layer.geometry().ring(new int[] {0, 0, 10, 0, 10, 10, 0, 10}, 4);
        layer.geometry().ring(new int[] {11, 11, 20, 11, 20, 20, 11, 20}, 4);
        layer.geometry().ring(new int[] {13, 13, 13, 17, 17, 17, 17, 13}, 4);
        layer.end();
        assertThat(commands(writer.finish()))
                .isEqualTo("9 0 0 26 20 0 0 20 19 0 15 9 22 2 26 18 0 0 18 17 0 15 9 4 13 26 0 8 8 0 0 7 15");
    }

    @Test
    void a_tile_is_these_bytes_and_no_others() {
        var layer = writer.layer("p");
        layer.feature(7);
        layer.text("n", "京");
        layer.geometry().point(1, -1);
        layer.end();
        // layer 3, 2 + 3 + 15 + 3 + 7 + 3 = 33 bytes: version 2; name p; feature of 13 bytes: id 7, tags 0 0, type 1,
        // geometry 9 2 1; key n;
        // value 京; extent 4096
        assertThat(HexFormat.of().formatHex(writer.finish()))
                .isEqualTo("1a21" + "7802" + "0a0170" + "120d" + "0807" + "12020000" + "1801" + "2203090201" + "1a016e"
                        + "22050a03e4baac" + "288020");
    }

    @Test
    void keys_and_values_are_written_once() {
        var layer = writer.layer("places");
        for (int i = 0; i < 3; i++) {
            layer.feature(i);
            layer.text("name", "和平");
            layer.number("level", 4);
            layer.geometry().point(i, i);
            layer.end();
        }
        var text = new String(writer.finish(), java.nio.charset.StandardCharsets.ISO_8859_1);
        var name = new String(
                "和平".getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(text.split(name, -1)).hasSize(2);
        assertThat(text.split("level", -1)).hasSize(2);
    }

    @Test
    void what_was_written_is_read_back() {
        var layer = writer.layer("all");
        layer.feature(Long.MAX_VALUE);
        layer.text("zh", "𠮷野家");
        layer.text("empty", "");
        layer.number("big", Long.MAX_VALUE);
        layer.number("below", -5);
        layer.number("one", 1);
        layer.flag("yes", true);
        layer.flag("no", false);
        layer.real("half", 0.5);
        layer.real("one_and", 1.0);
        layer.geometry().line(new int[] {-64, 4160, 100, 200}, 2);
        layer.end();
        var second = writer.layer("empty");
        second.feature(1);
        second.end();
        var third = writer.layer("last");
        third.feature(0);
        third.geometry().point(3, 4);
        third.end();

        var read = MvtReader.read(writer.finish());
        assertThat(read).extracting(MvtReader.Layer::name).containsExactly("all", "last");
        var feature = read.get(0).features().get(0);
        assertThat(feature.id()).isEqualTo(Long.MAX_VALUE);
        assertThat(feature.tags())
                .containsEntry("zh", "𠮷野家")
                .containsEntry("empty", "")
                .containsEntry("big", Long.MAX_VALUE)
                .containsEntry("below", -5L)
                .containsEntry("one", 1L)
                .containsEntry("yes", true)
                .containsEntry("no", false)
                .containsEntry("half", 0.5)
                .containsEntry("one_and", 1.0)
                .hasSize(9);
        assertThat(feature.paths()).containsExactly(new int[] {-64, 4160, 100, 200});
        assertThat(read.get(1).features().get(0).paths()).containsExactly(new int[] {3, 4});
    }

    @Test
    void a_writer_starts_afresh_after_each_tile() {
        var layer = writer.layer("a");
        layer.feature(1);
        layer.text("k", "v");
        layer.geometry().point(1, 1);
        layer.end();
        var first = writer.finish();
        assertThat(writer.finish()).isEmpty();
        var again = writer.layer("a");
        again.feature(1);
        again.text("k", "v");
        again.geometry().point(1, 1);
        again.end();
        assertThat(writer.finish()).isEqualTo(first);
    }

    @Test
    void ten_thousand_different_values_keep_their_places() {
        var layer = writer.layer("many");
        for (int i = 0; i < 10_000; i++) {
            layer.feature(i);
            layer.text("name", "名" + i);
            layer.number("n", i - 5000);
            layer.geometry().point(i, 0);
            layer.end();
        }
        List<MvtReader.Feature> features =
                MvtReader.read(writer.finish()).get(0).features();
        assertThat(features).hasSize(10_000).allSatisfy(feature -> assertThat(feature.tags())
                .containsEntry("name", "名" + feature.id())
                .containsEntry("n", feature.id() - 5000));
    }

    @Test
    void broken_bytes_are_refused() {
        assertThatThrownBy(() -> MvtReader.read(new byte[] {0x1a, 0x20, 0x78}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not a vector tile");
    }
}
