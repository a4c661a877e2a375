package dk.kk.shared.citizen.duplicate;

import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
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

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class DuplicateResourceTest {
    private static final String DUPLICATES = "/api/v1/duplicates";

    @Inject
    DuplicateSearch search;

    @Inject
    SearchProgress progress;

    @Inject
    Duplicates duplicates;

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    private final String family = "Dobbelt" + UUID.randomUUID();
    private UUID one = new UUID(0, 0);
    private UUID other = new UUID(0, 0);

    @BeforeEach
    void someoneRegisteredTwice() {
        Town.isLaidOut();
        var cpr = Town.freshCpr();
        var last = (Integer.parseInt(cpr.substring(9)) + 1) % 10;
        one = registered(cpr);
        other = registered(cpr.substring(0, 9) + last);
        Town.withBifCase(one, "2007-01-01");
        Town.withSofCase(other, "2007-01-01");
        looksAgain();
    }

    @Test
    void who_is_alike_is_shown_side_by_side_with_what_makes_them_so() {
        unit().get(DUPLICATES + "/{id}", found())
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("OPEN"))
                .body("likeness", equalTo(List.of("SAME_NAME", "SAME_BIRTH_DATE", "SIMILAR_NUMBER")))
                .body("first.citizenId", equalTo(one.toString()))
                .body("first.familyName", equalTo(family))
                .body("first.openCases.find { it.administration == 'BIF' }.number", equalTo(1))
                .body("first.teams", equalTo(List.of("JC1-T1")))
                .body("second.citizenId", equalTo(other.toString()))
                .body("second.openCases.find { it.administration == 'BIF' }.number", equalTo(0))
                .body("second.teams", equalTo(List.of("SC1-V1")))
                .body("second.mergedInto", nullValue());
        assertThat(isListed("OPEN")).isTrue();
        unit().get(DUPLICATES + "?state=OPEN").statusCode(200).body("state", everyItem(equalTo("OPEN")));
    }

    @Test
    void that_they_are_two_people_is_remembered_whenever_they_are_found_again() {
        var pair = found();
        unit().seeing(1)
                .post(DUPLICATES + "/{id}/dismissal", Map.of("reason", "TWINS_OR_RELATIVES"), pair)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("DISMISSED"))
                .body("dismissal", equalTo("TWINS_OR_RELATIVES"));
        looksAgain();

        assertThat(isListed("OPEN")).isFalse();
        unit().seeing(2)
                .post(DUPLICATES + "/{id}/dismissal", Map.of("reason", "OTHER"), pair)
                .statusCode(409)
                .body("code", equalTo("duplicate-move-unfit"));
        unit().seeing(2)
                .post(DUPLICATES + "/{id}/reopening", Map.of(), pair)
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("dismissal", nullValue());
        unit().seeing(3)
                .post(DUPLICATES + "/{id}/reopening", Map.of(), pair)
                .statusCode(409)
                .body("code", equalTo("duplicate-move-unfit"));
    }

    @Test
    void who_is_merged_is_no_open_pair_until_parted() {
        var pair = found();
        unit().post("/api/v1/citizens/{id}/merge", Map.of("citizenId", one, "reason", "REGISTERED_TWICE"), other)
                .statusCode(200);
        looksAgain();

        unit().get(DUPLICATES + "/{id}", pair)
                .body("state", equalTo("MERGED"))
                .body("second.mergedInto", equalTo(one.toString()))
                .body("second.mergeVersion", equalTo(1));
        unit().seeing(1)
                .post("/api/v1/citizens/{id}/merge/parting", Map.of("reason", "OTHER"), other)
                .statusCode(200);
        looksAgain();
        unit().get(DUPLICATES + "/{id}", pair).body("state", equalTo("OPEN"));
    }

    @Test
    void who_is_alike_no_more_is_gone_and_comes_back_when_alike_again() {
        var pair = found();
        database.run("update citizen set family_name = 'Ganske anderledes' where id = ?", other);
        looksAgain();
        unit().get(DUPLICATES + "/{id}", pair).body("state", equalTo("GONE"));

        database.run("update citizen set family_name = ? where id = ?", family, other);
        looksAgain();
        unit().get(DUPLICATES + "/{id}", pair).body("state", equalTo("OPEN"));
    }

    @Test
    void who_was_given_another_birth_year_by_a_slip_is_found_when_registered() {
        var cpr = Town.freshCpr();
        var first = registered(cpr);
        search.tick();
        var slip = registered(OtherYears.of(Cpr.parse(cpr)).iterator().next().digits());
        search.tick();

        assertThat(likeness(first, slip)).containsExactly("SAME_NAME", "SIMILAR_NUMBER");

        database.run("update citizen set family_name = 'Ganske anderledes' where id = ?", slip);
        looksAgain();
        assertThat(likeness(first, slip)).isEmpty();
    }

    @Test
    void nobody_is_their_own_double_by_a_number_they_had_before() {
        var cpr = Town.freshCpr();
        var renumbered = registered(cpr);
        Town.withBifCase(renumbered, "2007-01-01");
        var next = OtherYears.of(Cpr.parse(cpr)).iterator().next().digits();
        Town.jobCaseworker()
                .seeing(1)
                .post(
                        "/api/v1/citizens/{id}/cpr-numbers",
                        Map.of("cpr", next, "validFrom", "2008-02-01", "reason", "NEW_NUMBER"),
                        renumbered)
                .statusCode(200);
        looksAgain();

        assertThat(database.list(
                        "select id from duplicate where ? in (first_id, second_id)", row -> row.uuid("id"), renumbered))
                .isEmpty();
        assertThat(database.first("select 1 from duplicate_search where next_year is null", row -> row))
                .as("the round came to its end")
                .isPresent();
    }

    @Test
    void a_search_that_broke_off_goes_on_with_the_year_it_had_come_to() {
        var year = birthYear(one);
        database.run("update duplicate set gone = true where first_id in (?, ?)", one, other);

        goesOnFrom(year + 1);
        assertThat(likeness(one, other)).isEmpty();
        goesOnFrom(year);
        assertThat(likeness(one, other)).isNotEmpty();
    }

    @Test
    void while_another_instance_is_at_it_this_one_neither_waits_nor_looks() {
        var year = birthYear(one);
        database.run("update duplicate set gone = true where first_id in (?, ?)", one, other);

        database.run("update duplicate_search set next_year = ?", year);
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(progress.hold()).isPresent();
            search.tick();
        });
        assertThat(likeness(one, other)).isEmpty();
        search.tick();
        assertThat(likeness(one, other)).isNotEmpty();
    }

    @Test
    void who_looks_at_a_pair_looked_at_both() {
        unit().get(DUPLICATES + "/{id}", found()).statusCode(200);

        for (var citizen : new UUID[] {one, other}) {
            assertThat(database.list(
                            "select id from audit where operation = 'getDuplicate' and ? = any (subjects)",
                            row -> row.number("id"),
                            citizen))
                    .hasSize(1);
        }
    }

    @Test
    void an_unknown_pair_is_not_found() {
        unit().get(DUPLICATES + "/{id}", UUID.randomUUID()).statusCode(404);
    }

    private UUID registered(String cpr) {
        return UUID.fromString(Town.jobCaseworker()
                .post("/api/v1/citizens", Map.of("cpr", cpr, "givenName", "Sejr", "familyName", family))
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** As on another day. */
    private void looksAgain() {
        database.run(
                "update duplicate_search set searched_on = ?", clock.today().minusDays(1));
        search.tick();
    }

    private void goesOnFrom(int year) {
        database.run("update duplicate_search set next_year = ?", year);
        search.tick();
    }

    private int birthYear(UUID citizen) {
        return database.list(
                        "select birth_year from citizen where id = ?", row -> (int) row.number("birth_year"), citizen)
                .getFirst();
    }

    /** Empty where they are no pair, or none any more. */
    private List<String> likeness(UUID first, UUID second) {
        return database.first("""
                        select likeness from duplicate
                        where not gone and ? in (first_id, second_id) and ? in (first_id, second_id)
                        """, row -> row.texts("likeness"), first, second).orElse(List.of());
    }

    private UUID found() {
        return database.first(
                        "select id from duplicate where ? in (first_id, second_id) and ? in (first_id, second_id)",
                        row -> row.uuid("id"),
                        one,
                        other)
                .orElseThrow();
    }

    private boolean isListed(String state) {
        return duplicates.page(DuplicateState.valueOf(state), PageRequest.longest(null)).stream()
                .anyMatch(pair -> pair.first().equals(one) && pair.second().equals(other));
    }

    private static Call unit() {
        return Call.by(SPECIAL_UNIT);
    }
}
