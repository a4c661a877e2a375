package dk.kk.shared.kpi.duty;

import org.jspecify.annotations.Nullable;

/** What stands in the forms of a duty's page. */
record FormValues(@Nullable DutyAttempt attempt) {

    /** What was typed into a form that was not taken stays in that form alone. */
    public SentDuty in(String form) {
        return attempt != null && attempt.form().name().equals(form) ? attempt.typed() : SentDuty.NONE;
    }

    public boolean isTyped(String form) {
        return !in(form).equals(SentDuty.NONE);
    }

    /** The field is why the form was not taken. */
    public boolean isBad(String field) {
        return attempt != null && attempt.field().equals(field);
    }
}
