package dk.kk.shared.population;

import static dk.kk.shared.population.November.byCpr;
import static dk.kk.shared.population.November.rows;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What must not count on the day is there, and in number. */
class HistoryTest {

    @Test
    void there_are_closed_cases_on_both_sides() {
        assertThat(count(Layout.BIF_CASES, row -> !row.isEmpty("closed_on"))).isBetween(2_000L, 3_000L);
        assertThat(count(Layout.SOF_CASES, row -> !row.isEmpty("closed_on"))).isBetween(3_000L, 4_000L);
    }

    @Test
    void some_closed_bif_cases_say_why_and_no_open_one_does() {
        assertThat(rows(Layout.BIF_CASES).stream()
                        .filter(row -> !row.isEmpty("closed_because"))
                        .collect(groupingBy(row -> row.get("closed_because"), counting())))
                .hasEntrySatisfying("WORK", many -> assertThat(many).isBetween(800L, 950L))
                .hasEntrySatisfying("EDUCATION", many -> assertThat(many).isBetween(200L, 300L))
                .hasEntrySatisfying("OTHER", many -> assertThat(many).isBetween(320L, 430L))
                .hasSize(3);
        assertThat(rows(Layout.BIF_CASES))
                .filteredOn(row -> row.isEmpty("closed_on"))
                .allMatch(row -> row.isEmpty("closed_because"));
    }

    @Test
    void housing_support_alone_is_7205_citizens() {
        assertThat(count(
                        Layout.SOF_CASES,
                        row -> row.get("case_type").equals("HOUSING_SUPPORT") && row.isEmpty("closed_on")))
                .isEqualTo(7_205);
    }

    @Test
    void many_had_another_match_group_before() {
        assertThat(byCpr(Layout.MATCH_GROUPS).values().stream().filter(rows -> rows.size() > 1))
                .hasSizeBetween(5_000, 8_000)
                .allMatch(rows -> !rows.get(0).get("code").equals(rows.get(1).get("code")));
    }

    @Test
    void some_target_groups_are_over_and_some_were_left_open_when_the_case_closed() {
        assertThat(count(Layout.TARGET_GROUPS, row -> !row.isEmpty("valid_to"))).isGreaterThan(1_500);
        assertThat(Dossier.of(November.POPULATION))
                .filteredOn(citizen -> !citizen.isShared(Population.DAY))
                .filteredOn(citizen -> citizen.mainGroup(Population.DAY).hasSpecialNeeds())
                .hasSizeGreaterThan(30);
    }

    @Test
    void plans_were_offered_declined_and_ended_too() {
        for (var layout : List.of(Layout.SOCIAL_PLANS, Layout.JOB_PLANS)) {
            for (var phase : List.of("OFFERED", "DECLINED", "MADE", "FOLLOWED_UP", "ENDED")) {
                assertThat(count(layout, row -> row.get("phase").equals(phase))).isGreaterThan(150);
            }
        }
    }

    @Test
    void some_are_on_two_courses_at_once_and_count_once() {
        assertThat(byCpr(Layout.ENROLMENTS).values().stream()
                        .filter(rows -> rows.stream()
                                        .filter(row -> row.get("phase").equals("STARTED"))
                                        .count()
                                > 1))
                .hasSizeGreaterThan(100);
    }

    private static long count(Layout layout, Predicate<Row> which) {
        return rows(layout).stream().filter(which).count();
    }
}
