package dk.kk.shared.citizen.targetgroup;

import static dk.kk.shared.platform.imports.Mode.BACKFILL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.citizen.ShuffledFiles;
import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.TownFiles;
import dk.kk.shared.citizen.targetgroup.GroupOfCitizen.Membership;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.timeline.Row;
import dk.kk.shared.platform.timeline.Timeline;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class TargetGroupsImportTest {
    private static final LocalDate FIRST = LocalDate.of(2007, 1, 1);
    private static final int DAYS = 30;

    @Inject
    TargetGroups groups;

    @Inject
    Database database;

    private final String cpr = Town.freshCpr();
    private final String number = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void town() {
        Town.isLaidOut();
    }

    @Test
    void target_groups_come_with_their_days_and_none_beside_without_special_needs() {
        TownFiles.persons(cpr).ended();
        TownFiles.sofCases(BACKFILL, cpr + ";S" + number + ";TREATMENT;2006-01-01;;SC1-V1;")
                .ended();

        var ended = TownFiles.targetGroups(
                        cpr + ";IN_TREATMENT;2006-01-01;2007-01-01",
                        cpr + ";DISABILITY;2006-06-01;",
                        cpr + ";WITHOUT_SPECIAL_NEEDS;2006-12-01;",
                        cpr + ";WITHOUT_SPECIAL_NEEDS;2005-01-01;2006-01-01")
                .ended();

        assertThat(ended.findings()).containsExactly("4 target_group without-special-needs-stands-alone");
        Town.socialCaseworker()
                .get("/api/v1/citizens/{id}/target-groups?asOf=2006-07-01", Town.citizen(cpr))
                .body("targetGroups", equalTo(List.of("IN_TREATMENT", "DISABILITY")));
        var later = TownFiles.targetGroups(cpr + ";WITHOUT_SPECIAL_NEEDS;2007-02-01;")
                .ended();
        assertThat(later.findings()).containsExactly("2 target_group without-special-needs-stands-alone");
    }

    @Test
    void rows_of_one_group_that_overlap_are_refused_each_naming_the_other() {
        TownFiles.persons(cpr).ended();

        var ended = TownFiles.targetGroups(
                        cpr + ";DISABILITY;2006-01-01;2007-01-01",
                        cpr + ";DISABILITY;2006-12-31;",
                        cpr + ";IN_TREATMENT;2006-01-01;2007-01-01",
                        cpr + ";IN_TREATMENT;2007-01-01;")
                .ended();

        assertThat(ended.findings()).containsExactly("2 valid_from periods-overlap", "3 valid_from periods-overlap");
        assertThat(ended.details("arguments.row")).containsExactly(3, 2);
        assertThat(ended.count("merged")).isEqualTo(2);
    }

    @Test
    void a_row_that_comes_late_does_not_hide_the_end_of_another() {
        TownFiles.persons(cpr).ended();
        TownFiles.targetGroups(cpr + ";DISABILITY;2007-01-01;2007-03-01", cpr + ";DISABILITY;2007-03-01;2007-06-01")
                .ended();
        TownFiles.targetGroups(cpr + ";DISABILITY;2007-01-01;2007-02-01").ended();

        assertThat(held(TargetGroup.DISABILITY))
                .containsExactly(period("2007-01-01", "2007-02-01"), period("2007-03-01", "2007-06-01"));
    }

    @Test
    void a_row_beside_what_a_caseworker_decided_is_refused_too() {
        var citizen = Town.registered(cpr);
        Town.withSofCase(citizen, "2007-01-01");
        Town.socialCaseworker()
                .post(
                        "/api/v1/citizens/{id}/target-groups/change",
                        Map.of("targetGroups", List.of("DISABILITY"), "validFrom", "2007-03-01"),
                        citizen)
                .statusCode(200);

        var ended = TownFiles.targetGroups(cpr + ";WITHOUT_SPECIAL_NEEDS;2007-06-01;")
                .ended();

        assertThat(ended.findings()).containsExactly("2 target_group without-special-needs-stands-alone");
        assertThat(held(TargetGroup.WITHOUT_SPECIAL_NEEDS)).isEmpty();
    }

    @Test
    void any_order_and_any_split_of_a_file_gives_one_timeline() {
        var random = new Random(10);
        var rows = new HashMap<String, List<Period>>();
        for (var n = 0; n < 60; n++) {
            rows.put(Town.freshCpr(), apart(random));
        }
        TownFiles.persons(rows.keySet().toArray(String[]::new)).ended();
        var lines = rows.entrySet().stream()
                .flatMap(citizen -> citizen.getValue().stream()
                        .map(days -> citizen.getKey() + ";DISABILITY;" + days.from() + ";"
                                + (days.to() == null ? "" : days.to())))
                .toList();

        for (var file : ShuffledFiles.of(lines, 4, random)) {
            QuarkusTransaction.requiringNew()
                    .run(() -> database.run("update import_known set hash = '' where source = 'target-groups'"));
            TownFiles.targetGroups(file.toArray(String[]::new)).ended();
        }

        rows.forEach((number, theirs) -> {
            var timeline = timeline(number, TargetGroup.DISABILITY);
            for (var n = 0; n < DAYS + 2; n++) {
                var day = FIRST.plusDays(n);
                assertThat(timeline.asOf(day).isPresent())
                        .as("%s of %s", day, theirs)
                        .isEqualTo(theirs.stream().anyMatch(days -> days.contains(day)));
            }
        });
    }

    /** Periods that meet at most, the last one perhaps open. */
    private static List<Period> apart(Random random) {
        var periods = new ArrayList<Period>();
        var from = random.nextInt(5);
        while (from < DAYS) {
            var to = from + 1 + random.nextInt(6);
            periods.add(new Period(FIRST.plusDays(from), to > DAYS ? null : FIRST.plusDays(to)));
            from = to + random.nextInt(3);
        }
        return periods;
    }

    private List<Period> held(TargetGroup group) {
        return timeline(cpr, group).current().stream().map(Row::days).toList();
    }

    private Timeline<Membership> timeline(String number, TargetGroup group) {
        var citizen = Town.citizen(number);
        return groups.get(citizen).timelines().timeline(new GroupOfCitizen(citizen, group));
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
