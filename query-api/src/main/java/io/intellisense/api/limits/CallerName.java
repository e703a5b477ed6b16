package io.intellisense.api.limits;

import io.intellisense.api.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Whom a request counts against: its key, or else the address that it comes from. */
final class CallerName {

    private static final int LONGEST_ADDRESS = 45;
    private static final int NETWORK_BYTES = 8;

    private CallerName() {}

    static String of(HttpServletRequest request) {
        String key = Caller.of(request).name();
        return key != null ? "key " + key : "address " + network(request.getRemoteAddr());
    }

    /** Whoever has one IPv6 address has the 2^64 of its network (RFC 6177), so all of these are one caller. */
    static String network(String address) {
        if (!address.contains(":")) {
            return shortened(address); // IPv4; nothing else is looked up, since a name would be asked of a name server
        }
        try {
            InetAddress parsed = InetAddress.getByName(address.replaceFirst("%.*", ""));
            return parsed instanceof Inet6Address
                    ? HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return shortened(address);
        }
    }

    /** A proxy may say what it likes. */
    private static String shortened(String address) {
        return address.substring(0, Math.min(address.length(), LONGEST_ADDRESS));
    }
}
