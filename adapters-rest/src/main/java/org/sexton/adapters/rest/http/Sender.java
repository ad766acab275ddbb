package org.sexton.adapters.rest.http;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, no closer than needed. Nothing of it is ever stored as it is.
 *
 * @param network a neighbourhood that one sender can hardly leave: IPv4 /24, IPv6 /48
 * @param client what tells a household's browsers apart: the address (of IPv6 its /64, in which browsers change theirs) and
 *     what the browser calls itself
 */
public record Sender(String network, String client) {

    private static final int IPV4 = 4;
    private static final int NETWORK_IPV4 = 3;
    private static final int NETWORK_IPV6 = 6;
    private static final int HOUSE_IPV6 = 8;

    public static Sender of(HttpServerRequest request) {
        return of(request.remoteAddress().host(), request.getHeader("User-Agent"));
    }

    public static Sender of(String host, @Nullable String agent) {
        var address = bytes(host);
        var isShort = address.length == IPV4;
        var network = start(address, isShort ? NETWORK_IPV4 : NETWORK_IPV6);
        var house = start(address, isShort ? IPV4 : HOUSE_IPV6);
        return new Sender(network, house + " " + Objects.requireNonNullElse(agent, ""));
    }

    /** A literal is read without asking anybody. An IPv4 address written as IPv6 is the IPv4 address. */
    private static byte[] bytes(String host) {
        try {
            return InetAddress.ofLiteral(host).getAddress();
        } catch (IllegalArgumentException _) {
            return new byte[IPV4];
        }
    }

    private static String start(byte[] address, int length) {
        return Arrays.toString(Arrays.copyOf(address, length));
    }
}
