package dk.kk.shared.plan.stepnotice;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.plan.effort.ToldSharing;
import dk.kk.shared.plan.stepnotice.StepChange.StepKey;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.LifecycleWalk;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told that a step of a run is overdue, or was taken, and when they are told no more. The runs are by the procedure for a benefit stop. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class StepNoticesTest {
    private static final String RUNS = "/api/v1/procedure-runs";
    private static final Call SOF = Call.by(SOF_CASEWORKER);
    private static final Call BIF = Call.by(BIF_CASEWORKER);

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    @Inject
    Inbox inbox;

    @Inject
    WatchSteps watch;

    private final UUID citizen = Casework.citizen();
    private LocalDate today = LocalDate.EPOCH;
    private String run = "";

    @BeforeEach
    void started() {
        today = clock.today();
        inbox.receive(ToldSharing.shared(citizen, 1, today.minusDays(60), null).poll());
        run = SOF.post(RUNS, Map.of("citizenId", citizen, "caseType", "BENEFIT_STOP"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void a_notice_is_told_and_gone_again_and_again() {
        var key = new StepKey(UUID.randomUUID(), 1, NoticeReason.OVERDUE, Told.BIF);
        assertThat(LifecycleWalk.of(StepNoticePhase.class, (from, to) -> {
                    var notice = new StepNotice(key, citizen, today, null, clock);
                    if (from == StepNoticePhase.GONE) {
                        notice.clear(clock);
                    }
                    return to == StepNoticePhase.OPEN ? notice.tell(today, null, clock) : notice.clear(clock);
                }))
                .containsExactly("GONE -> OPEN: told", "OPEN -> GONE: gone", "OPEN -> OPEN: told");
    }

    @Test
    void a_step_whose_last_day_has_passed_is_told_to_its_side_once_and_no_more_when_it_is_taken() {
        assertThat(notices()).isEmpty();
        daysPass(20);
        watch.tick();
        watch.tick();
        assertThat(notices()).containsExactly("1 OVERDUE BIF OPEN 1");

        var event = EventLog.awaitEvent("plan.events.v1", idOf("OVERDUE", "BIF"), "procedure-step-notice.told");
        assertThat(event.key()).isEqualTo(citizen.toString());
        assertThat(event.headers()).containsEntry("ce_cause", "day-passed");
        assertThat(event.state().path("day").asText()).isEqualTo(dueOn(1).toString());
        assertThat(event.data()).doesNotContain("BENEFIT_STOP");

        tick(BIF, 1, 1, today);
        assertThat(notices()).containsExactly("1 DONE SOF OPEN 1", "1 OVERDUE BIF GONE 1");
        assertThat(EventLog.awaitEvent("plan.events.v1", idOf("OVERDUE", "BIF"), "procedure-step-notice.gone")
                        .version())
                .isEqualTo(2);
    }

    @Test
    void a_step_of_both_sides_is_told_to_both() {
        tick(BIF, 1, 1, today);
        daysPass(20);
        watch.tick();
        assertThat(notices())
                .containsExactly(
                        "1 DONE SOF OPEN 1", "2 OVERDUE SOF OPEN 1", "3 OVERDUE BIF OPEN 1", "3 OVERDUE SOF OPEN 1");
    }

    @Test
    void
            those_whom_the_procedure_names_learn_that_a_step_was_taken_but_not_the_side_that_took_it_nor_of_one_that_is_skipped() {
        tick(BIF, 1, 1, today);
        SOF.seeing(2)
                .post(RUNS + "/{id}/steps/2/skip", Map.of("reason", "DONE_BEFORE"), run)
                .statusCode(200);
        tick(SOF, 3, 3, today); // names the citizen alone
        tick(SOF, 4, 4, today); // names both sides
        assertThat(notices()).containsExactly("1 DONE SOF OPEN 1", "4 DONE BIF OPEN 1");
        var event = EventLog.awaitEvent("plan.events.v1", idOf("DONE", "BIF"), "procedure-step-notice.told");
        assertThat(event.state().path("takenBy").asText()).isEqualTo("SOF");
    }

    @Test
    void a_step_that_was_ticked_by_mistake_is_told_no_more_as_taken_and_is_overdue_again() {
        daysPass(20);
        watch.tick();
        tick(BIF, 1, 1, today);
        BIF.seeing(2).post(RUNS + "/{id}/steps/1/reopening", Map.of(), run).statusCode(200);
        assertThat(notices()).containsExactly("1 DONE SOF GONE 1", "1 OVERDUE BIF OPEN 2");
    }

    @Test
    void a_run_that_is_stopped_tells_of_nothing_and_one_that_goes_on_tells_again() {
        tick(BIF, 1, 1, today);
        daysPass(20);
        watch.tick();
        inbox.receive(ToldSharing.shared(citizen, 2, today.minusDays(60), today.minusDays(1))
                .poll());
        assertThat(notices()).allMatch(notice -> notice.contains("GONE"));
        inbox.receive(ToldSharing.shared(citizen, 3, today.minusDays(60), null).poll());
        assertThat(notices())
                .containsExactly(
                        "1 DONE SOF OPEN 2", "2 OVERDUE SOF OPEN 2", "3 OVERDUE BIF OPEN 2", "3 OVERDUE SOF OPEN 2");
    }

    /** The run began so many days before. */
    private void daysPass(int days) {
        var id = UUID.fromString(run);
        database.run("update procedure_step_notice set day = day - ? where run_id = ? and reason = 'DONE'", days, id);
        database.run("update procedure_run set started_on = started_on - ? where id = ?", days, id);
        database.run(
                "update procedure_run_step set due_on = due_on - ?, settled_on = settled_on - ? where run_id = ?",
                days,
                days,
                id);
    }

    private LocalDate dueOn(int step) {
        return database.list(
                        "select due_on from procedure_run_step where run_id = ? and position = ?",
                        row -> row.day("due_on"),
                        UUID.fromString(run),
                        step - 1)
                .getFirst();
    }

    private void tick(Call by, int step, long version, LocalDate on) {
        by.seeing(version)
                .post(RUNS + "/{id}/steps/{step}/completion", Map.of("doneOn", on.toString()), run, step)
                .statusCode(200);
    }

    private List<String> notices() {
        return database.list(
                "select * from procedure_step_notice where run_id = ? order by step, reason, told",
                row -> "%d %s %s %s %d"
                        .formatted(
                                row.number("step"),
                                row.text("reason"),
                                row.text("told"),
                                row.text("phase"),
                                row.number("news")),
                UUID.fromString(run));
    }

    private String idOf(String reason, String told) {
        return database.list(
                        "select id from procedure_step_notice where run_id = ? and reason = ? and told = ?",
                        row -> row.uuid("id"),
                        UUID.fromString(run),
                        reason,
                        told)
                .getFirst()
                .toString();
    }
}
