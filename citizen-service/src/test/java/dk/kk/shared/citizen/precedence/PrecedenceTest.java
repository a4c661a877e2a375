package dk.kk.shared.citizen.precedence;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.precedence.PrecedenceTable.PrecedenceRow;
import dk.kk.shared.platform.imports.ImportLayout;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each sentence of the table in docs/imports.md about what citizen-service keeps is played; one that nobody plays is found. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class PrecedenceTest {
    private static final Map<String, Map<String, Runnable>> PLAYED = Map.ofEntries(
            Map.entry(
                    "target groups",
                    Map.of(
                            "a caseworker's decision on its days, over what was delivered before and over later news of earlier days",
                            () -> new GroupsPlayed()
                                    .a_decision_stands_over_earlier_rows_and_over_news_of_earlier_days(),
                            "then Visitationssystemet",
                            () -> new GroupsPlayed().visitation_stands_over_a_status(),
                            "never a status",
                            () -> new GroupsPlayed().a_status_alone_is_no_group(),
                            "without a withdrawn decision what was said beside it",
                            () -> new GroupsPlayed().a_withdrawn_decision_stands_no_more())),
            Map.entry(
                    "match group",
                    Map.of(
                            "of two assessments of one day the one said last",
                            () -> new GroupsPlayed().the_later_assessment_of_a_day_stands(),
                            "a correction on its days as above",
                            () -> new GroupsPlayed().a_correction_stands_over_news_of_earlier_days(),
                            "a withdrawn assessment never",
                            () -> new GroupsPlayed().a_withdrawn_assessment_stays_so(),
                            "without a withdrawn correction what was said beside it",
                            () -> new GroupsPlayed().a_withdrawn_correction_stands_no_more())),
            Map.entry(
                    "green line",
                    Map.of(
                            "either sets it",
                            () -> new GroupsPlayed().people_and_the_rule_set_the_green_line(),
                            "a lift by hand stands over the rule, a period by hand over a lift",
                            () -> new GroupsPlayed().a_lift_stands_over_the_rule_and_a_period_over_a_lift())),
            Map.entry(
                    "a case: type, days, team, caseworker",
                    Map.of(
                            "what was said last, as a whole",
                            () -> new CasesPlayed().what_was_said_last_of_a_case_stands())),
            Map.entry(
                    "responsible team and caseworker",
                    Map.of(
                            "what a person decided, until a `LIVE` row hands a case to another team or caseworker (from today on) or the last case closes",
                            () -> new CasesPlayed().a_decision_stands_until_a_live_row_hands_over(),
                            "a `BACKFILL` row says it anew for every day, by all cases of that side",
                            () -> new CasesPlayed().a_backfilled_row_says_it_of_every_day())),
            Map.entry(
                    "name of a person", Map.of("what was said last", () -> new PersonPlayed().the_last_name_stands())),
            Map.entry(
                    "address",
                    Map.of(
                            "of a day the row that comes with other content, over a move by hand",
                            () -> new PersonPlayed().a_row_of_a_day_stands_over_a_move_by_hand(),
                            "of different days each its own",
                            () -> new PersonPlayed().each_day_has_its_own_move())),
            Map.entry(
                    "name and address protection",
                    Map.of(
                            "the longest grant",
                            () -> new PersonPlayed().the_longest_grant_stands(),
                            "a file takes nothing away, and what a person ended or corrected does not come back by the same day",
                            () -> new PersonPlayed().a_file_neither_takes_protection_nor_brings_it_back())),
            Map.entry(
                    "interview",
                    Map.of(
                            "what was said last, but for the hour, which a file does not know",
                            () -> new PersonPlayed().the_last_word_of_an_interview_stands_but_for_its_hour(),
                            "a withdrawal, until the row says something else",
                            () -> new PersonPlayed().a_withdrawn_interview_stays_so_until_there_is_news())),
            Map.entry("stay", Map.of("what was said last", () -> new PersonPlayed().the_last_word_of_a_stay_stands())),
            Map.entry(
                    "units, employees",
                    Map.of(
                            "the files",
                            () -> new PersonPlayed().files_say_what_a_unit_is_called(),
                            "opening hours, numbers and absences people alone",
                            () -> new PersonPlayed().a_file_leaves_the_number_of_a_unit())));

    @Inject
    @All
    List<ImportLayout> layouts;

    @BeforeEach
    void town() {
        Town.isLaidOut();
    }

    @TestFactory
    Stream<DynamicTest> every_sentence_of_the_table_is_what_happens() {
        return ours().stream()
                .flatMap(row -> row.rules().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                row.what() + ": " + rule,
                                () -> playing(row, rule).run())));
    }

    private static Runnable playing(PrecedenceRow row, String rule) {
        var played = PLAYED.getOrDefault(row.what(), Map.of()).get(rule);
        assertThat(played).as("nobody plays it").isNotNull();
        return requireNonNull(played);
    }

    @Test
    void nothing_is_played_that_the_table_does_not_say() {
        var said = ours().stream().collect(toMap(PrecedenceRow::what, row -> Set.copyOf(row.rules())));
        PLAYED.forEach((what, rules) -> assertThat(said).containsEntry(what, rules.keySet()));
    }

    @Test
    void every_source_of_this_service_has_its_place_in_the_table() {
        assertThat(ours().stream().flatMap(row -> row.sources().stream()).collect(toSet()))
                .containsExactlyInAnyOrderElementsOf(sources());
    }

    /** Rows of which a file of this service speaks, and those of which none does and that are played. */
    private List<PrecedenceRow> ours() {
        var sources = sources();
        return PrecedenceTable.read().rows().stream()
                .filter(row -> row.sources().isEmpty() || row.sources().stream().anyMatch(sources::contains))
                .toList();
    }

    private Set<String> sources() {
        return layouts.stream().map(ImportLayout::source).collect(toSet());
    }
}
