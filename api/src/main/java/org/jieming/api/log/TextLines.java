package org.jieming.api.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.event.KeyValuePair;

/**
 * One event of the log as a line for people at a terminal: time of day, what happened, its facts, and the request id:
 * {@code 18:04:51 answered method=POST path=/session status=200 (8f3c…)}. Control characters are shown as dots, so that no
 * text makes up lines of its own.
 */
final class TextLines extends EncoderBase<ILoggingEvent> {
    private static final byte[] NOTHING = {};
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

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
        String level = event.getLevel().isGreaterOrEqual(Level.WARN) ? event.getLevel() + " " : "";
        String time = TIME.format(event.getInstant().atZone(ZoneId.systemDefault()));
        String line = time + " " + level + event.getFormattedMessage() + facts(event) + request(event);
        String stack = event.getThrowableProxy() == null
                ? ""
                : System.lineSeparator() + ThrowableProxyUtil.asString(event.getThrowableProxy());
        // people's terminals read the encoding of the machine
        return (line.replaceAll("\\p{Cntrl}", ".") + stack + System.lineSeparator()).getBytes(Charset.defaultCharset());
    }

    private static String facts(ILoggingEvent event) {
        List<KeyValuePair> facts = event.getKeyValuePairs();
        return facts == null
                ? ""
                : facts.stream().map(fact -> " " + fact.key + "=" + fact.value).collect(Collectors.joining());
    }

    private static String request(ILoggingEvent event) {
        return Optional.ofNullable(event.getMDCPropertyMap().get("request"))
                .map(id -> " (" + id + ")")
                .orElse("");
    }
}
