package dk.kk.shared.citizen.duplicatedesk;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class DuplicatePageTest {
    @Inject
    Database database;

    private UUID pair = new UUID(0, 0);
    private final Browser unit = Browser.of(SPECIAL_UNIT);
    private UUID one = new UUID(0, 0);
    private UUID other = new UUID(0, 0);

    @BeforeEach
    void twoWhoAreAlike() {
        Town.isLaidOut();
        var cpr = Town.freshCpr();
        one = Town.registered(cpr);
        other = Town.registered(cpr.substring(0, 9) + (Integer.parseInt(cpr.substring(9)) + 1) % 10);
        Town.withBifCase(one, "2007-01-01");
        database.run("""
                insert into duplicate (id, first_id, second_id, likeness, found_on)
                values (?, ?, ?, '{SAME_NAME,SAME_BIRTH_DATE,SIMILAR_NUMBER}', '2007-11-30')
                on conflict (first_id, second_id) do nothing
                """, UUID.randomUUID(), one, other); // who looks for them may have found them first
        pair = database.first(
                        "select id from duplicate where first_id = ? and second_id = ?",
                        row -> row.uuid("id"),
                        one,
                        other)
                .orElseThrow();
    }

    @Test
    void the_two_stand_side_by_side_with_what_makes_them_alike() {
        var page = unit.open(address());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("To registreringer side om side", "Sejr Snelund", "Samme navn", "Åbne sager, Beskæftigelse")
                .contains("Det er den samme person", "Det er to personer")
                .doesNotContain("Skil ad");
        assertThat(Browser.of(SPECIAL_UNIT).open(address() + "?lang=en").body()).contains("Two registrations");
    }

    @Test
    void merged_on_the_page_they_are_one_and_can_be_parted_there() {
        var merged = send("/merge", Map.of("keep", "FIRST", "reason", "REGISTERED_TWICE"));
        assertThat(merged.body()).contains("Lagt sammen", "Lagt sammen med den anden", "Skil ad");
        assertThat(seenAs()).isEqualTo(one);

        assertThat(send("/parting", Map.of("reason", "OTHER")).body()).contains("Ikke afgjort");
        assertThat(seenAs()).isEqualTo(other);
        send("/merge", Map.of("keep", "FIRST", "reason", "REGISTERED_TWICE"));
        assertThat(seenAs()).isEqualTo(one);
    }

    @Test
    void that_they_are_two_people_is_said_once_and_can_be_opened_again() {
        assertThat(send("/dismissal", Map.of("version", "1", "reason", "TWINS_OR_RELATIVES"))
                        .body())
                .contains("Ikke samme person: tvillinger eller i familie.");
        assertThat(send("/reopening", Map.of("version", "1")).body()).contains("Det blev ikke gjort");
        assertThat(send("/reopening", Map.of("version", "2")).body()).contains("Ikke afgjort");
    }

    @Test
    void the_list_leads_to_the_pair() {
        var list = unit.open("/duplicates");
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).contains("Mulige dobbeltregistreringer", "/duplicates?state=DISMISSED");
        assertThat(Browser.of(BIF_CASEWORKER).open("/duplicates").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> send(String form, Map<String, String> fields) {
        var answer = unit.submit(unit.open(address()), address() + form, fields);
        return answer.statusCode() == 303 ? unit.open(address()) : answer;
    }

    private String address() {
        return "/duplicates/" + pair;
    }

    private UUID seenAs() {
        return database.first(
                        "select citizen_id from access_alias where alias_id = ?", row -> row.uuid("citizen_id"), other)
                .orElse(other);
    }
}
