package dk.kk.shared.plan.lifecycle;

import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.hamcrest.Matchers.hasSize;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.imports.StagedRow;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.Origin;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.ChunkCost;
import dk.kk.shared.platform.testing.CostBound;
import dk.kk.shared.platform.testing.SqlCost;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bounds stand in {@code docs/operations.md}. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class PlanCostTest {

    private static final String PLANS = "/api/v1/social-plans";

    @Inject
    NewPlans newPlans;

    @Inject
    BusinessClock clock;

    private final Call caseworker = Call.by(SOF_CASEWORKER);

    @Test
    void an_offer_costs_no_more_than_stated() {
        var citizen = Casework.citizen();

        SqlCost.of(() -> offer(caseworker, citizen)).isWithin(CostBound.of("offerSocialPlan"));
    }

    @Test
    void a_step_costs_no_more_than_stated() {
        var id = offer(caseworker, Casework.citizen());

        SqlCost.of(() -> make(id)).isWithin(CostBound.of("makeSocialPlan"));
    }

    @Test
    void a_look_at_a_plan_costs_no_more_than_stated() {
        var id = offer(caseworker, Casework.citizen());
        make(id);

        SqlCost.of(() -> caseworker.get(PLANS + "/{id}", id).statusCode(200)).isWithin(CostBound.of("getSocialPlan"));
    }

    @Test
    void what_a_plan_writes_to_the_log_is_no_more_than_stated() {
        SqlCost.logsWithin(CostBound.of("offerSocialPlan"), Casework::citizen, citizen -> offer(caseworker, citizen));
        SqlCost.logsWithin(CostBound.of("makeSocialPlan"), () -> offer(caseworker, Casework.citizen()), this::make);
        SqlCost.logsWithin(
                CostBound.of("getSocialPlan"),
                () -> offer(caseworker, Casework.citizen()),
                id -> caseworker.get(PLANS + "/{id}", id).statusCode(200));
    }

    @Test
    void a_list_costs_the_same_for_one_plan_and_for_many() {
        var citizen = Casework.citizen();
        for (var i = 0; i < 3; i++) {
            offer(caseworker, citizen);
        }

        SqlCost.of(() -> caseworker.get(PLANS + "?citizenId={id}", citizen).statusCode(200))
                .isWithin(CostBound.of("listSocialPlans"));
    }

    @Test
    void a_list_of_plans_in_force_costs_no_statement_for_each_of_them() {
        var citizen = Casework.citizen();
        QuarkusTransaction.requiringNew().run(() -> newPlans.insert(PlanKind.SOCIAL, inForce(citizen, 3)));

        SqlCost.of(() -> caseworker
                        .get(PLANS + "?citizenId={id}", citizen)
                        .statusCode(200)
                        .body("followUp.rule", hasSize(3)))
                .isWithin(CostBound.of("listSocialPlans"));
    }

    @Test
    void a_chunk_of_many_plans_takes_no_more_statements_than_one_of_few() {
        ChunkCost.growsNotWithRows("social-plans", PlanCostTest::delivered);
        ChunkCost.growsNotWithRows("job-plans", PlanCostTest::delivered);
    }

    private List<Plan> inForce(UUID citizen, int many) {
        var days = PlanDays.delivered(LocalDate.of(2007, 1, 1), null, LocalDate.of(2007, 2, 1), null, null);
        var made = new PlanStanding(PlanPhase.MADE, days, PlanParticulars.NONE, WrittenContent.NONE);
        return Stream.generate(() ->
                        Plan.imported(PlanKind.SOCIAL, citizen, "P" + UUID.randomUUID(), made, Origin.BACKFILL, clock))
                .limit(many)
                .toList();
    }

    private static StagedRow delivered(int row) {
        var number = "P" + UUID.randomUUID();
        return new StagedRow(
                row,
                Ids.next(),
                Map.of("plan_number", number, "phase", "MADE", "offered_on", "2007-01-01", "made_on", "2007-02-01"));
    }

    private void make(String id) {
        caseworker
                .seeing(1)
                .post(PLANS + "/{id}/making", Map.of("madeOn", "2007-11-02"), id)
                .statusCode(200);
    }

    private static String offer(Call who, UUID citizen) {
        return who.post(PLANS, Map.of("citizenId", citizen, "offeredOn", "2007-11-01"))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
