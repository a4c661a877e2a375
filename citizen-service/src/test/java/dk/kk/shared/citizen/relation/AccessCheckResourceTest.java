package dk.kk.shared.citizen.relation;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.HOTLINE_OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class AccessCheckResourceTest {

    @Inject
    Database database;

    private final String cpr = Town.freshCpr();

    @BeforeEach
    void town() {
        Town.isLaidOut();
    }

    @Test
    void a_person_asks_whether_a_citizen_is_theirs() {
        var id = Town.registered(cpr);
        Town.withBifCase(id, "2007-03-01");

        Town.jobCaseworker()
                .post("/api/v1/access-checks", Map.of("citizenId", id))
                .statusCode(200)
                .body("related", equalTo(true));
        Town.socialCaseworker()
                .post("/api/v1/access-checks", Map.of("citizenId", id))
                .body("related", equalTo(false));
        Town.socialCaseworker()
                .post("/api/v1/access-checks", Map.of("citizenId", UUID.randomUUID()))
                .body("related", equalTo(false));
    }

    @Test
    void what_the_hotline_is_told_of_a_shared_citizen_leaves_a_row_in_the_audit() {
        var id = Town.registered(cpr);
        Town.withBifCase(id, "2007-03-01");
        var operator = Call.by(HOTLINE_OPERATOR).purpose(Purpose.SUPPORT);
        operator.post("/api/v1/access-checks", Map.of("citizenId", id));
        assertThat(noted(id)).isEmpty();

        Town.withSofCase(id, "2007-03-01");
        operator.post("/api/v1/access-checks", Map.of("citizenId", id));
        Town.jobCaseworker().post("/api/v1/access-checks", Map.of("citizenId", id));
        assertThat(noted(id)).containsExactly("hotline SUPPORT");
    }

    private List<String> noted(UUID citizen) {
        return database.list(
                "select asked from audit where operation = 'checkAccess' and subjects @> array[?::uuid]",
                row -> row.text("asked"),
                citizen);
    }

    @Test
    void the_hotline_reaches_shared_citizens_for_support_alone() {
        var id = Town.registered(cpr);
        Town.withBifCase(id, "2007-03-01");
        var asked = Map.of("citizenId", id);
        var operator = Call.by(HOTLINE_OPERATOR).purpose(Purpose.SUPPORT);
        operator.post("/api/v1/access-checks", asked).body("related", equalTo(false));

        Town.withSofCase(id, "2007-03-01");
        operator.post("/api/v1/access-checks", asked).body("related", equalTo(true));
        Call.by(HOTLINE_OPERATOR)
                .purpose(Purpose.CASEWORK)
                .post("/api/v1/access-checks", asked)
                .body("related", equalTo(false));
        Town.member(BIF_CASEWORKER, "JC1-T2")
                .purpose(Purpose.SUPPORT)
                .post("/api/v1/access-checks", asked)
                .body("related", equalTo(false));
    }
}
