package org.jieming.api.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.slf4j.event.KeyValuePair;

/**
 * One event of the log as one line of JSON: time, level, logger, message, then what is known of the request, then the
 * facts of the event, then the stack if something was thrown. Whatever the texts hold, a line is one line.
 */
public final class JsonLines extends EncoderBase<ILoggingEvent> {
    private static final JsonFactory JSON = new JsonFactory();
    private static final byte[] NOTHING = {};

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        try (JsonGenerator json = JSON.createGenerator(line)) {
            write(json, event);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory", impossible);
        }
        line.write('\n');
        return line.toByteArray();
    }

    private static void write(JsonGenerator json, ILoggingEvent event) throws IOException {
        json.writeStartObject();
        json.writeStringField("time", event.getInstant().toString());
        json.writeStringField("level", event.getLevel().toString());
        json.writeStringField("logger", event.getLoggerName());
        json.writeStringField("message", event.getFormattedMessage());
        for (Map.Entry<String, String> known : event.getMDCPropertyMap().entrySet()) {
            json.writeStringField(known.getKey(), known.getValue());
        }
        if (event.getKeyValuePairs() != null) {
            for (KeyValuePair fact : event.getKeyValuePairs()) {
                json.writeFieldName(fact.key);
                value(json, fact.value);
            }
        }
        if (event.getThrowableProxy() != null) {
            json.writeStringField("stack", ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else {
            json.writeString(String.valueOf(value));
        }
    }
}
