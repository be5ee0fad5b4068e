package org.jieming.api.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Where the server listens.
 *
 * @param host the address; loopback unless told otherwise
 * @param port the port; 0 for any free one
 * @param behindProxy whether {@code X-Forwarded-*} is written by a proxy of ours and may be believed
 * @param tls by what it proves who it is; empty to speak in the clear
 */
public record Listening(String host, int port, boolean behindProxy, Optional<Tls> tls) {

    /** On this machine alone. */
    public static Listening onLoopback(int port) {
        return new Listening("127.0.0.1", port, false, Optional.empty());
    }

    /** The same, believing the proxy in front of it. */
    public Listening trustingProxy() {
        return new Listening(host, port, true, tls);
    }

    /** The same, speaking TLS. */
    public Listening speaking(Tls other) {
        return new Listening(host, port, behindProxy, Optional.of(other));
    }

    /** Whether passwords and cookies could be overheard: it listens beyond this machine, and nobody encrypts. */
    public boolean canBeOverheard() {
        return tls.isEmpty() && !behindProxy && !isLoopback();
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException notHere) {
            return false;
        }
    }
}
