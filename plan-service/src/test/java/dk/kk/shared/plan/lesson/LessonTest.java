package dk.kk.shared.plan.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.plan.specialcase.CaseType;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.testing.LifecycleWalk;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LessonTest {
    private static final BusinessClock CLOCK = BusinessClock.at(Instant.parse("2009-04-08T09:00:00Z"));

    @Test
    void a_lesson_is_corrected_until_it_is_taken_back() {
        assertThat(LifecycleWalk.of(LessonPhase.class, (from, to) -> {
                    var lesson = Lesson.write(CaseType.OTHER, LessonText.of("Titel", "Ord"), CLOCK);
                    if (from == LessonPhase.WITHDRAWN) {
                        lesson.withdraw(CLOCK);
                    }
                    return to == LessonPhase.WITHDRAWN
                            ? lesson.withdraw(CLOCK)
                            : lesson.correct(LessonText.of("Ny", "Nye"), CLOCK);
                }))
                .containsExactly("WRITTEN -> WITHDRAWN: withdrawn", "WRITTEN -> WRITTEN: corrected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Borgeren 0107601234 fik",
                "nr. 010760-1234.",
                "010760 1234",
                "01-07-60-1234",
                "01.07.60 1234",
                "99 99 99 - 9999",
                "010760\u00a01234",
                "01\u00a007\u00a060\u00a01234",
                "99 99 99\u00a0-\u00a09999"
            })
    void what_looks_like_a_cpr_number_is_refused(String words) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> LessonText.of("Titel", words))
                .extracting(RuleViolation::code)
                .isEqualTo("lesson-with-number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ring til 33 17 33 17",
                "Aktivloven § 35, stk. 2",
                "i 2009 og 2010",
                "den 01.07.2009",
                "12345678901"
            })
    void other_numbers_may_stand_in_it(String words) {
        assertThat(LessonText.of("Titel", words).words()).isEqualTo(words);
    }
}
