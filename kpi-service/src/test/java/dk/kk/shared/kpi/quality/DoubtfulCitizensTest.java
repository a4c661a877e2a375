package dk.kk.shared.kpi.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.kpi.RandomCitizen;
import dk.kk.shared.kpi.RandomMerges;
import dk.kk.shared.kpi.Someone;
import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.figure.Goal;
import dk.kk.shared.kpi.ledger.Fact;
import dk.kk.shared.kpi.ledger.Facts;
import dk.kk.shared.kpi.movement.FigureDay;
import dk.kk.shared.kpi.movement.Known;
import dk.kk.shared.kpi.movement.Oracle;
import dk.kk.shared.kpi.quality.DoubtfulCitizens.Doubtful;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class DoubtfulCitizensTest {

    private static final LocalDate NOVEMBER_2007 = LocalDate.of(2007, 11, 30);

    @Inject
    DoubtfulCitizens citizens;

    @Inject
    Oracle oracle;

    @Inject
    Facts facts;

    @Test
    void sql_finds_in_doubt_whom_the_plainest_loops_find_on_any_day_as_known_on_any_day() {
        var found = EnumSet.noneOf(Doubt.class);
        for (var seed = 1; seed <= 12; seed++) {
            QuarkusTransaction.begin();
            try {
                var random = new Random(seed);
                oracle.forgetAll();
                var people = IntStream.range(0, 60)
                        .mapToObj(_ -> new RandomCitizen(random, NOVEMBER_2007))
                        .toList();
                oracle.hear(people.stream()
                        .flatMap(citizen -> citizen.history().stream())
                        .map(said -> said.told(1))
                        .toList());
                oracle.hear(RandomMerges.of(
                                random, people.stream().map(RandomCitizen::id).toList())
                        .newest());
                compare(
                        new FigureDay(
                                RandomCitizen.dateAround(random, NOVEMBER_2007),
                                RandomCitizen.someDayOfKnowing(random)),
                        found);
                for (var months : List.of(0, 5, 13)) { // later on, what was made and begun has grown old
                    compare(FigureDay.of(NOVEMBER_2007.plusMonths(months)), found);
                }
            } finally {
                QuarkusTransaction.rollback();
            }
        }
        assertThat(found).isEqualTo(EnumSet.allOf(Doubt.class));
    }

    @Test
    void a_citizen_without_match_group_and_a_plan_that_grew_old_are_told_with_what_they_could_do() {
        var day = LocalDate.of(1998, 10, 31);
        var after = day.plusDays(1);
        publish(inStrategy(day, "4").toList());
        var planned = new Someone();
        publish(Stream.concat(
                        inStrategy(planned, day, "4"), Stream.of(planned.socialPlan(day.minusMonths(20), null, after)))
                .toList());
        var unmatched = new Someone();
        publish(List.of(unmatched.shared(day, after), unmatched.targetGroups(day, after, "DISABILITY")));

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> Call.by(Role.PROJECT_COUNCIL)
                        .get("/api/v1/goals/1/data-quality?asOf=" + day)
                        .statusCode(200)
                        .body("denominator", Matchers.equalTo(2))
                        .body("exact", Matchers.equalTo(true))
                        .body("indicators.code", Matchers.hasSize(5))
                        .body("indicators[0].citizens", Matchers.equalTo(1))
                        .body("indicators[4].code", Matchers.equalTo("PLAN_NOT_FOLLOWED_UP"))
                        .body("indicators[4].citizens", Matchers.equalTo(1))
                        .body("indicators[4].up", Matchers.equalTo(50.0f))
                        .body("indicators[4].down", Matchers.equalTo(0.0f)));

        var page = Browser.of(Role.PROJECT_COUNCIL).open("/data-quality?asOf=" + day);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("opfølgningen kan mangle", "+50,0 / 0,0 procentpoint");
        Call.by(Role.ANALYST)
                .get("/api/v1/goals/1/data-quality?asOf=" + day)
                .statusCode(200)
                .body("exact", Matchers.equalTo(false))
                .body("indicators[4].citizens", Matchers.not(Matchers.equalTo(1)));
    }

    private void compare(FigureDay day, Set<Doubt> found) {
        for (var goal : Goal.values()) {
            for (var population : Population.values()) {
                var expected = expected(day, goal, population);
                assertThat(citizens.on(day, goal, population))
                        .as("%s %s %s", day, goal, population)
                        .isEqualTo(expected);
                expected.forEach((doubt, doubtful) -> {
                    if (doubtful.counting() + doubtful.notCounting() > 0) {
                        found.add(doubt);
                    }
                });
            }
        }
    }

    private Map<Doubt, Doubtful> expected(FigureDay day, Goal goal, Population population) {
        var all = facts.of(oracle.everybody());
        return Doubt.of(goal)
                .collect(Collectors.toMap(
                        doubt -> doubt, doubt -> doubtful(doubt, all.values().stream(), day, goal, population)));
    }

    private static Doubtful doubtful(
            Doubt doubt, Stream<List<Fact>> all, FigureDay day, Goal goal, Population population) {
        var doubtful = all.map(each -> new DoubtOracle(Known.at(day.knownAt(), each), day.asOf(), goal, population))
                .filter(each -> each.isDoubtful(doubt))
                .toList();
        var counting = doubtful.stream().filter(DoubtOracle::counts).count();
        return new Doubtful(counting, doubtful.size() - counting);
    }

    private static Stream<StreamState> inStrategy(LocalDate day, String matchGroup) {
        return inStrategy(new Someone(), day, matchGroup);
    }

    private static Stream<StreamState> inStrategy(Someone someone, LocalDate day, String matchGroup) {
        var after = day.plusDays(1);
        return Stream.of(
                someone.shared(day, after),
                someone.targetGroups(day, after, "DISABILITY"),
                someone.matchGroup(matchGroup, day, after));
    }

    private static void publish(List<StreamState> said) {
        said.forEach(state -> state.told(1).publish());
    }
}
