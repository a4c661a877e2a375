package dk.kk.shared.citizen.address;

import static dk.kk.shared.platform.imports.Mode.BACKFILL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.TownFiles;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class AddressesImportTest {
    private static final String ADDRESS = "/api/v1/citizens/{id}/address";

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    private final String cpr = Town.freshCpr();
    private final String number = UUID.randomUUID().toString().substring(0, 8);
    private UUID citizen = new UUID(0, 0);

    @BeforeEach
    void a_citizen_with_a_case() {
        Town.isLaidOut();
        TownFiles.persons(cpr).ended();
        TownFiles.bifCases(BACKFILL, cpr + ";B" + number + ";CASH_BENEFIT;2006-01-01;;JC1-T1;")
                .ended();
        citizen = Town.citizen(cpr);
    }

    @Test
    void moves_come_in_any_order_and_the_same_file_again_changes_nothing() {
        var rows = new String[] {row("Bakkevej 1", "2007-10-01", ""), row("Engvej 2", "2007-03-01", "")};

        assertThat(TownFiles.addresses(rows).ended().counts()).containsExactly(2, 2, 0, 0, 2);
        assertThat(TownFiles.addresses(rows).ended().counts()).containsExactly(2, 2, 0, 2, 0);
        Town.jobCaseworker()
                .get(ADDRESS, citizen)
                .header("ETag", "\"1\"")
                .body("address.street", equalTo("Bakkevej 1"))
                .body("protected", equalTo(false));
        Town.jobCaseworker()
                .get(ADDRESS + "?asOf=2007-09-30", citizen)
                .body("address.street", equalTo("Engvej 2"))
                .body("address.movedAway", equalTo("2007-10-01"));
    }

    @Test
    void protection_comes_with_the_address_and_is_never_taken_away_by_a_file() {
        var until = clock.today().plusDays(100);
        assertThat(TownFiles.addresses(row("Engvej 2", "2007-03-01", until.toString()))
                        .ended()
                        .findings())
                .isEmpty();
        var granted = EventLog.awaitEvent(
                "citizen.events.v1",
                event -> event.kind().equals("protection") && event.streamId().equals(citizen.toString()));
        assertThat(granted.type()).isEqualTo("protection.granted");
        assertThat(granted.headers()).containsEntry("ce_cause", "imported");

        TownFiles.addresses(row("Bakkevej 1", "2007-10-01", "")).ended();
        Town.jobCaseworker()
                .get(ADDRESS, citizen)
                .body("address.street", equalTo("Bakkevej 1"))
                .body("protected", equalTo(true))
                .body("protectedUntil", equalTo(until.toString()));
        Town.jobCaseworker()
                .get("/api/v1/citizens/{id}/protection", citizen)
                .body("rows[0].validFrom", equalTo(until.minusYears(1).toString()))
                .body("rows[0].grantedBy", nullValue());
    }

    @Test
    void bad_rows_are_refused_with_their_rule_and_no_finding_keeps_an_address() {
        var tomorrow = clock.today().plusDays(1).toString();
        var tooLate = clock.today().plusYears(1).plusDays(1).toString();
        var street = "Skyggestien " + number;

        var ended = TownFiles.addresses(
                        row(street, tomorrow, ""),
                        row(street, "2007-03-01", tooLate),
                        cpr + ";" + street + ";22 N;København N;0101;2007-03-01;",
                        cpr + ";" + street + ";2200;København N;101;2007-03-01;",
                        cpr + ";;2200;København N;0101;" + street + ";",
                        Town.freshCpr() + ";" + street + ";2200;København N;0101;2007-03-01;",
                        row(street, "2007-04-01", ""),
                        row(street, "2007-04-01", ""))
                .ended();

        assertThat(ended.findings())
                .containsExactlyInAnyOrder(
                        "2 moved_on address-in-the-future",
                        "3 protected_until protection-too-long",
                        "4 postal_code postal-code-invalid",
                        "5 municipality municipality-code-invalid",
                        "6 moved_on date-invalid",
                        "6 street value-missing",
                        "7 cpr citizen-unknown",
                        "9 null row-double");
        var kept = database.list(
                "select f.content::text || f.arguments::text as kept from import_finding f where f.import_id = ?::uuid",
                row -> row.text("kept"),
                ended.view().<String>path("id"));
        assertThat(kept).hasSize(8).noneMatch(found -> found.contains("Skyggestien") || found.contains("2200"));
    }

    @Test
    void a_dry_run_takes_nothing() {
        assertThat(TownFiles.addresses(row("Engvej 2", "2007-03-01", ""))
                        .tryOut()
                        .ended()
                        .view()
                        .<String>path("phase"))
                .isEqualTo("VALIDATED");
        Town.jobCaseworker().get(ADDRESS, citizen).body("address", nullValue());
    }

    private String row(String street, String movedOn, String protectedUntil) {
        return "%s;%s;2200;København N;0101;%s;%s".formatted(cpr, street, movedOn, protectedUntil);
    }
}
