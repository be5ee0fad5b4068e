package org.jieming.api.http;

import java.time.Duration;

/**
 * What the server puts up with; stated in the API document.
 *
 * @param bodyBytes bytes of a request body that is not a file
 * @param fileBytes bytes of a file that is received
 * @param headerBytes bytes of the request line and its header fields together
 * @param longestWait how long a request may wait for a revision it demands
 * @param longestQuestion how long a question may look through the register
 * @param idle how long a connection may be silent, within a request or between two
 * @param farewell how long a server that is told to stop goes on answering what it has begun
 */
public record Limits(
        long bodyBytes,
        long fileBytes,
        int headerBytes,
        Duration longestWait,
        Duration longestQuestion,
        Duration idle,
        Duration farewell) {
    /** 16 MiB of body, 512 MiB of file, 64 KiB of header, 5 s of waiting, 20 s of looking, 30 s of silence and of farewell. */
    public static final Limits USUAL = new Limits(
            16L << 20,
            512L << 20,
            64 << 10,
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30));

    /** The same receiving files of so many bytes. */
    public Limits receiving(long bytes) {
        return new Limits(bodyBytes, bytes, headerBytes, longestWait, longestQuestion, idle, farewell);
    }
}
