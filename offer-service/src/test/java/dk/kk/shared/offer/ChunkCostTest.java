package dk.kk.shared.offer;

import dk.kk.shared.platform.imports.StagedRow;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.testing.ChunkCost;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ChunkCostTest {

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_chunk_of_many_rows_takes_no_more_statements_than_one_of_few() {
        ChunkCost.growsNotWithRows("offers", this::offer);
        ChunkCost.growsNotWithRows("benefits", this::benefit);
        ChunkCost.growsNotWithRows("enrolments", this::enrolment);
    }

    private StagedRow offer(int row) {
        return new StagedRow(
                row,
                null,
                Map.of(
                        "offer_code", "O" + run + row,
                        "name", "Værkstedet",
                        "provider", "Byens Værksted",
                        "administration", "BIF",
                        "counts_as", "ACTIVATION",
                        "counts_for_goal3", "true",
                        "weekly_hours", "37",
                        "valid_from", "2007-01-01"));
    }

    private StagedRow benefit(int row) {
        return new StagedRow(
                row,
                Ids.next(),
                Map.of("benefit_number", "Y" + run + row, "benefit_type", "CASH_BENEFIT", "started_on", "2007-01-01"));
    }

    private StagedRow enrolment(int row) {
        return new StagedRow(
                row,
                Ids.next(),
                Map.of(
                        "course_number", "C" + run + row,
                        "offer_code", "O" + run + "1",
                        "phase", "STARTED",
                        "referred_on", "2007-01-01",
                        "planned_start", "2007-02-01",
                        "actual_start", "2007-02-01"));
    }
}
