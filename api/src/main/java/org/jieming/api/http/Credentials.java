package org.jieming.api.http;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.Optional;

/**
 * What a sender shows of herself: read from the request, not yet believed.
 *
 * @param session the value of the session cookie
 * @param bearer the token of {@code Authorization: Bearer} (RFC 6750)
 * @param csrf the value of header {@value #CSRF_HEADER}, by which a page of ours shows that it can read our answers
 * @param anotherSite whether a browser sends it on behalf of a page of another site
 * @param address where it comes from: the far end of the connection, or what our proxy says that is
 */
public record Credentials(
        Optional<String> session, Optional<String> bearer, Optional<String> csrf, boolean anotherSite, String address) {
    /** The cookie that holds a session. */
    public static final String COOKIE = "jieming-session";
    /** The header that carries the token against forged requests. */
    public static final String CSRF_HEADER = "X-CSRF-Token";

    private static final String BEARER = "bearer ";

    static Credentials of(Context ctx, boolean behindProxy) {
        return new Credentials(
                Optional.ofNullable(ctx.cookie(COOKIE)),
                Optional.ofNullable(ctx.header("Authorization")).flatMap(Credentials::bearer),
                Optional.ofNullable(ctx.header(CSRF_HEADER)),
                Site.isAnother(ctx, behindProxy),
                address(ctx, behindProxy));
    }

    /**
     * What a page of another site shows at a path that is open to such pages: never the cookie of who looks at it, so that there is
     * nothing to forge.
     */
    Credentials ofOtherPage() {
        return anotherSite ? new Credentials(Optional.empty(), bearer, Optional.empty(), false, address) : this;
    }

    private static Optional<String> bearer(String header) {
        boolean isBearer = header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return isBearer ? Optional.of(header.substring(BEARER.length()).strip()) : Optional.empty();
    }

    /**
     * Our proxy adds the last entry of {@code X-Forwarded-For}, some proxies as a line of its own; those before it are whatever
     * the sender wrote.
     */
    static String address(Context ctx, boolean behindProxy) {
        String address = ctx.req().getRemoteAddr();
        if (behindProxy) {
            for (String line : Collections.list(ctx.req().getHeaders("X-Forwarded-For"))) {
                address = line.substring(line.lastIndexOf(',') + 1).strip();
            }
        }
        return address;
    }
}
