package dk.kk.shared.plan.council;

import static dk.kk.shared.plan.council.CouncilMeetingPhase.MINUTES_APPROVED;
import static dk.kk.shared.plan.council.CouncilMeetingPhase.MINUTES_DRAFTED;
import static dk.kk.shared.plan.council.CouncilMeetingPhase.PLANNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.plan.proposal.CouncilOutcome;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.testing.LifecycleWalk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CouncilMeetingTest {
    private static final BusinessClock CLOCK = BusinessClock.at(Instant.parse("2009-04-08T09:00:00Z"));
    private static final LocalDate TODAY = CLOCK.today();
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();

    @Test
    void a_meeting_moves_by_its_table_alone_and_approved_minutes_stay() {
        assertThat(LifecycleWalk.of(CouncilMeetingPhase.class, (from, to) -> move(in(from), to)))
                .containsExactly(
                        "MINUTES_DRAFTED -> MINUTES_APPROVED: minutes-approved",
                        "MINUTES_DRAFTED -> MINUTES_DRAFTED: minutes-changed",
                        "PLANNED -> CANCELLED: cancelled",
                        "PLANNED -> MINUTES_DRAFTED: minutes-drafted");
    }

    @Test
    void the_agenda_has_an_order_and_what_is_decided_stays_on_it() {
        var meeting = in(PLANNED);
        meeting.setAgenda(List.of(FIRST, SECOND), CLOCK);
        assertThat(meeting.decide(SECOND, CouncilOutcome.REJECTED, CLOCK)).isEqualTo("decided");
        meeting.setAgenda(List.of(SECOND, FIRST), CLOCK);
        assertThat(meeting.agenda())
                .containsExactly(new AgendaItem(SECOND, CouncilOutcome.REJECTED), new AgendaItem(FIRST, null));
        refused("council-agenda-twice", () -> meeting.setAgenda(List.of(SECOND, FIRST, FIRST), CLOCK));
        refused("council-item-decided", () -> meeting.setAgenda(List.of(FIRST), CLOCK));
        refused("council-not-on-agenda", () -> meeting.decide(SECOND, CouncilOutcome.APPROVED, CLOCK));
        refused("council-not-on-agenda", () -> meeting.decide(UUID.randomUUID(), CouncilOutcome.APPROVED, CLOCK));
        refused("council-meeting-begun", () -> meeting.cancel(CLOCK));
        refused("council-meeting-begun", () -> meeting.move(TODAY.plusDays(1), CLOCK));
    }

    @Test
    void nothing_is_decided_or_minuted_before_its_day() {
        var meeting = new CouncilMeeting(TODAY.plusDays(1), CLOCK);
        meeting.setAgenda(List.of(FIRST), CLOCK);
        refused("council-meeting-ahead", () -> meeting.decide(FIRST, CouncilOutcome.APPROVED, CLOCK));
        refused("council-meeting-ahead", () -> meeting.writeMinutes("x", CLOCK));
        assertThat(meeting.move(TODAY, CLOCK)).isEqualTo("moved");
        meeting.decide(FIRST, CouncilOutcome.APPROVED, CLOCK);
        refused("council-day-unfit", () -> new CouncilMeeting(TODAY.minusDays(1), CLOCK));
        refused("council-day-unfit", () -> new CouncilMeeting(TODAY.plusYears(1).plusDays(1), CLOCK));
    }

    @Test
    void minutes_are_approved_when_nothing_is_undecided_and_then_nothing_changes() {
        var meeting = in(PLANNED);
        meeting.setAgenda(List.of(FIRST), CLOCK);
        meeting.writeMinutes("x", CLOCK);
        refused("council-items-open", () -> move(meeting, MINUTES_APPROVED));
        meeting.decide(FIRST, CouncilOutcome.SENT_BACK, CLOCK);
        move(meeting, MINUTES_APPROVED);
        assertThat(meeting.state().minutesSha256()).hasSize(64);
        refused("council-meeting-over", () -> meeting.setAgenda(List.of(FIRST), CLOCK));
        refused("council-meeting-over", () -> meeting.decide(FIRST, CouncilOutcome.APPROVED, CLOCK));
        refused("council-meeting-over", () -> meeting.move(TODAY, CLOCK));
    }

    @Test
    void a_meeting_that_is_cancelled_is_over_and_did_not_begin() {
        refused("council-meeting-over", () -> in(CouncilMeetingPhase.CANCELLED).move(TODAY, CLOCK));
    }

    @Test
    void the_hash_is_of_the_content_and_the_content_is_read_as_it_was_written() {
        var content = new MinutesContent(
                FIRST,
                TODAY,
                "æøå",
                List.of(new MinutesContent.Item(
                        1, SECOND, "t", "p", CouncilOutcome.APPROVED, TODAY, null, List.of("one"))));
        assertThat(MinutesContent.read(content.text())).isEqualTo(content);
        assertThat(MinutesContent.sha256("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void minutes_that_were_approved_before_they_told_the_day_of_a_decision_are_read_without_it() {
        var kept = """
                {"meetingId": "%s", "day": "%s", "remarks": "",
                 "items": [{"number": 1, "proposalId": "%s", "title": "t", "problem": "p", "outcome": "APPROVED", "reason": null, "conditions": []}]}
                """.formatted(FIRST, TODAY, SECOND);
        var read = new ShownMinutes(MinutesContent.read(kept), null);
        assertThat(read.decisionOf(read.content().items().getFirst())).isEqualTo("Godkendt");
    }

    private static CouncilMeeting in(CouncilMeetingPhase phase) {
        var meeting = new CouncilMeeting(TODAY, CLOCK);
        if (phase == MINUTES_APPROVED) {
            move(meeting, MINUTES_DRAFTED);
        }
        if (phase != PLANNED) {
            move(meeting, phase);
        }
        return meeting;
    }

    private static String move(CouncilMeeting meeting, CouncilMeetingPhase to) {
        return switch (to) {
            case PLANNED ->
                CouncilMeetingPhase.MOVES.move(meeting.phase(), PLANNED).word();
            case MINUTES_DRAFTED -> meeting.writeMinutes("remarks", CLOCK);
            case MINUTES_APPROVED ->
                meeting.approve(new MinutesContent(meeting.id(), TODAY, "remarks", List.of()), "employee:PC-1", CLOCK);
            case CANCELLED -> meeting.cancel(CLOCK);
        };
    }

    private static void refused(String code, ThrowingCallable verb) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(verb)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
