package org.jieming.api.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jieming.api.sketch.MarkerSketch.Thing;
import org.junit.jupiter.api.Test;

/** A small sketch of 300 × 300 pixels, of which 50 at each edge are left to names. */
class MarkerSketchTest {
    @Test
    void objects_lie_in_their_azimuth_and_at_their_distance_to_one_scale() {
        String svg = MarkerSketch.small()
                .of("001Q", List.of(new Thing("水塔", 0, 60), new Thing("桥", 90, 30)))
                .svg();
        // 60 m to the north and 30 to the east fill 200 pixels at 10/3 a metre: the marker stands at 100, 250
        assertThat(svg).contains("cx=\"100.0\" cy=\"50.0\"").contains("cx=\"200.0\" cy=\"250.0\"");
        assertThat(svg).contains("水塔").contains("90.0° 30.0 m").contains("aria-label=\"001Q\"");
    }

    /** 580 × 580 pixels less 90 at each edge are 400 for 60 m: the marker stands at 290 − 100, 290 + 200. */
    @Test
    void the_sketch_of_a_form_is_as_wide_as_the_sheet_and_no_word_is_larger() {
        Sketch sketch = MarkerSketch.whole().of("001Q", List.of(new Thing("水塔", 0, 60), new Thing("桥", 90, 30)));
        assertThat(List.of(sketch.width(), sketch.height())).containsExactly(580, 580);
        assertThat(sketch.svg()).contains("cx=\"190.0\" cy=\"90.0\"", "cx=\"390.0\" cy=\"490.0\"", "font-size=\"11\"");
    }

    @Test
    void names_are_no_markup() {
        String svg = MarkerSketch.small()
                .of("001Q", List.of(new Thing("<script>", 270, 12)))
                .svg();
        assertThat(svg).contains("&lt;script").doesNotContain("<script");
    }

    @Test
    void the_picture_for_documents_has_twice_the_pixels() throws Exception {
        byte[] png =
                MarkerSketch.small().of("001Q", List.of(new Thing("桥", 90, 30))).png();
        var image = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(png));
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(600, 600);
        // the bridge alone, 30 m to the east, leaves the marker 50 pixels at the left edge, half way down; it is red
        assertThat(image.getRGB(100, 300)).isEqualTo(0xFFC8102E);
    }
}
