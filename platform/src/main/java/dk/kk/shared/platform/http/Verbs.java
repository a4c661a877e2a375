package dk.kk.shared.platform.http;

import java.util.Set;

/** The methods of HTTP that somebody may mean. Another one is of the sender's making. */
final class Verbs {
    static final Set<String> ALL =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    private Verbs() {}
}
