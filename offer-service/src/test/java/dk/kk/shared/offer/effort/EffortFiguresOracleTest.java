package dk.kk.shared.offer.effort;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.offer.catalogue.TestOffers;
import dk.kk.shared.offer.effort.RandomEffort.Project;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No other test has anything in these years. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class EffortFiguresOracleTest {
    @Inject
    EffortFigures figures;

    @Inject
    Database database;

    private final EffortOracle oracle = new EffortOracle();

    @Test
    void the_figures_are_those_of_counting_one_by_one() {
        var projects = List.of(
                project("1950-06-01", "1952-05-31"),
                project("1951-01-01", "1999-12-31"),
                project("1950-01-01", "1950-12-31"));
        for (var seed = 1; seed <= 4; seed++) {
            new RandomEffort(database, oracle, new Random(seed)).make(projects, offer());
            agree(projects, "1953-12-31");
            agree(projects, "1951-07-04");
            agree(projects, "1952-01-01");
        }
    }

    private void agree(List<Project> projects, String today) {
        var clock = BusinessClock.at(Instant.parse(today + "T11:00:00Z"));
        for (var asked = 1950; asked <= clock.today().getYear(); asked++) {
            var year = EffortYear.of(asked, clock.today());
            var counted = figures.byPart(year);
            parts(projects)
                    .forEach(part -> assertThat(counted.getOrDefault(part, CountedPart.none(part)))
                            .as("%s on %s", year, today)
                            .isEqualTo(oracle.count(part, year)));
            assertThat(figures.byMonth(year)).isEqualTo(oracle.byMonth(year));
        }
    }

    private static Stream<String> parts(List<Project> projects) {
        return Stream.concat(
                Stream.of(CountedPart.TOGETHER, CountedPart.PACKAGES),
                projects.stream().map(project -> project.id().toString()));
    }

    /** With two offers, and one that was detached and does not count. */
    private Project project(String first, String last) {
        var id = UUID.randomUUID();
        var lastDay = LocalDate.parse(last);
        var offers = List.of(offer(), offer());
        database.run("""
                insert into method_project (id, code, name, starts_on, ends_on, recorded_at, version)
                values (?, ?, 'P', ?, ?, '2007-11-30 12:00', 4)
                """, id, id.toString(), LocalDate.parse(first), lastDay);
        attach(id, 0, offers.getFirst(), true);
        attach(id, 1, offers.getLast(), true);
        var detached = offer();
        attach(id, 2, detached, true);
        attach(id, 3, detached, false);
        return new Project(id, LocalDate.parse(first), lastDay, offers);
    }

    private void attach(UUID project, int position, UUID offer, boolean attached) {
        database.run(
                "insert into method_project_offer_row values (?, ?, ?, ?, '2007-11-30 12:00')",
                project,
                position,
                offer,
                attached);
    }

    private static UUID offer() {
        return UUID.fromString(TestOffers.listed(Role.BIF_MANAGER).path("id"));
    }
}
