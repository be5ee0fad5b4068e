package org.jieming.api.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The addresses at which browsers find it on a port: where it listens everywhere, those of this machine on each of its nets. */
    public List<String> addresses(int boundPort) {
        return hosts().map(each -> (tls.isPresent() ? "https" : "http") + "://" + each + ":" + boundPort + "/")
                .toList();
    }

    private Stream<String> hosts() {
        try {
            if (!InetAddress.getByName(host).isAnyLocalAddress()) {
                return Stream.of(host.contains(":") ? "[" + host + "]" : host);
            }
            return Stream.concat(Stream.of("127.0.0.1"), ofThisMachine());
        } catch (UnknownHostException | SocketException unknown) {
            return Stream.of(host);
        }
    }

    private static Stream<String> ofThisMachine() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .map(InetAddress::getHostAddress)
                .sorted();
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException notHere) {
            return false;
        }
    }
}
