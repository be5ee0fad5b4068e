package org.jieming.api.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

class JsonLinesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger("a.logger");

    @Test
    void an_event_is_one_line_whatever_it_says() throws IOException {
        LoggingEvent event = event("第一行\n\"第二行\"", null);
        event.setMDCPropertyMap(Map.of("request", "r-1"));
        event.setKeyValuePairs(List.of(new KeyValuePair("status", 404), new KeyValuePair("path", "/a\r\nb")));

        String line = new String(new JsonLines().encode(event), StandardCharsets.UTF_8);

        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
        JsonNode json = JSON.readTree(line);
        assertThat(json.get("message").asText()).isEqualTo("第一行\n\"第二行\"");
        assertThat(json.get("request").asText()).isEqualTo("r-1");
        assertThat(json.get("status").isNumber()).isTrue();
        assertThat(json.get("path").asText()).isEqualTo("/a\r\nb");
        assertThat(json.get("time").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    }

    @Test
    void what_was_thrown_is_told_with_its_stack() throws IOException {
        LoggingEvent event = event("failed", new IllegalStateException("why"));

        JsonNode json = JSON.readTree(new JsonLines().encode(event));

        assertThat(json.get("stack").asText())
                .contains("IllegalStateException: why")
                .contains("JsonLinesTest");
        assertThat(json.get("level").asText()).isEqualTo("WARN");
    }

    private LoggingEvent event(String message, Throwable thrown) {
        return new LoggingEvent("", LOGGER, Level.WARN, message, thrown, null);
    }
}
