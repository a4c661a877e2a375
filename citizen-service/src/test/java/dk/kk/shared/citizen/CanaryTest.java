package dk.kk.shared.citizen;

import static dk.kk.shared.platform.imports.Mode.BACKFILL;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A planted number shows wherever numbers leak to: no column of any table and no event may have it. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class CanaryTest {

    private static final String TABLES = """
            select relname from pg_class
            where relkind = 'r' and relnamespace = 'public'::regnamespace and has_table_privilege(oid, 'select')
            """;

    @Inject
    Database database;

    private final String byHand = Town.freshCpr();
    private final String byFile = Town.freshCpr();
    private final String later = Town.freshCpr();
    private final String inAText = "2308651235";

    @BeforeEach
    void town() {
        Town.isLaidOut();
    }

    @Test
    void no_table_and_no_event_has_a_number_that_was_registered_changed_imported_searched_or_refused() {
        var name = UUID.randomUUID().toString();
        Town.jobCaseworker()
                .keyed(name)
                .post("/api/v1/citizens", Map.of("cpr", byHand, "givenName", name, "familyName", "Snelund"))
                .statusCode(201);
        Town.jobCaseworker().post("/api/v1/citizens/search", Map.of("cpr", byHand));
        var changed = Town.registered(Town.freshCpr());
        Town.withBifCase(changed, "2007-01-01");
        Town.jobCaseworker()
                .seeing(1)
                .post(
                        "/api/v1/citizens/{id}/cpr-numbers",
                        Map.of("cpr", later, "validFrom", "2008-01-01", "reason", "NEW_NUMBER"),
                        changed)
                .statusCode(200);
        TownFiles.persons(byFile).ended();
        TownFiles.bifCases(
                        BACKFILL,
                        byFile + ";B" + name.substring(0, 8) + ";CASH_BENEFIT;2007-01-01;;JC1-T1;",
                        byFile + ";" + inAText + ";CASH_BENEFIT;2007-01-01;;JC1-T1;",
                        byFile + ";X;CASH_BENEFIT;never;;JC1-T1;")
                .ended();

        assertThat(tablesWith(name)).as("the control").contains("citizen", "idempotency");
        for (var cpr : List.of(byHand, byFile, later)) {
            assertThat(tablesWith(cpr)).isEmpty();
            assertThat(tablesWith(HexFormat.of().formatHex(cpr.getBytes(StandardCharsets.US_ASCII))))
                    .isEmpty();
            assertThat(EventLog.read("citizen.events.v1"))
                    .noneMatch(event -> (event.data() + event.headers() + event.key()).contains(cpr));
        }
        assertThat(tablesWith(inAText)).isEmpty();
    }

    @Test
    void a_street_stands_in_the_table_of_addresses_alone_however_it_came_in() {
        var street = "Skyggestien " + UUID.randomUUID();
        TownFiles.persons(byFile).ended();
        TownFiles.bifCases(BACKFILL, byFile + ";A" + street.substring(12, 20) + ";CASH_BENEFIT;2007-01-01;;JC1-T1;")
                .ended();
        var citizen = Town.citizen(byFile);
        var move = Map.of(
                "movedOn",
                "2007-03-01",
                "street",
                street,
                "postalCode",
                "2200",
                "town",
                street,
                "municipality",
                "0101");
        Town.jobCaseworker()
                .keyed(street.substring(12))
                .post("/api/v1/citizens/{id}/address/change", move, citizen)
                .statusCode(200);
        Town.jobCaseworker()
                .seeing(1)
                .post(
                        "/api/v1/citizens/{id}/address/correction",
                        Map.of("movedOn", "2007-03-01", "instead", move),
                        citizen)
                .statusCode(200);
        Town.jobCaseworker().post("/api/v1/citizens/{id}/address/change", move, citizen);
        Town.jobCaseworker()
                .post("/api/v1/citizens/{id}/protection/grant", Map.of("grantedOn", "2007-03-01"), citizen)
                .statusCode(200);
        TownFiles.addresses(
                        byFile + ";" + street + ";2200;" + street + ";0101;2007-04-01;2008-01-01",
                        byFile + ";" + street + ";2200;" + street + ";0101;2007-04-01;2008-01-01",
                        byFile + ";" + street + ";N;" + street + ";0101;" + street + ";2008-01-01",
                        byHand + ";" + street + ";2200;" + street + ";0101;2007-04-01;2008-01-01")
                .ended();

        assertThat(tablesWith(street)).containsExactly("address_row");
        EventLog.awaitEvent(
                "citizen.events.v1",
                event -> event.kind().equals("protection") && event.streamId().equals(citizen.toString()));
        assertThat(EventLog.read("citizen.events.v1"))
                .noneMatch(event -> (event.data() + event.headers() + event.key()).contains(street));
    }

    @Test
    void the_place_of_a_crisis_centre_stands_nowhere_and_that_of_a_shelter_with_the_stay_alone() {
        var hidden = "KC-" + UUID.randomUUID().toString().substring(0, 18);
        var known = "FH-" + UUID.randomUUID().toString().substring(0, 18);
        TownFiles.persons(byFile).ended();
        TownFiles.sofCases(
                        BACKFILL,
                        byFile + ";S" + UUID.randomUUID().toString().substring(0, 8)
                                + ";SOCIAL_SUPPORT;2006-01-01;;SC1-V1;")
                .ended();
        TownFiles.stays(
                        byFile + ";1" + known + ";" + hidden + ";CRISIS_CENTRE;2007-03-01;",
                        byFile + ";2" + known + ";" + known + ";SHELTER;2007-03-01;",
                        byFile + ";3" + known + ";" + hidden + ";CRISIS_CENTRE;2007-03-01;2007-03-01",
                        byHand + ";4" + known + ";" + hidden + ";CRISIS_CENTRE;2007-03-01;")
                .ended();
        Town.socialCaseworker()
                .get("/api/v1/citizens/{id}/stays", Town.citizen(byFile))
                .statusCode(200);

        assertThat(tablesWith(hidden)).isEmpty();
        assertThat(tablesWith("," + known + ",")).containsExactly("stay");
        assertThat(EventLog.read("citizen.events.v1"))
                .noneMatch(event -> (event.data() + event.headers() + event.key()).contains(hidden)
                        || event.data().contains(known));
    }

    private List<String> tablesWith(String text) {
        return database.list(TABLES, row -> row.text("relname")).stream()
                .filter(table -> database.first(
                                "select exists (select from " + table + " t where position(? in t::text) > 0) as found",
                                row -> row.flag("found"),
                                text)
                        .orElseThrow())
                .toList();
    }
}
