package dk.kk.shared.population;

import static dk.kk.shared.population.November.byCpr;
import static dk.kk.shared.population.November.rows;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What every row must hold to, beside the figures. */
class RowsTest {

    private static final Predicate<Row> OPEN_CASE = row -> row.isEmpty("closed_on");

    @Test
    void every_citizen_has_exactly_one_open_bif_case_and_one_current_benefit_of_its_type() {
        var open = rows(Layout.BIF_CASES).stream()
                .filter(OPEN_CASE)
                .collect(toMap(row -> row.get("cpr"), row -> row.get("case_type")));
        var current = rows(Layout.BENEFITS).stream()
                .filter(row -> row.isEmpty("ended_on"))
                .collect(toMap(row -> row.get("cpr"), row -> row.get("benefit_type")));
        assertThat(open).hasSize(25_015).isEqualTo(current);
    }

    @Test
    void sickness_benefit_goes_with_having_no_match_group_because_of_it() {
        var sick = rows(Layout.BENEFITS).stream()
                .filter(row -> row.get("benefit_type").equals("SICKNESS_BENEFIT"))
                .map(row -> row.get("cpr"))
                .collect(toSet());
        var matched = rows(Layout.MATCH_GROUPS).stream()
                .filter(row -> row.get("code").equals("ON_SICKNESS_BENEFIT"))
                .map(row -> row.get("cpr"))
                .collect(toSet());
        assertThat(sick).isEqualTo(matched).hasSizeGreaterThan(2_000);
    }

    @Test
    void cases_of_one_citizen_on_one_side_never_overlap() {
        for (var layout : List.of(Layout.BIF_CASES, Layout.SOF_CASES)) {
            assertThat(byCpr(layout).values()).allSatisfy(cases -> {
                for (int i = 1; i < cases.size(); i++) {
                    assertThat(cases.get(i - 1).date("closed_on"))
                            .isBeforeOrEqualTo(cases.get(i).date("opened_on"));
                }
            });
        }
    }

    @Test
    void nothing_but_what_is_planned_lies_after_the_day() {
        for (var layout : Layout.values()) {
            for (var column : layout.columns()) {
                if (!column.startsWith("planned_") && (column.endsWith("_on") || column.startsWith("actual_"))) {
                    assertThat(rows(layout))
                            .filteredOn(row -> !row.isEmpty(column))
                            .allMatch(row -> !row.date(column).isAfter(Population.DAY), layout + " " + column);
                }
            }
        }
    }

    @Test
    void the_columns_of_a_row_are_in_order_of_time() {
        inOrder(Layout.BIF_CASES, "opened_on", "closed_on");
        inOrder(Layout.SOF_CASES, "opened_on", "closed_on");
        inOrder(Layout.TARGET_GROUPS, "valid_from", "valid_to");
        inOrder(Layout.BENEFITS, "started_on", "ended_on");
        inOrder(Layout.ENROLMENTS, "referred_on", "actual_start", "actual_end");
        inOrder(Layout.SOCIAL_PLANS, "offered_on", "made_on", "followed_up_on", "ended_on");
        inOrder(Layout.SOCIAL_PLANS, "offered_on", "declined_on");
        inOrder(Layout.JOB_PLANS, "offered_on", "made_on", "followed_up_on", "ended_on");
        inOrder(Layout.JOB_PLANS, "offered_on", "declined_on");
    }

    @Test
    void courses_benefits_assessments_and_plans_belong_to_a_case() {
        startsAfterFirst(Layout.ENROLMENTS, "referred_on", Layout.BIF_CASES);
        startsAfterFirst(Layout.BENEFITS, "started_on", Layout.BIF_CASES);
        startsAfterFirst(Layout.MATCH_GROUPS, "valid_from", Layout.BIF_CASES);
        startsAfterFirst(Layout.JOB_PLANS, "offered_on", Layout.BIF_CASES);
        startsAfterFirst(Layout.SOCIAL_PLANS, "offered_on", Layout.SOF_CASES);
        startsAfterFirst(Layout.TARGET_GROUPS, "valid_from", Layout.SOF_CASES);
    }

    @Test
    void a_course_has_the_dates_its_phase_calls_for() {
        var running = Set.of("STARTED");
        var ended = Set.of("COMPLETED", "DROPPED_OUT");
        assertThat(rows(Layout.ENROLMENTS)).allSatisfy(row -> {
            var phase = row.get("phase");
            assertThat(row.isEmpty("actual_start")).isEqualTo(!running.contains(phase) && !ended.contains(phase));
            assertThat(row.isEmpty("actual_end")).isEqualTo(!ended.contains(phase));
        });
        assertThat(rows(Layout.ENROLMENTS).stream().map(row -> row.get("phase")).collect(toSet()))
                .containsExactlyInAnyOrder(
                        "REFERRED", "ACCEPTED", "STARTED", "COMPLETED", "DROPPED_OUT", "CANCELLED", "NO_SHOW");
    }

    @Test
    void numbers_are_unique_and_offers_are_of_the_catalogue() {
        unique(Layout.BIF_CASES, "case_number");
        unique(Layout.SOF_CASES, "case_number");
        unique(Layout.ENROLMENTS, "course_number");
        unique(Layout.BENEFITS, "benefit_number");
        unique(Layout.SOCIAL_PLANS, "plan_number");
        unique(Layout.JOB_PLANS, "plan_number");
        unique(Layout.OFFERS, "offer_code");
        assertThat(rows(Layout.ENROLMENTS).stream()
                        .map(row -> row.get("offer_code"))
                        .collect(toSet()))
                .isEqualTo(rows(Layout.OFFERS).stream()
                        .map(row -> row.get("offer_code"))
                        .collect(toSet()));
    }

    @Test
    void assessments_and_target_groups_are_told_apart_by_their_first_day() {
        assertThat(rows(Layout.MATCH_GROUPS).stream().map(row -> row.get("cpr") + row.get("valid_from")))
                .doesNotHaveDuplicates();
        assertThat(rows(Layout.TARGET_GROUPS).stream()
                        .map(row -> row.get("cpr") + row.get("target_group") + row.get("valid_from")))
                .doesNotHaveDuplicates();
    }

    @Test
    void without_special_needs_stands_alone_and_some_needs_combine() {
        var needs = rows(Layout.TARGET_GROUPS).stream()
                .filter(row -> row.isEmpty("valid_to"))
                .collect(groupingBy(row -> row.get("cpr"), mapping(row -> row.get("target_group"), toSet())))
                .values();
        assertThat(needs)
                .filteredOn(groups -> groups.contains("WITHOUT_SPECIAL_NEEDS"))
                .allMatch(g -> g.size() == 1);
        assertThat(needs)
                .contains(Set.of("IN_TREATMENT", "DISABILITY", "MENTALLY_ILL_AND_VULNERABLE"))
                .contains(Set.of("IN_TREATMENT", "MENTALLY_ILL_AND_VULNERABLE"))
                .contains(Set.of("DISABILITY", "MENTALLY_ILL_AND_VULNERABLE"));
    }

    private static void inOrder(Layout layout, String... columns) {
        assertThat(rows(layout)).allSatisfy(row -> {
            var days = Arrays.stream(columns)
                    .filter(column -> !row.isEmpty(column))
                    .map(row::date)
                    .toList();
            assertThat(days).isSorted();
        });
    }

    private static void startsAfterFirst(Layout layout, String column, Layout cases) {
        var first = byCpr(cases);
        assertThat(rows(layout)).allSatisfy(row -> {
            LocalDate opened =
                    Objects.requireNonNull(first.get(row.get("cpr"))).getFirst().date("opened_on");
            assertThat(row.date(column)).as("%s", row).isAfterOrEqualTo(opened);
        });
    }

    private static void unique(Layout layout, String column) {
        assertThat(rows(layout).stream().map(row -> row.get(column))).doesNotHaveDuplicates();
    }
}
