package dk.kk.shared.offer.stopdesk;

import dk.kk.shared.platform.days.Days;
import dk.kk.shared.platform.page.FormText;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form as it was typed; read as strictly as one in a body of the API.
 *
 * @param name of the field, as the operation names it
 */
record Typed(String name, @Nullable String text) {

    /** @throws RuleViolation {@code form-field-missing} */
    LocalDate day() {
        if (text == null || !Days.isDay(text)) {
            throw missing();
        }
        return Days.read(text);
    }

    @Nullable
    LocalDate dayOrNull() {
        return text == null || text.isBlank() ? null : day();
    }

    /** @throws RuleViolation {@code form-field-missing}, {@code cpr-misplaced} */
    String words() {
        var words = wordsOrNull();
        if (words == null) {
            throw missing();
        }
        return words;
    }

    @Nullable
    String wordsOrNull() {
        return FormText.of(name, text);
    }

    boolean isYes() {
        if (!"true".equals(text) && !"false".equals(text)) {
            throw missing();
        }
        return Boolean.parseBoolean(text);
    }

    <E extends Enum<E>> E code(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(code -> code.name().equals(text))
                .findFirst()
                .orElseThrow(this::missing);
    }

    private RuleViolation missing() {
        return new RuleViolation("form-field-missing", "field", name);
    }
}
