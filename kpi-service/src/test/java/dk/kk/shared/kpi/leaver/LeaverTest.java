package dk.kk.shared.kpi.leaver;

import static dk.kk.shared.kpi.Someone.period;
import static dk.kk.shared.kpi.Someone.rows;
import static dk.kk.shared.kpi.Someone.values;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.kpi.RandomCitizen;
import dk.kk.shared.kpi.RandomMerges;
import dk.kk.shared.kpi.Someone;
import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.ledger.Facts;
import dk.kk.shared.kpi.movement.Figures;
import dk.kk.shared.kpi.movement.Oracle;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No other test has citizens in match group 4-5 on these days. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class LeaverTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SEEDS = 120;
    private static final LocalDate FROM = LocalDate.of(1997, 3, 1);
    private static final LocalDate TO = LocalDate.of(1998, 2, 1);
    private static final LocalDate AGAIN = LocalDate.of(1995, 3, 1);
    private static final LocalDate LATER = LocalDate.of(1996, 2, 1);

    @Inject
    Oracle ledger;

    @Inject
    Facts facts;

    @Inject
    RecountLeavers recount;

    @Inject
    Figures figures;

    @Test
    void in_the_first_year_of_figures_a_year_back_is_their_first_day() {
        Call.by(SOF_MANAGER)
                .get("/api/v1/leavers?to=" + figures.firstDay().plusDays(30))
                .statusCode(200)
                .body("from", equalTo(figures.firstDay().toString()));
    }

    @Test
    void who_left_is_counted_once_by_where_they_stand_on_the_last_day() {
        member(TO.plusDays(1), TO.plusDays(1), "4");
        member(TO.plusDays(1), TO.plusDays(1), "5");
        ended(member(TO.plusDays(1), TO.plusDays(1), "4"), "DEAD", TO);
        ended(member(TO.plusDays(1), TO.plusDays(1), "4"), "MOVED", TO);
        ended(member(TO.plusDays(1), TO.plusDays(1), "4"), "DEAD", TO.plusDays(1));
        ended(member(TO.plusDays(1), TO.plusDays(1), "4"), "EMIGRATED", TO);
        cameBack(member(TO.plusDays(1), TO.plusDays(1), "4"), TO);
        var alive = member(TO.plusDays(1), TO.plusDays(1), "4");
        ended(alive, "DEAD", TO.minusDays(9));
        publish(2, alive.ofCitizen("citizen", values("endedOn", null, "endReason", null, "endings", List.of())));
        member(TO, TO.plusDays(1), "4");
        member(TO.plusDays(1), TO, "5");
        var better = member(TO.plusDays(1), TO.plusDays(1), "4");
        match(better, FROM, TO, "4", TO, TO.plusDays(1), "3");
        var back = member(TO.plusDays(1), TO.plusDays(1), "4");
        match(back, FROM, FROM.plusDays(9), "4", TO, TO.plusDays(1), "4");
        match(member(TO.plusDays(1), TO.plusDays(1), "4"), FROM.plusDays(1), TO, "4", TO, TO.plusDays(1), "2");

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> get("STRATEGY").body("members", equalTo(12)).body("left", equalTo(6)));
        get("STRATEGY")
                .body("stayed", equalTo(6))
                .body("destinations.find { it.code == 'DEAD' }.citizens", equalTo(1))
                .body("destinations.find { it.code == 'MOVED' }.citizens", equalTo(1))
                .body("destinations.find { it.code == 'EMIGRATED' }.citizens", equalTo(1))
                .body("destinations.find { it.code == 'BIF_CASE_ENDED' }.citizens", equalTo(1))
                .body("destinations.find { it.code == 'NO_MATCH_GROUP' }.citizens", equalTo(1))
                .body("destinations.find { it.code == 'MATCH_1_TO_3' }.citizens", equalTo(1))
                .body("destinations.find { it.code == 'MATCH_1_TO_3' }.percent", equalTo(16.7f))
                .body("source.da", containsString("hvorfor den sluttede"));
        assertThat(recount.of(Population.STRATEGY, FROM, TO, null))
                .isEqualTo(byFunction(Population.STRATEGY, FROM, TO, null));
    }

    @Test
    void who_has_no_case_in_bif_any_more_is_counted_by_why_the_latest_one_was_closed() {
        closedFor(AGAIN.plusDays(3), "WORK");
        closedFor(LATER, "EDUCATION");
        closedFor(LATER, "DISABILITY_PENSION");
        closedFor(LATER, "OTHER");
        closedFor(LATER, null);
        var both = closedFor(LATER, "OTHER");
        publish(1, both.closedBifCase(AGAIN, LATER, "EDUCATION"));
        var earlier = closedFor(LATER, null);
        publish(1, earlier.closedBifCase(AGAIN, LATER.minusDays(1), "WORK"));
        var open = closedFor(LATER.plusDays(1), "WORK");
        publish(1, open.closedBifCase(AGAIN, LATER, "EDUCATION"));
        var dead = closedFor(LATER, "DISABILITY_PENSION");
        ended(dead, "DEAD", LATER);
        var older = member(AGAIN, LATER, LATER.plusDays(1), "4");
        publish(1, older.bifCase(AGAIN, LATER));

        await().atMost(PATIENCE)
                .untilAsserted(() -> get(AGAIN, LATER, "STRATEGY")
                        .body("members", equalTo(10))
                        .body("left", equalTo(9)));
        get(AGAIN, LATER, "STRATEGY")
                .body("destinations.find { it.code == 'WORK' }.citizens", equalTo(1))
                .body("destinations.find { it.code == 'EDUCATION' }.citizens", equalTo(2))
                .body("destinations.find { it.code == 'DISABILITY_PENSION' }.citizens", equalTo(1))
                .body("destinations.find { it.code == 'BIF_CASE_ENDED_OTHERWISE' }.citizens", equalTo(1))
                .body("destinations.find { it.code == 'BIF_CASE_ENDED' }.citizens", equalTo(3))
                .body("destinations.find { it.code == 'DEAD' }.citizens", equalTo(1));
        assertThat(recount.of(Population.STRATEGY, AGAIN, LATER, null))
                .isEqualTo(byFunction(Population.STRATEGY, AGAIN, LATER, null));
    }

    @Test
    void days_that_are_no_span_and_people_who_follow_no_goals_are_refused() {
        Call.by(SOF_MANAGER)
                .get("/api/v1/leavers?from=1998-02-01&to=1998-01-31")
                .statusCode(400)
                .body("code", equalTo("span-empty"));
        Call.by(SOF_CASEWORKER).get("/api/v1/leavers").statusCode(403);
    }

    @Test
    void the_statement_says_what_the_function_says_on_random_histories() {
        var seen = EnumSet.noneOf(Destination.class);
        for (var seed = 1; seed <= SEEDS; seed++) {
            QuarkusTransaction.begin();
            try {
                var random = new Random(seed);
                var day = LocalDate.of(2007, 11, 30);
                ledger.forgetAll();
                var citizens = IntStream.range(0, 12)
                        .mapToObj(_ -> new RandomCitizen(random, day))
                        .toList();
                ledger.hear(citizens.stream()
                        .flatMap(citizen -> citizen.history().stream())
                        .map(said -> said.told(1))
                        .toList());
                ledger.hear(RandomMerges.of(
                                random, citizens.stream().map(RandomCitizen::id).toList())
                        .newest());
                for (var population : Population.values()) {
                    var from = day.minusDays(random.nextInt(200));
                    var to = from.plusDays(random.nextInt(400));
                    var knownAt = RandomCitizen.someDayOfKnowing(random);
                    var counted = byFunction(population, from, to, knownAt);
                    assertThat(recount.of(population, from, to, knownAt))
                            .as("seed %d, %s, %s to %s, known at %s", seed, population, from, to, knownAt)
                            .isEqualTo(counted);
                    counted.destinations().entrySet().stream()
                            .filter(went -> went.getValue() > 0)
                            .forEach(went -> seen.add(went.getKey()));
                }
            } finally {
                QuarkusTransaction.rollback();
            }
        }
        assertThat(seen)
                .as("each way a case ends")
                .containsAll(EnumSet.range(Destination.WORK, Destination.BIF_CASE_ENDED));
    }

    private Leavers byFunction(Population population, LocalDate from, LocalDate to, @Nullable LocalDate knownAt) {
        var known = facts.of(ledger.everybody()).values().stream()
                .map(said -> said.stream()
                        .filter(fact -> fact.known().includes(knownAt))
                        .toList())
                .toList();
        return Leavers.of(known, population, from, to);
    }

    private static ValidatableResponse get(String population) {
        return get(FROM, TO, population);
    }

    private static ValidatableResponse get(LocalDate from, LocalDate to, String population) {
        return Call.by(SOF_MANAGER)
                .get("/api/v1/leavers?from=" + from + "&to=" + to + "&population=" + population)
                .statusCode(200);
    }

    /** In the strategy's population from the first day on; has a case until one day, and a match group until another. */
    private static Someone member(LocalDate caseTo, LocalDate matchTo, String match) {
        return member(FROM, caseTo, matchTo, match);
    }

    private static Someone member(LocalDate from, LocalDate caseTo, LocalDate matchTo, String match) {
        var someone = new Someone();
        publish(
                1,
                someone.shared(from, caseTo),
                someone.targetGroups(from, matchTo, "DISABILITY"),
                someone.matchGroup(match, from, matchTo));
        return someone;
    }

    private static Someone closedFor(LocalDate closedOn, @Nullable String because) {
        var someone = member(AGAIN, closedOn, LATER.plusDays(1), "4");
        publish(1, someone.closedBifCase(AGAIN, closedOn, because));
        return someone;
    }

    private static void ended(Someone someone, String reason, LocalDate on) {
        publish(1, someone.ofCitizen("citizen", values("endedOn", on, "endReason", reason)));
    }

    private static void cameBack(Someone someone, LocalDate on) {
        var row = values(
                "endedOn", on.minusDays(9), "returnedOn", on, "reason", "MOVED", "recordedAt", "1998-03-01T10:00:00Z");
        publish(1, someone.ofCitizen("citizen", values("endedOn", null, "endReason", null, "endings", List.of(row))));
    }

    private static void match(
            Someone someone, LocalDate from, LocalDate to, String code, LocalDate then, LocalDate end, String other) {
        publish(2, someone.ofCitizen("match-group", rows(group(from, to, code), group(then, end, other))));
    }

    private static Map<String, @Nullable Object> group(LocalDate from, LocalDate to, String code) {
        var row = period(from, to);
        row.putAll(values("model", "2009", "code", code));
        return row;
    }

    private static void publish(long version, StreamState... said) {
        Stream.of(said).forEach(state -> state.told(version).publish());
    }
}
