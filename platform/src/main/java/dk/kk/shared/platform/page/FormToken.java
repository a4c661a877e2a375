package dk.kk.shared.platform.page;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** A secret in a cookie and in every form: who can send the one but not read it cannot send the other. One per browser and service. */
@RequestScoped
class FormToken {
    static final String FIELD = "form";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;
    private final CurrentVertxRequest current;
    private final Reader reader;
    private final String cookie;
    private @Nullable String value;

    FormToken(CurrentVertxRequest current, Reader reader, @ConfigProperty(name = "shared.service") String service) {
        this.current = current;
        this.reader = reader;
        this.cookie = "form_" + service;
    }

    /** The browser's, or a new one that it is given with this answer. */
    String value() {
        if (value == null) {
            value = reader.cookie(cookie).filter(known -> !known.isBlank()).orElseGet(this::give);
        }
        return value;
    }

    boolean isIn(@Nullable String field) {
        return field != null
                && reader.cookie(cookie)
                        .filter(known -> !known.isBlank())
                        .filter(known -> MessageDigest.isEqual(bytes(known), bytes(field)))
                        .isPresent();
    }

    private String give() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var request = current.getCurrent().request();
        request.response()
                .addCookie(Cookie.cookie(cookie, fresh)
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(request.isSSL())
                        .setSameSite(CookieSameSite.LAX));
        return fresh;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
