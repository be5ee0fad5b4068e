package org.jieming.api.http;

import io.javalin.http.Context;

/** Whose page a browser speaks for. */
final class Site {
    private Site() {}

    /** Whether a browser says that a page of another site sends the request (Fetch Metadata; RFC 6454 where it has none). */
    static boolean isAnother(Context ctx, boolean behindProxy) {
        String site = ctx.header("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = ctx.header("Origin");
        return origin != null
                && !origin.equalsIgnoreCase(Links.of(ctx, behindProxy).origin());
    }
}
