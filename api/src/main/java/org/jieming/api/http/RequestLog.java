package org.jieming.api.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;

/**
 * What is kept of each request: a number for the metrics, and a line in the log for what changes something, is refused
 * for who asks, fails, or takes long; for every request when the settings say so. While a request is answered its id is in
 * the MDC, so that every line written meanwhile carries it. Queries are not logged: names of people may stand in them.
 */
public final class RequestLog {
    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final String REQUEST = "request";
    private static final String OPERATION = "operation";
    private static final String NONE = "none";
    private static final Duration LONG = Duration.ofSeconds(1);
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private RequestLog() {}

    /** Is told of each request that was answered. */
    @FunctionalInterface
    public interface Counter {
        /** A request was answered by an operation of the menu, or by {@code none}, with a status after so long. */
        void answered(String operation, int status, long nanos);
    }

    /** Keeps a log of what a server answers. */
    public static void keep(JavalinConfig config, HttpSettings settings, Counter counter) {
        config.requestLogger.http((ctx, millis) -> {
            long nanos = (long) (millis * 1_000_000);
            String operation =
                    Optional.ofNullable(ctx.<String>attribute(OPERATION)).orElse(NONE);
            int status = ctx.statusCode();
            counter.answered(operation, status, nanos);
            if (settings.logsEveryRequest() || isWorthALine(ctx, status, nanos)) {
                write(ctx, settings, operation, status, nanos);
            }
            MDC.remove(REQUEST);
        });
    }

    /** A request has come in. */
    static void begin(String id) {
        MDC.put(REQUEST, id);
    }

    /** It is for that line of the menu. */
    static void isFor(Context ctx, Operation line) {
        ctx.attribute(OPERATION, line.id());
    }

    private static boolean isWorthALine(Context ctx, int status, long nanos) {
        return status >= 500
                || status == 401
                || status == 403
                || nanos >= LONG.toNanos()
                || !READS.contains(ctx.req().getMethod());
    }

    private static void write(Context ctx, HttpSettings settings, String operation, int status, long nanos) {
        LOG.atLevel(status >= 500 ? Level.WARN : Level.INFO)
                .addKeyValue("method", ctx.req().getMethod())
                .addKeyValue("path", ctx.path())
                .addKeyValue(OPERATION, operation)
                .addKeyValue("status", status)
                .addKeyValue("micros", nanos / 1_000)
                .addKeyValue("from", Credentials.address(ctx, settings.behindProxy()))
                .log("answered");
    }
}
