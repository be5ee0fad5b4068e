package org.jieming.api.http;

import io.javalin.http.Context;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The header fields of every answer. */
public final class CommonHeaders {
    /** Names the request, for its sender and in the log. */
    public static final String REQUEST_ID = "X-Request-Id";
    /** What answers vary with. */
    public static final String VARY = "Accept, Accept-Language, Accept-Encoding, Authorization, Cookie";

    private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private CommonHeaders() {}

    static void write(Context ctx, boolean anyOrigin, String revision) {
        var answer = ctx.res();
        String id = requestId(ctx);
        RequestLog.begin(id);
        answer.setHeader(REQUEST_ID, id);
        answer.setHeader("Jieming-Revision", revision);
        answer.setHeader("Vary", VARY);
        answer.setHeader("X-Content-Type-Options", "nosniff");
        if (anyOrigin) {
            answer.setHeader("Access-Control-Allow-Origin", "*");
            answer.setHeader(
                    "Access-Control-Expose-Headers",
                    "Content-Crs, ETag, Jieming-Revision, Link, Location, Memento-Datetime, X-Request-Id");
        }
    }

    /** Tells a browser what pages of other sites may send (Fetch standard, CORS preflight); {@code allowed} are the methods. */
    static void allowOtherSites(Context ctx, boolean anyOrigin, String allowed) {
        if (anyOrigin) {
            var answer = ctx.res();
            answer.setHeader("Access-Control-Allow-Methods", allowed);
            answer.setHeader(
                    "Access-Control-Allow-Headers",
                    "Accept, Accept-Language, Authorization, Content-Type, If-Match, If-None-Match, Jieming-Min-Revision,"
                            + " Prefer, X-Request-Id");
            answer.setHeader("Access-Control-Max-Age", "3600");
        }
    }

    /** A random id. */
    public static String anyId() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** The sender's own id when it is a plain one, so that both logs can be joined; otherwise a random one. */
    private static String requestId(Context ctx) {
        String given = ctx.header(REQUEST_ID);
        if (given != null && PLAIN_ID.matcher(given).matches()) {
            return given;
        }
        return anyId();
    }
}
