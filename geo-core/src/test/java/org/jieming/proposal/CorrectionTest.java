package org.jieming.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.junit.jupiter.api.Test;

/** A correction of 桂花路, a street in use that is protected. */
class CorrectionTest {
    private static final Values NOW =
            Proposing.values("name", "桂花路", "kind", "K5", "status", "in-use", "protected", "是");

    @Test
    void spelling_and_sources_are_corrected() {
        Values spelled =
                NOW.toBuilder().set("pinyin", "Guìhuā Lù").set("source", "县志").build();
        assertThat(Correction.beyond(NOW, spelled)).isEmpty();
    }

    @Test
    void status_kind_and_protection_are_not() {
        Values sly = NOW.toBuilder()
                .set("status", "abolished")
                .set("kind", "K3")
                .set("protected", false)
                .build();
        assertThat(Correction.beyond(NOW, sly))
                .extracting(Finding::field)
                .containsExactly("status", "kind", "protected");
    }

    @Test
    void a_kind_and_a_protection_that_were_not_stated_may_be_added_a_status_may_not() {
        Values bare = Proposing.values("name", "桂花路");
        assertThat(Correction.beyond(bare, NOW)).extracting(Finding::field).containsExactly("status");
    }
}
