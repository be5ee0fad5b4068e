package org.jieming.api.resource.account;

import org.jieming.api.http.Answers;
import org.jieming.api.http.Credentials;
import org.jieming.api.http.Request;

/** The cookies by which a browser shows who it signed in as. */
final class SessionCookie {
    private static final int SECONDS = 12 * 60 * 60;

    private SessionCookie() {}

    /** Hands over a session: for requests alone, never for scripts, and never sent from other sites (RFC 6265bis). */
    static void give(Request request, String session) {
        set(request, Credentials.COOKIE + "=" + session + "; Path=/; Max-Age=" + SECONDS + "; SameSite=Strict");
    }

    /** Takes the session back. */
    static void takeBack(Request request) {
        set(request, Credentials.COOKIE + "=; Path=/; Max-Age=0; SameSite=Strict");
    }

    /** Sets a cookie that no script reads; over TLS only where there is TLS. */
    static void set(Request request, String cookie) {
        boolean secure =
                request.settings().behindProxy() || request.links().base().startsWith("https:");
        Answers.addHeader(request, "Set-Cookie", cookie + "; HttpOnly" + (secure ? "; Secure" : ""));
    }
}
