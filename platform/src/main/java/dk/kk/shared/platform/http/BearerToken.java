package dk.kk.shared.platform.http;

/** The shape of {@code Authorization} with a signed token: three parts of base64url (RFC 6750, RFC 7515). */
final class BearerToken {
    private static final String SCHEME = "bearer ";
    private static final int DOTS = 2;

    private BearerToken() {}

    /** Whether it could be one; who signed it is not asked. Read letter by letter, as every request has one of a thousand letters. */
    static boolean isOne(String authorization) {
        var text = authorization.strip();
        return text.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && hasThreeParts(text, afterSpaces(text, SCHEME.length()));
    }

    private static int afterSpaces(String text, int from) {
        var at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static boolean hasThreeParts(String text, int from) {
        var dots = 0;
        var partBegins = from;
        for (var i = from; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter == '.') {
                if (i == partBegins) {
                    return false;
                }
                dots++;
                partBegins = i + 1;
            } else if (!isBase64Url(letter)) {
                return false;
            }
        }
        return dots == DOTS && partBegins < text.length();
    }

    private static boolean isBase64Url(char letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || letter == '_'
                || letter == '-';
    }
}
