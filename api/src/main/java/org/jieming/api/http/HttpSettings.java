package org.jieming.api.http;

import java.time.Duration;
import java.time.ZoneId;

/**
 * How the server stands on the net and what it puts up with. Every limit is stated in the API document.
 *
 * @param host the address to listen on; loopback unless told otherwise
 * @param port the port; 0 for any free one
 * @param behindProxy whether {@code X-Forwarded-*} is written by a proxy of ours and may be believed
 * @param anyOrigin whether pages of other sites may read (CORS)
 * @param zone where a day begins, for "today" and for instants in {@code datetime}
 * @param longestWait how long a request may wait for a revision it demands
 * @param longestQuestion how long a question may look through the register
 * @param largestBody bytes of a request body
 */
public record HttpSettings(
        String host,
        int port,
        boolean behindProxy,
        boolean anyOrigin,
        ZoneId zone,
        Duration longestWait,
        Duration longestQuestion,
        long largestBody) {

    /** Loopback, no proxy, Chinese days, 5 s of waiting, 20 s of looking, 16 MiB of body. */
    public static HttpSettings onLoopback(int port) {
        return new HttpSettings(
                "127.0.0.1",
                port,
                false,
                false,
                ZoneId.of("Asia/Shanghai"),
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                16L << 20);
    }

    /** The same server on another address. */
    public HttpSettings listeningOn(String address) {
        return new HttpSettings(address, port, behindProxy, anyOrigin, zone, longestWait, longestQuestion, largestBody);
    }

    /** The same server believing the proxy in front of it. */
    public HttpSettings trustingProxy() {
        return new HttpSettings(host, port, true, anyOrigin, zone, longestWait, longestQuestion, largestBody);
    }
}
