package dk.kk.shared.population;

import static dk.kk.shared.population.November.EXPECTED;
import static dk.kk.shared.population.November.rows;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrganisationTest {

    @Test
    void sixty_teams_belong_to_seventeen_centres_and_there_is_one_entry_point() {
        var kinds = rows(Layout.UNITS).stream().collect(groupingBy(row -> row.get("kind"), counting()));
        assertThat(kinds)
                .isEqualTo(Map.of(
                        "CENTRE", 17L,
                        "JOB_CENTRE_TEAM", 20L,
                        "ADULT_TEAM", 16L,
                        "SERVICE_AND_RECEPTION_TEAM", 16L,
                        "COUNSELLING_TEAM", 4L,
                        "DISABILITY_TEAM", 4L,
                        "ENTRY_POINT", 1L));
        assertThat(rows(Layout.UNITS).stream()
                        .filter(row -> row.get("entry_point").equals("true")))
                .extracting(row -> row.get("unit_code"))
                .containsExactly("SOF-INDGANG");
    }

    @Test
    void a_parent_stands_before_its_teams() {
        var codes = rows(Layout.UNITS).stream().map(row -> row.get("unit_code")).toList();
        assertThat(codes).doesNotHaveDuplicates();
        assertThat(rows(Layout.UNITS))
                .filteredOn(row -> !row.isEmpty("parent_code"))
                .hasSize(60)
                .allMatch(row -> codes.indexOf(row.get("parent_code")) < codes.indexOf(row.get("unit_code"))
                        && codes.contains(row.get("parent_code")));
    }

    @Test
    void every_team_has_cases_and_every_case_a_team_of_its_administration() {
        assertThat(teams(Layout.BIF_CASES)).hasSize(20).allMatch(team -> team.startsWith("JC"));
        assertThat(teams(Layout.SOF_CASES)).hasSize(40).noneMatch(team -> team.startsWith("JC"));
        assertThat(rows(Layout.SOF_CASES))
                .allMatch(row -> row.get("caseworker_code").matches("S-" + row.get("team_code") + "-[1-6]"));
        assertThat(rows(Layout.BIF_CASES))
                .allMatch(row -> row.get("caseworker_code").matches("B-" + row.get("team_code") + "-[1-6]"));
    }

    @Test
    void whoever_is_named_in_a_case_works_in_its_team() {
        var teams = rows(Layout.EMPLOYEES).stream()
                .collect(toMap(row -> row.get("employee_code"), row -> row.get("unit_code")));
        assertThat(teams).hasSize(360).containsEntry("B-JC1-T1-2", "JC1-T1");
        for (var cases : List.of(Layout.BIF_CASES, Layout.SOF_CASES)) {
            assertThat(rows(cases)).allMatch(row -> row.get("team_code").equals(teams.get(row.get("caseworker_code"))));
        }
    }

    @Test
    void special_needs_are_met_by_the_teams_for_them() {
        var kinds = rows(Layout.UNITS).stream().collect(toMap(row -> row.get("unit_code"), row -> row.get("kind")));
        var expected = Map.of(
                TargetGroup.IN_TREATMENT, "COUNSELLING_TEAM",
                TargetGroup.DISABILITY, "DISABILITY_TEAM",
                TargetGroup.MENTALLY_ILL_AND_VULNERABLE, "ADULT_TEAM",
                TargetGroup.WITHOUT_SPECIAL_NEEDS, "SERVICE_AND_RECEPTION_TEAM");
        var teamOf = rows(Layout.SOF_CASES).stream()
                .filter(row -> row.isEmpty("closed_on"))
                .collect(toMap(row -> row.get("cpr"), row -> row.get("team_code")));
        assertThat(Dossier.of(November.POPULATION))
                .filteredOn(citizen -> citizen.isShared(Population.DAY))
                .allSatisfy(citizen -> assertThat(kinds.get(teamOf.get(citizen.cpr())))
                        .isEqualTo(expected.get(citizen.mainGroup(Population.DAY))));
    }

    @Test
    void the_demo_caseworkers_share_citizens_some_of_whom_a_new_enrolment_would_add_to_goal_3() {
        assertThat(EXPECTED.strategyCitizensWith("JC1-T1", "SC1-V1")).hasSizeBetween(12, 60);
        assertThat(EXPECTED.strategyCitizensOutsideGoal3("JC1-T1", "SC1-V1")).hasSizeGreaterThan(5);
        var bif = ofCaseworker(Layout.BIF_CASES, "B-JC1-T1-1");
        bif.retainAll(ofCaseworker(Layout.SOF_CASES, "S-SC1-V1-1"));
        assertThat(bif).hasSizeGreaterThanOrEqualTo(12);
    }

    private static Set<String> teams(Layout cases) {
        return rows(cases).stream().map(row -> row.get("team_code")).collect(toSet());
    }

    private static Set<String> ofCaseworker(Layout cases, String caseworker) {
        return rows(cases).stream()
                .filter(row -> row.get("caseworker_code").equals(caseworker) && row.isEmpty("closed_on"))
                .map(row -> row.get("cpr"))
                .collect(toSet());
    }
}
