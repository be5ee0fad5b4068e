package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.jieming.api.BadLink;
import org.junit.jupiter.api.Test;

/** The map of a strip on a telephone that never drew it with network. */
class FieldMapPageTest extends InField {
    /** The colour of what is left to do, #0f4f80, and of the next marker, #c8102e: pixels of the map that have one of them. */
    private static final String MARKERS_DRAWN = """
            () => [...document.querySelectorAll('#map canvas')].reduce((count, canvas) => {
              const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
              for (let at = 0; at < pixels.length; at += 4) {
                const is = (red, green, blue) => pixels[at] === red && pixels[at + 1] === green && pixels[at + 2] === blue;
                count += is(0x0f, 0x4f, 0x80) || is(0xc8, 0x10, 0x2e) ? 1 : 0;
              }
              return count;
            }, 0) > 20""";

    /** Puts nothing in the place of the pictures and tells how many had come along. */
    private static final String LOSE_PICTURES = """
            async () => {
              const cache = await caches.open('jieming-strips');
              const symbols = (await cache.keys()).filter(({ url }) => url.includes('/symbols/'));
              await Promise.all(symbols.map((each) => cache.put(each, new Response('', { status: 404 }))));
              return symbols.length;
            }""";

    private Page taken(BadLink link) {
        prepared();
        rounds("zhang");
        plan();
        sign("li", "plan");
        Page field = telephone(link, "zhang", true);
        link.cut();
        offline(field, true);
        return field;
    }

    @Test
    void the_strip_is_drawn_without_network_by_who_never_opened_it_with_and_also_where_a_picture_is_missing()
            throws IOException {
        try (BadLink link = new BadLink(server.port())) {
            Page field = taken(link);
            // the style draws with dozens of pictures; all of them came along
            assertThat((int) field.evaluate(LOSE_PICTURES)).isGreaterThan(40);
            reopen(field, link);
            field.waitForFunction(MARKERS_DRAWN);
            // the town to the north is hatched: a pattern that is broken breaks the whole drawing
            field.locator("#map button[title=缩小]").click();
            field.locator("#map button[title=缩小]").click();
            field.waitForTimeout(1500);
            field.waitForFunction(MARKERS_DRAWN);
            field.context().close();
        }
    }
}
