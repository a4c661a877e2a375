package dk.kk.shared.offer.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.offer.interview.PlannedInterviews.InterviewState;
import dk.kk.shared.offer.interview.PlannedInterviews.PlannedInterview;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class PlannedInterviewsTest {
    private static final LocalDate FIRST = LocalDate.of(2007, 1, 1);
    private static final String[] PHASES = {"PLANNED", "PLANNED", "HELD", "NO_SHOW", "CANCELLED", "WITHDRAWN"};

    @Inject
    Inbox inbox;

    @Inject
    PlannedInterviews interviews;

    @Inject
    Database database;

    @Test
    void in_any_order_and_every_event_twice_the_next_is_the_first_planned_of_what_was_said_last() {
        var random = new Random(63);
        var citizens = new ArrayList<UUID>();
        var newest = new HashMap<UUID, InterviewState>();
        var told = new ArrayList<ToldEvent>();
        for (var n = 0; n < 40; n++) {
            if (n % 4 == 0) {
                citizens.add(UUID.randomUUID());
            }
            var interview = UUID.randomUUID();
            for (var version = 1; version <= 3; version++) {
                var day = FIRST.plusDays(random.nextInt(15));
                var state = state(interview, citizens.getLast(), day, PHASES[random.nextInt(PHASES.length)]);
                newest.put(interview, state);
                told.add(event(state, version));
                told.add(event(state, version));
            }
        }
        Collections.shuffle(told, random);
        for (var from = 0; from < told.size(); from += 7) {
            inbox.receive(ToldEvent.poll(told.subList(from, Math.min(from + 7, told.size()))));
        }

        for (var citizen : citizens) {
            for (var n = 0; n < 16; n++) {
                var day = FIRST.plusDays(n);
                var first = newest.values().stream()
                        .filter(state -> state.citizenId().equals(citizen))
                        .filter(state -> state.phase().equals("PLANNED"))
                        .map(InterviewState::plannedOn)
                        .filter(planned -> !planned.isBefore(day))
                        .min(LocalDate::compareTo);
                assertThat(interviews.next(citizen, day).map(PlannedInterview::plannedOn))
                        .as("from %s", day)
                        .isEqualTo(first);
            }
        }
    }

    @Test
    void what_was_planned_under_a_merged_registration_is_the_citizens() {
        var citizen = UUID.randomUUID();
        var alias = UUID.randomUUID();
        inbox.receive(
                event(state(UUID.randomUUID(), alias, FIRST, "PLANNED"), 1).poll());
        database.run("insert into access_alias (alias_id, citizen_id) values (?, ?)", alias, citizen);

        assertThat(interviews.next(citizen, FIRST)).contains(new PlannedInterview(InterviewKind.JOB_INTERVIEW, FIRST));
        assertThat(interviews.next(alias, FIRST)).isPresent();
    }

    private static InterviewState state(UUID interview, UUID citizen, LocalDate day, String phase) {
        return new InterviewState(interview, citizen, InterviewKind.JOB_INTERVIEW, day, phase);
    }

    private static ToldEvent event(InterviewState state, long version) {
        var told = Map.of(
                "interviewId", state.interviewId(),
                "citizenId", state.citizenId(),
                "kind", state.kind(),
                "plannedOn", state.plannedOn().toString(),
                "phase", state.phase());
        return new ToldEvent(
                "citizen",
                "interview.planned",
                "interview",
                state.interviewId().toString(),
                version,
                state.citizenId(),
                told);
    }
}
