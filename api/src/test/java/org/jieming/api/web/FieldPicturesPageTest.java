package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsAttachedOptions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jieming.api.BadLink;
import org.jieming.api.Noise;
import org.jieming.api.store.Attachments;
import org.jieming.api.store.Received;
import org.jieming.inspection.Team;
import org.jieming.register.Fingerprint;
import org.junit.jupiter.api.Test;

/** Photographs of the size that telephones make, over a link that cuts them off in the middle: each arrives whole, and once. */
class FieldPicturesPageTest extends InField {
    private static final List<String> SUBJECTS = List.of("marker", "north", "south", "east", "west", "panorama");

    private static Fingerprint hash(byte[] bytes) {
        return new Fingerprint(HexFormat.of().formatHex(Received.sha256().digest(bytes)));
    }

    /** Takes one photograph of every subject; their digests. */
    private static Set<Fingerprint> taken(Page field) throws IOException {
        Random random = new Random(31);
        Set<Fingerprint> taken = new HashSet<>();
        for (int i = 0; i < SUBJECTS.size(); i++) {
            // 600 pixels by 600 to 1000, of 3 bytes each
            byte[] bytes = Noise.picture(random, 600, 600 + 80 * i);
            assertThat(bytes.length).isBetween(1_000_000, 2_000_000);
            taken.add(hash(bytes));
            field.locator("#record input[name=" + SUBJECTS.get(i) + "]")
                    .setInputFiles(new FilePayload(i + ".png", "image/png", bytes));
            assertThat(field.locator("#album li")).hasCount(i + 1);
        }
        return taken;
    }

    @Test
    void photographs_that_are_cut_off_in_the_middle_arrive_whole_and_once() throws IOException {
        prepared();
        inTheField(Team.A, "", 1);
        try (BadLink link = new BadLink(server.port())) {
            Page field = telephone(link, "zhang", false);
            link.cut();
            offline(field, true);
            reopen(field, link);
            field.locator("[data-marker='" + marker(1) + "']").click();
            field.locator("#record .states input[value=damaged]").check();
            Set<Fingerprint> taken = taken(field);
            field.locator("#save").click();
            assertThat(field.locator("#done")).hasText("已完成 1/1");
            link.restore(3);
            offline(field, false);
            // a statement and six photographs
            assertThat(field.locator("#queue [data-waiting='0'][data-sent='7'][data-refused='0']"))
                    .isAttached(new IsAttachedOptions().setTimeout(120_000));
            assertThat(link.cutOff()).as("cut off of %d lost", link.lost()).isPositive();
            assertThat(kept().photos()).isEqualTo(taken);
            assertThat(kept().observations()).hasSize(1);
            assertThat(register.journal().attachments().all())
                    .extracting(Attachments.Attachment::hash)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(taken);
            field.context().close();
        }
    }
}
