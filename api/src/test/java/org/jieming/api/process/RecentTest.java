package org.jieming.api.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is kept of answers: a word is light, a word with a network holds on to it. */
class RecentTest {
    private record Answer(String word, Optional<Object> network) {}

    private final Recent<String, Answer> recent = new Recent<>(4, Answer::network);

    private Answer ask(String key, Optional<Object> network) {
        return recent.get(key, () -> new Answer(key, network));
    }

    @Test
    void answers_along_one_network_are_kept_together_and_let_go_when_another_is_asked_for() {
        Optional<Object> metre = Optional.of(new Object());
        Answer straight = ask("straight", Optional.empty());
        Answer east = ask("east", metre);
        assertThat(ask("west", metre)).isSameAs(ask("west", metre));
        assertThat(ask("east", metre)).isSameAs(east);
        // joined within two metres instead of one it is another network: whoever asks for many of them pins one
        ask("east, joined otherwise", Optional.of(new Object()));
        assertThat(ask("straight", Optional.empty())).isSameAs(straight);
        assertThat(ask("east", metre)).isNotSameAs(east);
    }
}
