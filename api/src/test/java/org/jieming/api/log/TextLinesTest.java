package org.jieming.api.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

class TextLinesTest {
    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger("a.logger");

    @Test
    void people_read_when_what_and_about_which_request_and_no_text_makes_up_a_line() {
        LoggingEvent event = new LoggingEvent("", LOGGER, Level.INFO, "answered", null, null);
        event.setMDCPropertyMap(Map.of("request", "r-1"));
        event.setKeyValuePairs(List.of(new KeyValuePair("status", 404), new KeyValuePair("path", "/a\r\n18:00 x")));

        assertThat(text(new TextLines().encode(event)))
                .matches("\\d\\d:\\d\\d:\\d\\d answered status=404 path=/a\\.\\.18:00 x \\(r-1\\)\\R");
    }

    @Test
    void the_form_that_was_asked_for_is_written() {
        LoggingEvent event = new LoggingEvent("", LOGGER, Level.WARN, "failed", new IllegalStateException("why"), null);
        event.setMDCPropertyMap(Map.of());

        assertThat(text(new LogLines("json").encode(event))).startsWith("{\"time\":");
        assertThat(text(new LogLines("text").encode(event)))
                .contains(" WARN failed")
                .contains("IllegalStateException: why");
    }

    private static String text(byte[] line) {
        return new String(line, Charset.defaultCharset());
    }
}
