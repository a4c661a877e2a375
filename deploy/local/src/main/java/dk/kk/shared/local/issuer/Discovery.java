package dk.kk.shared.local.issuer;

import java.util.List;
import java.util.Map;

/** What the issuer says of itself (OpenID Connect Discovery 1.0). */
final class Discovery {
    private Discovery() {}

    static Map<String, Object> of(String issuer) {
        var endpoints = issuer + Issuer.PROTOCOL;
        return Map.ofEntries(
                Map.entry("issuer", issuer),
                Map.entry("jwks_uri", endpoints + "/certs"),
                Map.entry("authorization_endpoint", endpoints + "/auth"),
                Map.entry("token_endpoint", endpoints + "/token"),
                Map.entry("end_session_endpoint", endpoints + "/logout"),
                Map.entry("backchannel_logout_supported", true),
                Map.entry("backchannel_logout_session_supported", true),
                Map.entry("response_types_supported", List.of("code")),
                Map.entry("response_modes_supported", List.of("query")),
                Map.entry(
                        "grant_types_supported",
                        List.of("authorization_code", "refresh_token", "password", "client_credentials")),
                Map.entry("code_challenge_methods_supported", List.of("S256")),
                Map.entry("scopes_supported", List.of("openid")),
                Map.entry("prompt_values_supported", List.of("none", "login", "select_account")),
                Map.entry("subject_types_supported", List.of("public")),
                Map.entry("id_token_signing_alg_values_supported", List.of("RS256")),
                Map.entry(
                        "claims_supported",
                        List.of("iss", "sub", "aud", "exp", "iat", "sid", "name", "preferred_username")),
                Map.entry(
                        "token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post")),
                Map.entry("request_parameter_supported", false),
                Map.entry("request_uri_parameter_supported", false));
    }
}
