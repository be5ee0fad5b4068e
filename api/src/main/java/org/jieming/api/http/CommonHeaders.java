package org.jieming.api.http;

import io.javalin.http.Context;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The header fields of every answer. */
final class CommonHeaders {
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private CommonHeaders() {}

    static void write(Context ctx, HttpSettings settings, String revision) {
        var answer = ctx.res();
        answer.setHeader("X-Request-Id", requestId(ctx));
        answer.setHeader("Jieming-Revision", revision);
        answer.setHeader("Vary", "Accept, Accept-Language, Accept-Encoding, Authorization, Cookie");
        answer.setHeader("X-Content-Type-Options", "nosniff");
        if (settings.anyOrigin()) {
            answer.setHeader("Access-Control-Allow-Origin", "*");
            answer.setHeader(
                    "Access-Control-Expose-Headers",
                    "Content-Crs, ETag, Jieming-Revision, Link, Location, Memento-Datetime, X-Request-Id");
        }
    }

    /** The sender's own id when it is a plain one, so that both logs can be joined; otherwise a random one. */
    private static String requestId(Context ctx) {
        String given = ctx.header("X-Request-Id");
        if (given != null && REQUEST_ID.matcher(given).matches()) {
            return given;
        }
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
