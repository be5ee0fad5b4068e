package org.jieming.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The addresses that are told at the start can be opened. */
class ListeningTest {
    private static Listening on(String host) {
        return new Listening(host, 0, true, Optional.empty());
    }

    @Test
    void one_that_listens_everywhere_tells_addresses_of_this_machine_and_not_the_wildcard() {
        assertThat(on("0.0.0.0").addresses(8080))
                .startsWith("http://127.0.0.1:8080/")
                .doesNotHaveDuplicates()
                .allMatch(address -> address.matches("http://[1-9]\\d*(\\.\\d+){3}:8080/"));
    }

    @Test
    void one_that_listens_at_a_name_tells_it_and_puts_brackets_around_ipv6() {
        assertThat(on("localhost").addresses(80)).containsExactly("http://localhost:80/");
        assertThat(on("::1").addresses(8443)).containsExactly("http://[::1]:8443/");
    }
}
