package dk.kk.shared.notification.webhook;

import java.math.BigInteger;
import java.net.InetAddress;

/** A block of addresses: {@code 10.0.0.0/8}, {@code fc00::/7}. */
record Network(byte[] first, int bits) {

    /** @throws IllegalArgumentException for what is no literal address with a length */
    static Network of(String text) {
        var parts = text.strip().split("/", 2);
        var first = InetAddress.ofLiteral(parts[0]).getAddress();
        var bits = parts.length == 1 ? first.length * 8 : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > first.length * 8) {
            throw new IllegalArgumentException("no network: " + text);
        }
        return new Network(first, bits);
    }

    boolean contains(InetAddress address) {
        var asked = address.getAddress();
        if (asked.length != first.length) {
            return false;
        }
        var host = asked.length * 8 - bits;
        return new BigInteger(1, asked).shiftRight(host).equals(new BigInteger(1, first).shiftRight(host));
    }
}
