package org.jieming.api.http;

/**
 * Where the server listens.
 *
 * @param host the address; loopback unless told otherwise
 * @param port the port; 0 for any free one
 * @param behindProxy whether {@code X-Forwarded-*} is written by a proxy of ours and may be believed
 */
public record Listening(String host, int port, boolean behindProxy) {

    /** On this machine alone. */
    public static Listening onLoopback(int port) {
        return new Listening("127.0.0.1", port, false);
    }

    /** The same, believing the proxy in front of it. */
    public Listening trustingProxy() {
        return new Listening(host, port, true);
    }
}
