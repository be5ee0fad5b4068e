package org.jieming.api.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a request came from. "At home" is this machine itself: a loopback connection to a loopback host name (a page on the
 * net that rebinds its name to 127.0.0.1 sends its own host name), from no other site and through no proxy.
 *
 * @param atHome whether the sender sits at this machine
 * @param reason why not, for the log and the problem; empty at home
 */
public record Origin(boolean atHome, String reason) {
    private static final Origin HOME = new Origin(true, "");

    /** Whether a browser says that a page of another site sends it. */
    static boolean isAnotherSite(Context ctx, boolean behindProxy) {
        String site = ctx.header("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = ctx.header("Origin");
        return origin != null
                && !origin.equalsIgnoreCase(Links.of(ctx, behindProxy).origin());
    }

    static Origin of(Context ctx, boolean behindProxy) {
        if (!isLoopback(ctx.req().getRemoteAddr())) {
            return new Origin(false, "remote address");
        }
        if (behindProxy || ctx.header("X-Forwarded-For") != null || ctx.header("Forwarded") != null) {
            return new Origin(false, "through a proxy");
        }
        String host = ctx.header("Host");
        if (host == null || !isLoopbackName(withoutPort(host))) {
            return new Origin(false, "host name");
        }
        String site = ctx.header("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return new Origin(false, "another site");
        }
        return isSameOrigin(ctx.header("Origin"), host) ? HOME : new Origin(false, "another origin");
    }

    private static boolean isSameOrigin(@Nullable String origin, String host) {
        return origin == null
                || origin.equalsIgnoreCase("http://" + host)
                || origin.equalsIgnoreCase("https://" + host);
    }

    private static String withoutPort(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        if (lower.startsWith("[")) {
            return lower.substring(0, lower.indexOf(']') + 1);
        }
        int colon = lower.indexOf(':');
        return colon < 0 ? lower : lower.substring(0, colon);
    }

    private static boolean isLoopbackName(String name) {
        return name.equals("localhost") || name.equals("[::1]") || name.matches("127(\\.\\d{1,3}){3}");
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
