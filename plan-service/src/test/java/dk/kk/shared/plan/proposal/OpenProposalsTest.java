package dk.kk.shared.plan.proposal;

import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.plan.council.CouncilSamples;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the database calls open and implemented, phase by phase. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class OpenProposalsTest {
    private static final Call UNIT = Call.by(SPECIAL_UNIT);

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    @ParameterizedTest
    @EnumSource
    void each_phase_is_open_or_implemented_or_neither(ProposalPhase phase) {
        var problem = UUID.fromString(ProposalSamples.problem(UNIT));
        var isOnAgenda = phase == ProposalPhase.ON_AGENDA;
        var meeting = isOnAgenda ? UUID.fromString(CouncilSamples.meeting(UNIT, clock.today())) : null;
        var started = switch (phase) {
            case BEING_IMPLEMENTED, IMPLEMENTED, EVALUATED -> clock.today();
            case DRAFT, SUBMITTED, ON_AGENDA, APPROVED, APPROVED_WITH_CONDITIONS, REJECTED, SENT_BACK, WITHDRAWN ->
                null;
        };
        database.run(
                """
                insert into proposal (id, problem_id, title, proposed, costs, effect, phase, phase_since, meeting_id,
                                      started_on, implemented_on, version, recorded_at)
                values (?, ?, 't', 'p', 'c', 'e', ?, ?, ?, ?, ?, 1, now())
                """,
                UUID.randomUUID(),
                problem,
                phase.name(),
                clock.today(),
                meeting,
                started,
                phase == ProposalPhase.BEING_IMPLEMENTED ? null : started);

        var counted = database.first(
                        "select open, implemented from problem_proposals where problem_id = ?",
                        row -> row.number("open") + " open, " + row.number("implemented") + " implemented",
                        problem)
                .orElseThrow();
        assertThat(counted)
                .isEqualTo(
                        switch (phase) {
                            case DRAFT,
                                    SUBMITTED,
                                    ON_AGENDA,
                                    APPROVED,
                                    APPROVED_WITH_CONDITIONS,
                                    SENT_BACK,
                                    BEING_IMPLEMENTED -> "1 open, 0 implemented";
                            case IMPLEMENTED, EVALUATED -> "0 open, 1 implemented";
                            case REJECTED, WITHDRAWN -> "0 open, 0 implemented";
                        });
    }
}
