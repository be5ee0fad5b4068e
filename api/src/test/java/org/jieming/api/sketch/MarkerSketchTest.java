package org.jieming.api.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jieming.api.sketch.MarkerSketch.Thing;
import org.junit.jupiter.api.Test;

/** A marker in the middle of 300 × 300 pixels, of which 100 to each side are for its reference objects. */
class MarkerSketchTest {
    @Test
    void objects_lie_in_their_azimuth_and_at_their_distance_to_one_scale() {
        String svg = MarkerSketch.of("001Q", List.of(new Thing("水塔", 0, 60), new Thing("桥", 90, 30)))
                .svg();
        // 60 m are 100 pixels: north at 150 − 100; 30 m are 50: east at 150 + 50
        assertThat(svg).contains("cx=\"150.0\" cy=\"50.0\"").contains("cx=\"200.0\" cy=\"150.0\"");
        assertThat(svg).contains("水塔").contains("90.0° 30.0 m").contains("aria-label=\"001Q\"");
    }

    @Test
    void names_are_no_markup() {
        String svg =
                MarkerSketch.of("001Q", List.of(new Thing("<script>", 270, 12))).svg();
        assertThat(svg).contains("&lt;script").doesNotContain("<script");
    }

    @Test
    void the_picture_for_documents_has_twice_the_pixels() throws Exception {
        byte[] png = MarkerSketch.of("001Q", List.of(new Thing("桥", 90, 30))).png();
        var image = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(png));
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(600, 600);
        // the marker itself stands in the middle, red
        assertThat(image.getRGB(300, 300)).isEqualTo(0xFFC8102E);
    }
}
