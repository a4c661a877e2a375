package dk.kk.shared.notification.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A URL in parts, by a strict parser: what parsers disagree about is refused, so that nobody reads another host than we do.
 *
 * @param host a name, or a literal address, IPv6 in brackets
 * @param target path and query, as they are sent
 */
record WebhookUrl(boolean secure, String host, int port, String target) {
    private static final int LONGEST = 2_000;
    private static final int LARGEST_PORT = 65_535;
    private static final Pattern PRINTED = Pattern.compile("[!-~]+");
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final Pattern QUAD = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");
    /** Its last label is a number, so that some parser reads an IPv4 address: 127.1, 0x7f000001, 017700000001. */
    private static final Pattern NUMERIC = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");

    /** Either, never both. */
    record Read(@Nullable WebhookUrl url, @Nullable UrlRefusal refusal) {
        static Read refused(UrlRefusal refusal) {
            return new Read(null, refusal);
        }
    }

    static Read read(String text) {
        if (text.length() > LONGEST || !PRINTED.matcher(text).matches() || text.indexOf('\\') >= 0) {
            return Read.refused(UrlRefusal.NO_URL);
        }
        try {
            return read(new URI(text));
        } catch (URISyntaxException e) {
            return Read.refused(UrlRefusal.NO_URL);
        }
    }

    private static Read read(URI uri) {
        var scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        var authority = Optional.ofNullable(uri.getRawAuthority()).orElse("");
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return Read.refused(UrlRefusal.SCHEME);
        }
        if (authority.isEmpty() || uri.isOpaque()) {
            return Read.refused(UrlRefusal.NO_URL);
        }
        if (authority.indexOf('@') >= 0) {
            return Read.refused(UrlRefusal.USER_INFO);
        }
        if (uri.getRawFragment() != null) {
            return Read.refused(UrlRefusal.FRAGMENT);
        }
        var host = host(Optional.ofNullable(uri.getHost()).orElse("").toLowerCase(Locale.ROOT));
        if (host.isEmpty()) {
            return Read.refused(UrlRefusal.HOST_FORM);
        }
        var secure = scheme.equals("https");
        var port = uri.getPort() < 0 ? (secure ? 443 : 80) : uri.getPort();
        if (port == 0 || port > LARGEST_PORT || authority.endsWith(":")) {
            return Read.refused(UrlRefusal.PORT);
        }
        return new Read(new WebhookUrl(secure, host, port, target(uri)), null);
    }

    /** Empty where its form is odd. */
    private static String host(String host) {
        if (host.startsWith("[")) {
            return host.indexOf('%') < 0 ? host : "";
        }
        if (NUMERIC.matcher(host).matches()) {
            return QUAD.matcher(host).matches() && isQuad(host) ? host : "";
        }
        return NAME.matcher(host).matches() ? host : "";
    }

    private static boolean isQuad(String host) {
        for (var part : host.split("\\.", -1)) {
            if (Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return true;
    }

    private static String target(URI uri) {
        var path = Optional.ofNullable(uri.getRawPath())
                .filter(text -> !text.isEmpty())
                .orElse("/");
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
