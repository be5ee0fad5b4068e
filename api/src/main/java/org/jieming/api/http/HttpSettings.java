package org.jieming.api.http;

import java.nio.file.Path;

/**
 * How the server stands on the net and what it puts up with.
 *
 * @param listening where it listens and who stands in front of it
 * @param limits what it puts up with; every limit is stated in the API document
 * @param anyOrigin whether pages of other sites may read (CORS)
 * @param logsEveryRequest whether each request leaves a line in the log, or only what {@link RequestLog} finds worth one
 * @param workspace the folder in which files lie while they are received or made
 * @param restrictedPoints what the public is told of points whose places are not public
 */
public record HttpSettings(
        Listening listening,
        Limits limits,
        boolean anyOrigin,
        boolean logsEveryRequest,
        Path workspace,
        RestrictedPoints restrictedPoints) {
    /** Loopback, usual limits, files under way in the temporary folder. */
    public static HttpSettings onLoopback(int port) {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        return new HttpSettings(
                Listening.onLoopback(port), Limits.USUAL, false, false, temporary, RestrictedPoints.ROUNDED);
    }

    /** The same with another place on the net. */
    public HttpSettings with(Listening other) {
        return new HttpSettings(other, limits, anyOrigin, logsEveryRequest, workspace, restrictedPoints);
    }

    /** The same believing the proxy in front of it. */
    public HttpSettings trustingProxy() {
        return with(listening.trustingProxy());
    }

    /** The same with other limits. */
    public HttpSettings with(Limits other) {
        return new HttpSettings(listening, other, anyOrigin, logsEveryRequest, workspace, restrictedPoints);
    }

    /** The same, readable by pages of other sites. */
    public HttpSettings openToOtherSites() {
        return new HttpSettings(listening, limits, true, logsEveryRequest, workspace, restrictedPoints);
    }

    /** The same keeping files under way in another folder. */
    public HttpSettings workingIn(Path folder) {
        return new HttpSettings(listening, limits, anyOrigin, logsEveryRequest, folder, restrictedPoints);
    }

    /** The same telling the public something else of points whose places are not public. */
    public HttpSettings with(RestrictedPoints other) {
        return new HttpSettings(listening, limits, anyOrigin, logsEveryRequest, workspace, other);
    }

    /** Whether a proxy of ours stands in front and may be believed. */
    public boolean behindProxy() {
        return listening.behindProxy();
    }
}
