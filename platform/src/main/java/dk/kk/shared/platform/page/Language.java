package dk.kk.shared.platform.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language pages are written in; Danish unless somebody chooses. */
public enum Language {
    DA,
    EN;

    /** Shared by all services of a host, as the choice is. */
    static final String COOKIE = "shared_language";

    static final String PARAMETER = "lang";

    /** {@code da}, as in {@code lang} attributes, bundles and the cookie. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return this == DA ? Locale.of("da", "DK") : Locale.of("en", "GB");
    }

    public Language other() {
        return this == DA ? EN : DA;
    }

    static Optional<Language> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }
}
