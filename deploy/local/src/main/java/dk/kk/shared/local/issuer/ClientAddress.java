package dk.kk.shared.local.issuer;

import java.net.URI;
import java.net.URISyntaxException;

/** Scheme, host and port that a client's pages are under: {@code http://127.0.0.1:8085}. */
record ClientAddress(String text) {
    ClientAddress {
        if (!originOf(text).equals(text)) {
            throw new IllegalArgumentException("no scheme, host and port: " + text);
        }
    }

    /** Compared by its parts, as read by a parser: text that only begins like ours may lead elsewhere. */
    boolean covers(String address) {
        return originOf(address).equals(text);
    }

    String at(String path) {
        return text + path;
    }

    /**
     * Empty for what is no absolute address, or carries a user or a fragment. Other letters than ASCII's are refused: the JDK's
     * server cuts each to a byte when it writes {@code Location}, and some become the end of the line.
     */
    private static String originOf(String address) {
        if (!address.chars().allMatch(letter -> letter < 0x7f)) {
            return "";
        }
        try {
            var uri = new URI(address);
            var plain = uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
            return plain ? uri.getScheme() + "://" + uri.getRawAuthority() : "";
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
