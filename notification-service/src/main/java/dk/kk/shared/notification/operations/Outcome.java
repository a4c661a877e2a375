package dk.kk.shared.notification.operations;

import dk.kk.shared.platform.json.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a form, told once on the page it leads back to. On the way it stands in a cookie: an address could be made by
 * anybody, and would say it in our name.
 *
 * @param sentence why a service refused, in the operator's language; null in other kinds
 */
record Outcome(
        Kind kind, SuiteService service, long id, @Nullable String sentence) {
    static final String COOKIE = "operations_outcome";
    private static final int LONGEST = 1_000;

    enum Kind {
        REDRIVEN("operations.outcome.redriven", "good"),
        DISMISSED("operations.outcome.dismissed", "good"),
        REFUSED("operations.outcome.refused", "bad"),
        UNANSWERED("operations.outcome.unanswered", "warn");

        private final String text;
        private final String tone;

        Kind(String text, String tone) {
            this.text = text;
            this.tone = tone;
        }
    }

    /** Of what the service answered to a form. */
    static Outcome of(Kind ifGood, SuiteService service, long id, Optional<HttpAnswer> answer, String language) {
        return answer.map(told -> told.isGood()
                        ? new Outcome(ifGood, service, id, null)
                        : new Outcome(Kind.REFUSED, service, id, sentence(told, language)))
                .orElseGet(() -> new Outcome(Kind.UNANSWERED, service, id, null));
    }

    /** Empty where it is none of ours. */
    static Optional<Outcome> read(@Nullable String cookie) {
        if (cookie == null || cookie.isEmpty()) {
            return Optional.empty();
        }
        try {
            var json = new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.UTF_8);
            return Optional.of(EventJson.read(EventJson.tree(json), Outcome.class));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String cookie() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(EventJson.write(this).getBytes(StandardCharsets.UTF_8));
    }

    /** The key of its sentence, which takes the id and the service. */
    public String text() {
        return kind.text;
    }

    /** A class of the stylesheet. */
    public String tone() {
        return kind.tone;
    }

    private static String sentence(HttpAnswer answer, String language) {
        var said = answer.json().path("texts").path(language).asText("HTTP " + answer.status());
        return said.substring(0, Math.min(said.length(), LONGEST));
    }
}
