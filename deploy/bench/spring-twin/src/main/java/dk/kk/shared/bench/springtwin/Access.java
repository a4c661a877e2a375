package dk.kk.shared.bench.springtwin;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;

/** Every request needs a token of the issuer, and a stop the role; no session, no form. */
@Configuration
class Access {
    @Bean
    SecurityFilterChain tokens(HttpSecurity http) {
        return http.csrf(csrf -> csrf.disable())
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, "/api/v1/benefit-stops")
                        .hasAuthority("bif-caseworker")
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(
                        token -> new JwtAuthenticationToken(token, AuthorityUtils.createAuthorityList(roles(token))))))
                .build();
    }

    private static List<String> roles(Jwt token) {
        var roles = token.getClaimAsMap("realm_access").get("roles");
        return roles instanceof List<?> list ? list.stream().map(Object::toString).toList() : List.of();
    }
}
