package org.jieming.api.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Names can be read on every fill of the divisions: WCAG 2, success criterion 1.4.3. */
class StyleContrastTest {

    @Test
    void names_stand_out_from_the_background_and_every_fill() {
        StyleBook book = StyleBook.shipped();
        TreeSet<String> grounds = new TreeSet<>(List.of("#fbfaf7"));
        book.styles().get(0).rules().stream()
                .filter(rule -> rule.origin().equals("divisions-township"))
                .forEach(rule -> grounds.add(rule.text("fill-color", "")));
        assertThat(grounds).hasSize(6);
        for (LayerStyle style : book.styles()) {
            for (DrawingRule rule : style.rules()) {
                if (rule.label().isPresent()) {
                    grounds.forEach(ground -> assertThat(contrast(rule.text("text-color", ""), ground))
                            .as(rule.origin() + " on " + ground)
                            .isGreaterThanOrEqualTo(4.5));
                }
            }
        }
    }

    @Test
    void contrast_is_that_of_wcag() {
        // white 1.0, black 0.0: (1 + 0.05) / (0 + 0.05) = 21
        assertThat(contrast("#000000", "#ffffff")).isCloseTo(21, within(1e-9));
    }

    private static double contrast(String a, String b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
    }

    private static double part(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
