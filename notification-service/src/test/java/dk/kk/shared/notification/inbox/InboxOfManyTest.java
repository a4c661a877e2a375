package dk.kk.shared.notification.inbox;

import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.SchemaOwner;
import dk.kk.shared.platform.testing.SqlCost;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** An inbox is read from its own teams' alerts, however many others there are. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class InboxOfManyTest {
    private static final int OTHERS = 20_000;
    /** The alerts of the others alone fill more than a thousand pages. */
    private static final long FEW = 700;

    @Inject
    Database database;

    @Test
    void the_inbox_of_a_team_and_of_the_special_unit_look_at_few_pages() throws SQLException {
        var stored = new StoredAlerts(database);
        stored.open("SC60-V9", OTHERS);
        stored.open("SC60-V1", 3);
        try {
            SchemaOwner.run(
                    "analyze alert"); // the server does within a minute of so many; until then it knows of no team
            looksAtFew(Browser.with(Tokens.of(SOF_CASEWORKER, "S-SC60-V1-1", "SC60-V1")), "3 åbne adviser");
            looksAtFew(Browser.with(Tokens.of(SPECIAL_UNIT, "SU-60", "SU60")), "adviser");
        } finally {
            SchemaOwner.run("delete from alert where team = 'SC60-V9'");
        }
    }

    private static void looksAtFew(Browser browser, String words) {
        browser.open("/inbox");
        var cost = SqlCost.of(() -> assertThat(browser.open("/inbox").body()).contains(words));
        assertThat(cost.pages()).as("pages of %s", cost).isLessThan(FEW);
    }
}
