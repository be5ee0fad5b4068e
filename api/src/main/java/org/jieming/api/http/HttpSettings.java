package org.jieming.api.http;

import java.nio.file.Path;
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
 * @param largestBody bytes of a request body that is not a file
 * @param largestFile bytes of a file that is received
 * @param workspace the folder in which files lie while they are received or made
 */
public record HttpSettings(
        String host,
        int port,
        boolean behindProxy,
        boolean anyOrigin,
        ZoneId zone,
        Duration longestWait,
        Duration longestQuestion,
        long largestBody,
        long largestFile,
        Path workspace) {

    /** Loopback, no proxy, Chinese days, 5 s of waiting, 20 s of looking, 16 MiB of body, 512 MiB of file. */
    public static HttpSettings onLoopback(int port) {
        return new HttpSettings(
                "127.0.0.1",
                port,
                false,
                false,
                ZoneId.of("Asia/Shanghai"),
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                16L << 20,
                512L << 20,
                Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** The same server on another address. */
    public HttpSettings listeningOn(String address) {
        return new HttpSettings(
                address,
                port,
                behindProxy,
                anyOrigin,
                zone,
                longestWait,
                longestQuestion,
                largestBody,
                largestFile,
                workspace);
    }

    /** The same server believing the proxy in front of it. */
    public HttpSettings trustingProxy() {
        return new HttpSettings(
                host, port, true, anyOrigin, zone, longestWait, longestQuestion, largestBody, largestFile, workspace);
    }

    /** The same server keeping files under way in another folder. */
    public HttpSettings workingIn(Path folder) {
        return new HttpSettings(
                host,
                port,
                behindProxy,
                anyOrigin,
                zone,
                longestWait,
                longestQuestion,
                largestBody,
                largestFile,
                folder);
    }

    /** The same server receiving files of so many bytes. */
    public HttpSettings receiving(long bytes) {
        return new HttpSettings(
                host, port, behindProxy, anyOrigin, zone, longestWait, longestQuestion, largestBody, bytes, workspace);
    }
}
