package dk.kk.shared.local.issuer;

import dk.kk.shared.local.web.Fields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A client's request for a code, of a known client and for an address of its own. */
record CodeRequest(String clientId, String redirectUri, Fields fields) {
    private static final Pattern SHA_256 = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** The OAuth error that the client is to be told, if the request is not one we serve. */
    Optional<String> error() {
        if (!fields.is("response_type", "code")) {
            return Optional.of(
                    fields.get("response_type").isPresent() ? "unsupported_response_type" : "invalid_request");
        }
        if (fields.get("request").isPresent()) {
            return Optional.of("request_not_supported");
        }
        if (fields.get("request_uri").isPresent()) {
            return Optional.of("request_uri_not_supported");
        }
        if (!hasWord("scope", "openid")) {
            return Optional.of("invalid_scope");
        }
        var challenged = fields.get("code_challenge")
                .filter(challenge -> SHA_256.matcher(challenge).matches())
                .filter(_ -> fields.is("code_challenge_method", "S256"));
        var byQuery = fields.get("response_mode").orElse("query").equals("query");
        return challenged.isPresent() && byQuery ? Optional.empty() : Optional.of("invalid_request");
    }

    String challenge() {
        return fields.get("code_challenge").orElseThrow();
    }

    Optional<String> nonce() {
        return fields.get("nonce");
    }

    Optional<String> hint() {
        return fields.get("login_hint");
    }

    boolean mayNotAsk() {
        return hasWord("prompt", "none");
    }

    boolean mustAsk() {
        return hasWord("prompt", "login") || hasWord("prompt", "select_account");
    }

    /** Back to the client with this, and with the {@code state} it sent. */
    String redirect(String name, String value) {
        var answer = new Fields(Map.of(name, value));
        return fields.get("state")
                .map(state -> answer.and(Map.of("state", state)))
                .orElse(answer)
                .appendedTo(redirectUri);
    }

    private boolean hasWord(String name, String word) {
        return List.of(fields.get(name).orElse("").split(" ")).contains(word);
    }
}
