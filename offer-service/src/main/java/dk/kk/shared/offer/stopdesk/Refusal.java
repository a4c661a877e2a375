package dk.kk.shared.offer.stopdesk;

import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.problem.Problem;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a form was not taken.
 *
 * @param code with {@code worded}: its words on the page are the text {@code refusal.<code>}
 * @param sentence the API's, for codes that the page has no words of its own for
 * @param field that is to be mended; null where none is
 */
record Refusal(
        String code,
        boolean worded,
        String sentence,
        @Nullable String field,
        int status) {
    private static final int UNFIT = 400;
    private static final int FAILURE = 500;

    /** Those with words of the page's own, without codes and ids, and the field they are about. */
    private static final Map<String, String> WORDED = Map.ofEntries(
            Map.entry("version-stale", ""),
            Map.entry("illegal-move", ""),
            Map.entry("stop-not-answerable", ""),
            Map.entry("stop-answer-unseen", ""),
            Map.entry("stop-without-guidance", ""),
            Map.entry("stop-without-hearing", ""),
            Map.entry("stop-needs-manager", ""),
            Map.entry("stop-effective-too-early", "effectiveFrom"),
            Map.entry("benefit-not-paid", "effectiveFrom"),
            Map.entry("stop-last-day-unfit", "effectiveUntil"),
            Map.entry("hearing-ends-too-early", "answerBy"),
            Map.entry("day-in-future", ""),
            Map.entry("cpr-misplaced", ""),
            Map.entry("form-field-missing", ""));

    /** What is not there, or cannot be answered at all, is a page of its own. */
    static boolean isShown(RuleViolation refusal) {
        return !refusal.code().equals("not-found") && problem(refusal).status() < FAILURE;
    }

    static Refusal of(RuleViolation refusal, Language language) {
        var problem = problem(refusal);
        var texts = problem.texts();
        var field = String.valueOf(refusal.arguments().getOrDefault("field", WORDED.getOrDefault(refusal.code(), "")));
        return new Refusal(
                refusal.code(),
                WORDED.containsKey(refusal.code()),
                language == Language.DA ? texts.da() : texts.en(),
                field.isEmpty() ? null : field,
                problem.status());
    }

    /** A text that is too short or too long: the page says at the field how long it may be. */
    static Refusal of(ConstraintViolationException unfit) {
        var field = unfit.getConstraintViolations().stream()
                .map(violation -> violation.getPropertyPath().toString())
                .map(path -> path.substring(path.lastIndexOf('.') + 1))
                .sorted()
                .findFirst();
        return new Refusal("field-unfit", true, "", field.orElse(null), UNFIT);
    }

    private static Problem problem(RuleViolation refusal) {
        return Problem.of(refusal.code(), refusal.arguments());
    }
}
