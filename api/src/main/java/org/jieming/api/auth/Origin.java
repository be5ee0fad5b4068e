package org.jieming.api.auth;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Where an attempt to sign in comes from: an address, or of version 6 the network of 64 bits, whose addresses one subscriber
 * has all of (RFC 6177).
 *
 * @param text what stands for it
 */
record Origin(String text) {
    private static final Pattern VERSION_6 =
            Pattern.compile("\\[?([\\p{XDigit}.]*:[\\p{XDigit}:.]*:[\\p{XDigit}.]*)(%\\w+)?]?");
    private static final int NETWORK_BYTES = 8;
    private static final int LONGEST = 64;

    /** The origin of an address as a connection or a proxy tells it; a text that is none stands for itself. */
    static Origin of(String address) {
        var written = VERSION_6.matcher(address);
        if (written.matches()) {
            try {
                // a text of this form is never looked up
                byte[] bytes = InetAddress.getByName(written.group(1)).getAddress();
                boolean mapped = bytes.length < 2 * NETWORK_BYTES;
                return new Origin(HexFormat.of().formatHex(mapped ? bytes : Arrays.copyOf(bytes, NETWORK_BYTES)));
            } catch (UnknownHostException none) {
                return plain(address);
            }
        }
        return plain(address);
    }

    private static Origin plain(String address) {
        return new Origin(address.substring(0, Math.min(address.length(), LONGEST)));
    }
}
