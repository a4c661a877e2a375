package dk.kk.shared.kpi.duty;

import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.problem.Problem;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.validation.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/**
 * A form that was not taken, and why. What was typed stays.
 *
 * @param sentence null: a field is too short, too long or no address of the suite
 * @param field that is to be mended; empty where none is
 */
record DutyAttempt(DutyForm form, SentDuty typed, @Nullable String sentence, String field, int status) {
    private static final int UNFIT = 400;
    private static final int FAILURE = 500;

    /** What is not there, or cannot be answered at all, is a page of its own. */
    static boolean isShown(RuleViolation refusal) {
        return !refusal.code().equals("not-found")
                && Problem.of(refusal.code(), refusal.arguments()).status() < FAILURE;
    }

    static DutyAttempt of(DutyForm form, SentDuty typed, RuleViolation refusal, Language language) {
        var problem = Problem.of(refusal.code(), refusal.arguments());
        var sentence =
                language == Language.DA ? problem.texts().da() : problem.texts().en();
        var field = String.valueOf(refusal.arguments().getOrDefault("field", ""));
        return new DutyAttempt(form, typed, sentence, field, problem.status());
    }

    static DutyAttempt of(DutyForm form, SentDuty typed, ConstraintViolationException unfit) {
        var field = unfit.getConstraintViolations().stream()
                .map(violation -> violation.getPropertyPath().toString())
                .map(path -> path.substring(path.lastIndexOf('.') + 1))
                .sorted()
                .findFirst()
                .orElse("");
        return new DutyAttempt(form, typed, null, field, UNFIT);
    }
}
