package dk.kk.shared.kpi.duty;

import static dk.kk.shared.kpi.duty.Administration.BIF;
import static dk.kk.shared.kpi.duty.Administration.SOF;
import static dk.kk.shared.kpi.duty.DutyPhase.DELAYED;
import static dk.kk.shared.kpi.duty.DutyPhase.GIVEN_UP;
import static dk.kk.shared.kpi.duty.DutyPhase.IMPLEMENTED;
import static dk.kk.shared.kpi.duty.DutyPhase.NOT_STARTED;
import static dk.kk.shared.kpi.duty.DutyPhase.UNDER_WAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DutyTest {
    private static final LocalDate DEADLINE = LocalDate.of(2009, 8, 31);
    private static final LocalDate IN_MAY = LocalDate.of(2009, 5, 4);
    private static final LocalDate IN_JULY = LocalDate.of(2009, 7, 1);
    private static final LocalDate IN_OCTOBER = LocalDate.of(2009, 10, 1);
    private static final Author BIFS = new Author(BIF, "person:one");
    private static final Author SOFS = new Author(SOF, "person:other");

    private final Duty duty = duty(Responsible.BIF);

    @Test
    void nobody_has_said_anything_of_a_new_duty() {
        var now = duty.on(IN_MAY, null);
        assertThat(now.phase()).isEqualTo(NOT_STARTED);
        assertThat(now.since()).isNull();
        assertThat(now.texts()).isEmpty();
        assertThat(now.overdue()).isFalse();
    }

    @Test
    void a_duty_stood_on_a_day_as_what_had_happened_by_then_left_it() {
        assertThat(move(UNDER_WAY, IN_MAY, IN_OCTOBER)).isEqualTo("started");
        assertThat(move(IMPLEMENTED, IN_JULY, IN_OCTOBER)).isEqualTo("implemented");

        assertThat(duty.on(IN_MAY.minusDays(1), null).phase()).isEqualTo(NOT_STARTED);
        assertThat(duty.on(IN_MAY, null).phase()).isEqualTo(UNDER_WAY);
        assertThat(duty.on(IN_JULY.minusDays(1), null).since()).isEqualTo(IN_MAY);
        assertThat(duty.on(IN_JULY, null).phase()).isEqualTo(IMPLEMENTED);
    }

    @Test
    void what_was_said_later_was_not_known_before() {
        move(UNDER_WAY, IN_MAY, IN_OCTOBER);

        assertThat(duty.on(IN_JULY, noon(IN_JULY)).phase()).isEqualTo(NOT_STARTED);
        assertThat(duty.on(IN_JULY, noon(IN_OCTOBER)).phase()).isEqualTo(UNDER_WAY);
    }

    @Test
    void a_duty_is_overdue_after_its_last_day_until_it_is_implemented_or_given_up() {
        move(DELAYED, IN_JULY, IN_OCTOBER);
        move(IMPLEMENTED, IN_OCTOBER, IN_OCTOBER);

        assertThat(duty.on(DEADLINE, null).overdue()).isFalse();
        assertThat(duty.on(DEADLINE.plusDays(1), null).overdue()).isTrue();
        assertThat(duty.on(IN_OCTOBER, null).overdue()).isFalse();
        var other = duty(Responsible.BIF);
        other.move(new DutyMove(GIVEN_UP, IN_MAY, "for dyrt"), BIFS, at(IN_MAY));
        assertThat(other.on(IN_OCTOBER, null).overdue()).isFalse();
    }

    @Test
    void a_delay_and_a_giving_up_say_why() {
        refused("duty-reason-missing", () -> duty.move(new DutyMove(DELAYED, IN_MAY, null), BIFS, at(IN_MAY)));
        refused("duty-reason-missing", () -> duty.move(new DutyMove(GIVEN_UP, IN_MAY, null), BIFS, at(IN_MAY)));
    }

    @Test
    void a_move_lies_neither_ahead_nor_before_the_last_one() {
        refused("day-in-future", () -> move(UNDER_WAY, IN_JULY, IN_MAY));
        move(UNDER_WAY, IN_JULY, IN_JULY);
        refused("duty-move-before-last", () -> move(IMPLEMENTED, IN_JULY.minusDays(1), IN_OCTOBER));
        assertThat(move(IMPLEMENTED, IN_JULY, IN_OCTOBER)).isEqualTo("implemented");
    }

    @Test
    void who_is_not_responsible_says_nothing_of_how_far_it_came() {
        refused("duty-of-other-side", () -> duty.move(new DutyMove(UNDER_WAY, IN_MAY, null), SOFS, at(IN_MAY)));
        refused("duty-of-other-side", () -> duty.show(words("et notat"), SOFS, at(IN_MAY)));
        assertThat(duty(Responsible.BOTH).move(new DutyMove(UNDER_WAY, IN_MAY, null), SOFS, at(IN_MAY)))
                .isEqualTo("started");
    }

    @Test
    void each_administration_writes_its_own_text_whoever_is_responsible() {
        duty.write(SOF, "Vi får besked.", SOFS, at(IN_MAY));
        duty.write(BIF, "Vi giver besked.", BIFS, at(IN_JULY));
        duty.write(BIF, "Vi giver altid besked.", BIFS, at(IN_OCTOBER));

        assertThat(duty.on(IN_MAY, null).texts())
                .extracting(DutyChange::wording)
                .containsExactly("Vi får besked.");
        assertThat(duty.on(IN_OCTOBER.minusDays(1), null).texts())
                .extracting(DutyChange::wording)
                .containsExactly("Vi giver besked.", "Vi får besked.");
        assertThat(duty.on(IN_OCTOBER, null).texts())
                .extracting(DutyChange::wording)
                .containsExactly("Vi giver altid besked.", "Vi får besked.");
        refused("duty-text-of-other-side", () -> duty.write(BIF, "Vores ord", SOFS, at(IN_MAY)));
    }

    @Test
    void an_empty_text_takes_the_last_one_back() {
        duty.write(SOF, "For tidligt.", SOFS, at(IN_MAY));
        duty.write(SOF, "", SOFS, at(IN_JULY));

        assertThat(duty.on(IN_JULY, null).texts()).isEmpty();
        assertThat(duty.on(IN_MAY, null).texts()).hasSize(1);
    }

    @Test
    void withdrawn_evidence_stood_until_then_and_is_withdrawn_once_by_who_put_it_forward() {
        var joint = duty(Responsible.BOTH);
        var evidence = words("et notat");
        joint.show(evidence, BIFS, at(IN_MAY));

        refused("evidence-of-other-side", () -> joint.withdraw(evidence.id(), SOFS, at(IN_JULY)));
        refused("not-found", () -> joint.withdraw(UUID.randomUUID(), BIFS, at(IN_JULY)));
        joint.withdraw(evidence.id(), BIFS, at(IN_JULY));
        refused("evidence-withdrawn", () -> joint.withdraw(evidence.id(), BIFS, at(IN_JULY)));
        assertThat(joint.on(IN_MAY, null).evidence()).hasSize(1);
        assertThat(joint.on(IN_JULY, null).evidence()).isEmpty();
    }

    @Test
    void a_page_has_a_place_and_a_path_and_a_day_a_figure() {
        refused("evidence-link-incomplete", () -> Evidence.of("x", null, null, SuitePlace.STOPS, null));
        refused("evidence-link-incomplete", () -> Evidence.of("x", null, null, null, "/stops"));
        refused("evidence-link-incomplete", () -> Evidence.of("x", null, IN_MAY, null, null));
    }

    @Test
    void every_change_is_a_version() {
        move(UNDER_WAY, IN_MAY, IN_MAY);
        duty.write(BIF, "Tekst", BIFS, at(IN_MAY));
        duty.show(words("et notat"), BIFS, at(IN_MAY));
        assertThat(duty.version()).isEqualTo(3);
        assertThat(duty.state().moves()).hasSize(1);
        assertThat(duty.state().texts()).hasSize(1);
        assertThat(duty.state().evidence()).hasSize(1);
    }

    private String move(DutyPhase to, LocalDate happenedOn, LocalDate said) {
        return duty.move(new DutyMove(to, happenedOn, to.needsReason() ? "uden svar" : null), BIFS, at(said));
    }

    private static Evidence words(String shows) {
        return Evidence.of(shows, null, null, null, null);
    }

    private static Duty duty(Responsible responsible) {
        return new Duty(
                UUID.randomUUID(),
                "D1",
                new BothLanguages("Besked", "Word"),
                responsible,
                new Deadline("senest august 2009", "by August 2009", DEADLINE),
                new SourceText(SourceDocument.STRATEGY, "Mål 1", "Goal 1", "Ord", "Words"));
    }

    private static BusinessClock at(LocalDate day) {
        return BusinessClock.at(noon(day));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(BusinessClock.COPENHAGEN).toInstant();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(call)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
