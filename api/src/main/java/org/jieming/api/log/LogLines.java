package org.jieming.api.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import java.util.Optional;

/**
 * Lines of the log as whoever reads them needs them: {@code JIEMING_LOG_FORM} says {@code json} or {@code text}; where it
 * says nothing, text at a terminal and JSON elsewhere.
 */
public final class LogLines extends EncoderBase<ILoggingEvent> {
    private static final String TEXT = "text";

    private final Encoder<ILoggingEvent> lines;

    /** Lines as the environment asks for them. */
    public LogLines() {
        this(Optional.ofNullable(System.getenv("JIEMING_LOG_FORM")).orElseGet(() -> isTerminal() ? TEXT : "json"));
    }

    LogLines(String form) {
        this.lines = form.equals(TEXT) ? new TextLines() : new JsonLines();
    }

    /** From Java 22 on there is a console also where there is no terminal; a shell at a terminal names its kind. */
    private static boolean isTerminal() {
        return System.console() != null && System.getenv("TERM") != null;
    }

    @Override
    public byte[] headerBytes() {
        return lines.headerBytes();
    }

    @Override
    public byte[] footerBytes() {
        return lines.footerBytes();
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        return lines.encode(event);
    }
}
