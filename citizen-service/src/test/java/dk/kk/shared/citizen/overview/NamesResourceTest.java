package dk.kk.shared.citizen.overview;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.HOTLINE_OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class NamesResourceTest {
    private static final String NAMES = "/api/v1/citizens/names";

    @Inject
    Database database;

    @BeforeEach
    void town() {
        Town.isLaidOut();
    }

    @Test
    void a_list_of_ids_gets_its_names_in_one_call_in_the_order_asked_for() {
        var first = ours();
        var second = ours();
        var third = ours();

        Town.jobCaseworker()
                .post(NAMES, asked(third, first, second, first))
                .statusCode(200)
                .body("citizens.askedId", contains(third.toString(), first.toString(), second.toString()))
                .body("citizens.citizen.id", contains(third.toString(), first.toString(), second.toString()))
                .body("citizens[0].citizen.givenName", equalTo("Sejr"))
                .body("notShown", empty());
        assertThat(shownSince(third)).isEqualTo(1);
    }

    @Test
    void a_citizen_of_others_is_told_as_little_of_as_one_who_is_nobody() {
        var theirs = ours();
        var nobody = UUID.randomUUID();
        var stranger = Town.member(BIF_CASEWORKER, "JC1-T2");

        stranger.post(NAMES, asked(theirs, nobody))
                .statusCode(200)
                .body("citizens", empty())
                .body("notShown", contains(theirs.toString(), nobody.toString()));
        assertThat(shownSince(theirs)).isZero();
    }

    @Test
    void a_merged_registration_is_named_as_the_citizen_it_is_seen_as() {
        var citizen = ours();
        var merged = Town.registered();
        database.run("insert into access_alias values (?, ?)", merged, citizen);

        Town.jobCaseworker()
                .post(NAMES, asked(merged))
                .body("citizens[0].askedId", equalTo(merged.toString()))
                .body("citizens[0].citizen.id", equalTo(citizen.toString()));
    }

    @Test
    void bif_sees_the_entry_point_in_place_of_a_team_of_sofs() {
        var citizen = ours();
        Town.withSofCase(citizen, "2007-02-01");

        Town.socialCaseworker()
                .post(NAMES, asked(citizen))
                .body("citizens[0].citizen.responsible.team", contains("JC1-T1", "SC1-V1"));
        assertThat(Town.jobCaseworker()
                        .post(NAMES, asked(citizen))
                        .statusCode(200)
                        .body("citizens[0].citizen.responsible", hasSize(2))
                        .extract()
                        .<List<String>>path("citizens[0].citizen.responsible.team"))
                .doesNotContain("SC1-V1");
    }

    @Test
    void at_most_two_hundred_are_asked_for_at_once_and_by_those_who_have_lists() {
        var many = Stream.generate(UUID::randomUUID).limit(201).toArray(UUID[]::new);
        Town.jobCaseworker().post(NAMES, asked(many)).statusCode(400);
        Town.jobCaseworker().post(NAMES, asked()).statusCode(400);
        Call.by(HOTLINE_OPERATOR).post(NAMES, asked(UUID.randomUUID())).statusCode(403);
    }

    private static UUID ours() {
        var citizen = Town.registered();
        Town.withBifCase(citizen, "2007-01-01");
        return citizen;
    }

    private static Map<String, List<UUID>> asked(UUID... ids) {
        return Map.of("citizenIds", List.of(ids));
    }

    /** In how many rows of the audit the operation has shown the citizen. */
    private long shownSince(UUID citizen) {
        return database.list(
                        "select count(*) from audit where operation = 'nameCitizens' and outcome = 'ok' and ? = any (subjects)",
                        row -> row.number("count"),
                        citizen)
                .getFirst();
    }
}
