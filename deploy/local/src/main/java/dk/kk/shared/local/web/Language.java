package dk.kk.shared.local.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** A language of the pages: Danish unless somebody chose the other. */
public enum Language {
    DA,
    EN;

    /** Shared with the services: cookies know no ports. */
    private static final String COOKIE = "shared_language";

    private final Map<String, String> texts = new TreeMap<>();

    Language() {
        List.of("/texts/login", "/texts/front", "/suite/pages/platform")
                .forEach(bundle -> texts.putAll(read(bundle + "_" + code() + ".properties")));
    }

    /** The one asked for by {@code lang=}, which is remembered; else the remembered one. */
    public static Language of(HttpExchange exchange) {
        var chosen = Fields.query(exchange).get("lang").flatMap(Language::find);
        chosen.ifPresent(
                language -> Cookies.set(exchange, COOKIE, language.code(), "Path=/; Max-Age=31536000; SameSite=Lax"));
        return chosen.or(() -> Cookies.get(exchange, COOKIE).flatMap(Language::find))
                .orElse(DA);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return this == DA ? Locale.of("da", "DK") : Locale.of("en", "GB");
    }

    public Language other() {
        return this == DA ? EN : DA;
    }

    public Map<String, String> texts() {
        return texts;
    }

    public String text(String key) {
        return Objects.requireNonNull(texts.get(key), key);
    }

    private static Optional<Language> find(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    private static Map<String, String> read(String resource) {
        var properties = new Properties();
        try (var in = Objects.requireNonNull(Language.class.getResourceAsStream(resource), resource)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var texts = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
