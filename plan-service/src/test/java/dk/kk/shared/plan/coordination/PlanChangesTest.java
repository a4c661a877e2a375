package dk.kk.shared.plan.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox.RowsWritten;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.stream.StreamRef;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which of a plan's events ask the other side. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class PlanChangesTest {
    @Inject
    PlanChanges changes;

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    private final UUID citizen = UUID.randomUUID();
    private final UUID plan = UUID.randomUUID();

    @BeforeEach
    void shared() {
        inbox.receive(Told.shared(citizen, 1, clock.today().minusDays(9), null).poll());
    }

    @Test
    void a_plan_that_is_not_made_yet_asks_nobody() {
        told(1, "offered", "OFFERED", "offered-by-caseworker");
        told(2, "changed", "OFFERED", "changed-by-caseworker");
        told(3, "declined", "DECLINED", "declined-by-caseworker");

        assertThat(requests()).isEmpty();
    }

    @Test
    void a_plan_in_force_asks_when_what_it_says_is_changed_and_no_more_when_another_one_takes_its_place() {
        told(2, "changed", "MADE", "changed-by-caseworker");
        assertThat(requests()).containsExactly("JOB_PLAN BIF ASKED 2 changed");

        told(3, "replaced", "REPLACED", "replaced-by-caseworker");
        assertThat(requests()).containsExactly("JOB_PLAN BIF WITHDRAWN 2 changed");
    }

    @Test
    void a_plan_that_was_registered_by_mistake_takes_its_request_back_for_good() {
        told(2, "made", "MADE", "made-by-caseworker");
        told(3, "discarded", "DISCARDED", "discarded-by-caseworker");
        assertThat(requests()).containsExactly("JOB_PLAN BIF WITHDRAWN 2 made");

        inbox.receive(Told.shared(citizen, 2, clock.today().minusDays(5), null).poll());
        assertThat(requests()).containsExactly("JOB_PLAN BIF WITHDRAWN 2 made");
    }

    @Test
    void what_a_file_delivers_asks_nobody_as_history_or_as_news() {
        told(1, "made", "MADE", "imported");
        told(2, "ended", "ENDED", "imported");

        assertThat(requests()).isEmpty();
    }

    @Test
    void a_plan_that_a_file_brings_back_asks_nobody_and_may_be_asked_about_again_when_it_changes() {
        told(2, "made", "MADE", "made-by-caseworker");
        told(3, "discarded", "DISCARDED", "discarded-by-caseworker");

        told(4, "made", "MADE", "imported");
        inbox.receive(Told.shared(citizen, 2, clock.today().minusDays(5), null).poll());
        assertThat(requests()).containsExactly("JOB_PLAN BIF WITHDRAWN 2 made");
        assertThat(isDiscarded()).isFalse();

        told(5, "followed-up", "FOLLOWED_UP", "followed-up-by-caseworker");
        assertThat(requests()).containsExactly("JOB_PLAN BIF WITHDRAWN 2 made", "JOB_PLAN BIF ASKED 5 followed-up");
    }

    private boolean isDiscarded() {
        return database.first(
                        "select discarded from coordination_cause where cause_id = ?",
                        row -> row.flag("discarded"),
                        plan)
                .orElseThrow();
    }

    private void told(long version, String happened, String phase, String cause) {
        var state = Map.of("rows", List.of(Map.of("phase", phase)));
        var stream = new StreamRef("job-plan", plan);
        var event = Event.of("job-plan." + happened, stream, version, citizen, cause, clock.instant(), state);
        QuarkusTransaction.requiringNew().run(() -> changes.told(new RowsWritten(List.of(event))));
    }

    private List<String> requests() {
        return database.list(
                "select * from coordination_request where cause_id = ? order by id",
                row -> "%s %s %s %d %s"
                        .formatted(
                                row.text("cause_kind"),
                                row.text("asking_side"),
                                row.text("phase"),
                                row.number("cause_version"),
                                row.text("happened")),
                plan);
    }
}
