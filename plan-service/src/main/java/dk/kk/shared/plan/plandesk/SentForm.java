package dk.kk.shared.plan.plandesk;

import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.days.Days;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.page.FormText;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * A form of these pages as it was typed; read as strictly as a body of the API.
 *
 * @param of which of the forms on the page it is: the id of what it is about
 * @param version of what the page showed
 * @param choice a code
 * @param reason a code
 */
record SentForm(
        @RestForm @Nullable String of,
        @RestForm @Nullable String version,
        @RestForm @Nullable String day,
        @RestForm @Nullable String choice,
        @RestForm @Nullable String reason,
        @RestForm @Nullable String words) {

    static final SentForm NONE = new SentForm(null, null, null, null, null, null);
    private static final int LONGEST_NUMBER = 18;

    public boolean isOf(String form) {
        return form.equals(of);
    }

    public boolean isOfStep(UUID run, int step) {
        return isOf(FormKey.of(run, step));
    }

    public boolean isOfRequest(UUID request) {
        return isOf(":" + request);
    }

    /** As it was typed in that form; in any other the one given. */
    public String dayIn(String form, LocalDate otherwise) {
        return isOf(form) && day != null ? day : otherwise.toString();
    }

    /** As it was typed in that form; empty in any other. */
    public String wordsIn(String form) {
        return isOf(form) ? typedWords() : "";
    }

    /** A CPR number is not said back. */
    public String typedWords() {
        return words == null || Cpr.standsIn(words) ? "" : words;
    }

    public boolean chose(String form, String code) {
        return isOf(form) && code.equals(choice);
    }

    /** Null where nothing was recorded when the page was shown. */
    @Nullable
    IfMatch seen() {
        var number = number(version);
        return number == 0 ? null : new IfMatch(number);
    }

    LocalDate readDay() {
        if (day == null || !Days.isDay(day)) {
            throw incomplete();
        }
        return Days.read(day);
    }

    <E extends Enum<E>> E readChoice(Class<E> type) {
        return code(type, choice);
    }

    <E extends Enum<E>> E readReason(Class<E> type) {
        return code(type, reason);
    }

    String readWords(int longest) {
        var said = wordsOrNull(longest);
        if (said == null) {
            throw incomplete();
        }
        return said;
    }

    @Nullable
    String wordsOrNull(int longest) {
        var said = FormText.of("words", words);
        if (said != null && said.length() > longest) {
            throw incomplete();
        }
        return said;
    }

    static long number(@Nullable String typed) {
        if (typed == null || typed.isEmpty() || typed.length() > LONGEST_NUMBER || !typed.matches("[0-9]+")) {
            throw incomplete();
        }
        return Long.parseLong(typed);
    }

    static RuleViolation incomplete() {
        return new RuleViolation("form-incomplete");
    }

    static <E extends Enum<E>> E code(Class<E> type, @Nullable String typed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(code -> code.name().equals(typed))
                .findFirst()
                .orElseThrow(SentForm::incomplete);
    }
}
