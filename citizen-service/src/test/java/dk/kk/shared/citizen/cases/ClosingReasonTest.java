package dk.kk.shared.citizen.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.citizen.directory.ResponsibleTeam;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Closed, corrected and delivered in any order: the case has the reason that was said last, and as believed at each step the one of then. */
class ClosingReasonTest {

    private static final int HISTORIES = 2_000;
    private static final LocalDate FIRST = LocalDate.of(2007, 3, 1);
    private static final Instant BEGIN = Instant.parse("2007-11-30T11:00:00Z");
    private static final ResponsibleTeam HOLDER = new ResponsibleTeam("T", "C", null);

    @Test
    void what_was_said_last_of_days_and_reason_is_believed_and_what_was_believed_stays_known() {
        for (var seed = 1; seed <= HISTORIES; seed++) {
            var random = new Random(seed);
            var told = Case.open(UUID.randomUUID(), null, CaseType.CASH_BENEFIT, HOLDER, anyDays(random), BEGIN);
            var believed = new ArrayList<>(List.of(days(told)));
            for (var step = 1; step < 8; step++) {
                var before = believed.getLast();
                told = new Case(
                        told.id(),
                        told.citizenId(),
                        null,
                        told.type(),
                        HOLDER,
                        told.version(),
                        new Timeline<>(told.rows()),
                        BEGIN.plusSeconds(step));
                var expected = say(told, before, random);
                believed.add(expected);
                assertThat(told.isChanged()).as("seed %d, step %d", seed, step).isEqualTo(!expected.equals(before));
                for (var then = 0; then <= step; then++) {
                    assertThat(asBelieved(told, BEGIN.plusSeconds(then)))
                            .as("seed %d, step %d, as believed at step %d", seed, step, then)
                            .containsExactly(believed.get(then));
                }
            }
        }
    }

    @Test
    void a_case_that_is_open_has_no_reason_to_be_closed() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> new OpenDays(Period.since(FIRST), ClosingReason.WORK))
                .extracting(RuleViolation::code)
                .isEqualTo("reason-without-closing-day");
    }

    /** By whatever is allowed of it now; answers what is to be believed after it. */
    private static OpenDays say(Case told, OpenDays before, Random random) {
        var said = anyDays(random);
        switch (random.nextInt(3)) {
            case 0 -> {
                if (before.days().to() != null) {
                    return before;
                }
                var closedOn = before.days().from().plusDays(1 + random.nextInt(3));
                var because = anyReason(random);
                told.close(closedOn, because);
                return new OpenDays(new Period(before.days().from(), closedOn), because);
            }
            case 1 -> {
                told.correct(said);
                return said;
            }
            default -> {
                told.deliver(told.type(), HOLDER, said);
                var silent = said.closedBecause() == null && said.days().to() != null;
                return silent ? new OpenDays(said.days(), before.closedBecause()) : said;
            }
        }
    }

    private static List<OpenDays> asBelieved(Case told, Instant at) {
        return told.rows().stream()
                .filter(row -> row.knownAt(at))
                .map(row -> new OpenDays(row.days(), row.value().closedBecause()))
                .toList();
    }

    private static OpenDays days(Case told) {
        return new OpenDays(told.days(), told.closedBecause());
    }

    private static OpenDays anyDays(Random random) {
        var from = FIRST.plusDays(random.nextInt(3));
        return random.nextInt(3) == 0
                ? OpenDays.of(Period.since(from))
                : new OpenDays(new Period(from, from.plusDays(1 + random.nextInt(3))), anyReason(random));
    }

    private static @Nullable ClosingReason anyReason(Random random) {
        return random.nextBoolean() ? ClosingReason.values()[random.nextInt(ClosingReason.values().length)] : null;
    }
}
