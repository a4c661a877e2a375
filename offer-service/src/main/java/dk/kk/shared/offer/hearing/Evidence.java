package dk.kk.shared.offer.hearing;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was gathered before a stop is decided. The lists stand in the stop's own row: they are short, and nobody reads them
 * without it.
 *
 * @param answerBy the last day for the citizen's answer and SOF's; null until the hearing is opened
 * @param citizenHeardOn when the citizen answered; null as long as not
 */
@Embeddable
public record Evidence(
        @Embedded
        @AttributeOverride(name = "givenOn", column = @Column(name = "guidance_given_on"))
        @AttributeOverride(name = "written", column = @Column(name = "guidance_written"))
        @AttributeOverride(name = "wording", column = @Column(name = "guidance_wording"))
        @AttributeOverride(name = "receivedOn", column = @Column(name = "guidance_received_on"))
        @Nullable
        Guidance guidance,

        @Nullable LocalDate answerBy,
        @Nullable LocalDate citizenHeardOn,
        @Convert(converter = AttemptsColumn.class) List<ContactAttempt> contactAttempts,
        @Convert(converter = AnswersColumn.class) List<HearingAnswer> answers) {
    public static final Evidence NONE = new Evidence(null, null, null, List.of(), List.of());

    public Evidence guided(Guidance given) {
        return new Evidence(given, answerBy, citizenHeardOn, contactAttempts, answers);
    }

    public Evidence heardUntil(LocalDate lastDay) {
        return new Evidence(guidance, lastDay, citizenHeardOn, contactAttempts, answers);
    }

    public Evidence citizenHeard(LocalDate day) {
        return new Evidence(guidance, answerBy, day, contactAttempts, answers);
    }

    public Evidence attempted(ContactAttempt attempt) {
        return new Evidence(guidance, answerBy, citizenHeardOn, with(contactAttempts, attempt), answers);
    }

    public Evidence answered(HearingAnswer answer) {
        return new Evidence(guidance, answerBy, citizenHeardOn, contactAttempts, with(answers, answer));
    }

    public Evidence answersSeen(Instant at, String by) {
        var seen = answers.stream().map(answer -> answer.seen(at, by)).toList();
        return new Evidence(guidance, answerBy, citizenHeardOn, contactAttempts, seen);
    }

    /** What another system says of guidance and hearing stands before what was known here. */
    public Evidence completedBy(Evidence elsewhere) {
        return new Evidence(
                elsewhere.guidance == null ? guidance : elsewhere.guidance,
                answerBy,
                elsewhere.citizenHeardOn == null ? citizenHeardOn : elsewhere.citizenHeardOn,
                contactAttempts,
                answers);
    }

    public boolean hasUnseenAnswer() {
        return answers.stream().anyMatch(HearingAnswer::waitsToBeSeen);
    }

    /** Whether an answer of that day comes too late. */
    public boolean isLate(LocalDate day) {
        return answerBy != null && day.isAfter(answerBy);
    }

    public boolean provesGuidance(LocalDate consideredOn) {
        return guidance != null && guidance.precedes(consideredOn);
    }

    /** The citizen has answered, or had the time for it. */
    public boolean isHeard(LocalDate day) {
        return (citizenHeardOn != null && !citizenHeardOn.isAfter(day)) || isLate(day);
    }

    private static <T> List<T> with(List<T> earlier, T latest) {
        return Stream.concat(earlier.stream(), Stream.of(latest)).toList();
    }
}
