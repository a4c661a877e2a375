package dk.kk.shared.citizen.attachment;

import static dk.kk.shared.citizen.cases.CaseType.CASH_BENEFIT;
import static dk.kk.shared.citizen.cases.CaseType.HOUSING_SUPPORT;
import static dk.kk.shared.citizen.cases.CaseType.SICKNESS_BENEFIT;
import static dk.kk.shared.citizen.cases.CaseType.TREATMENT;
import static dk.kk.shared.citizen.directory.Administration.BIF;
import static dk.kk.shared.citizen.directory.Administration.SOF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.citizen.cases.Case;
import dk.kk.shared.citizen.cases.CaseType;
import dk.kk.shared.citizen.cases.DeliveredCase;
import dk.kk.shared.citizen.cases.OpenDays;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.ResponsibleTeam;
import dk.kk.shared.citizen.responsibility.CitizenResponsibility;
import dk.kk.shared.citizen.sharing.CitizenSharedPeriods;
import dk.kk.shared.citizen.stream.CitizenTimelines;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How responsibility follows the cases; days are those of one month. */
class AttachmentTest {

    private static final UUID CITIZEN = UUID.randomUUID();
    private static final Instant AT = Instant.parse("2007-11-30T11:00:00Z");

    @Test
    void who_opens_a_case_is_responsible_from_its_first_day_on() {
        var citizen = attached(null);
        open(citizen, CASH_BENEFIT, "B1", "A", 5, null);

        assertThat(responsible(citizen, BIF)).isEqualTo("5- A");
        assertThat(responsible(citizen, SOF)).isEmpty();
    }

    @Test
    void a_newer_case_takes_over_and_gives_back_when_it_ends() {
        var citizen = attached(null);
        open(citizen, CASH_BENEFIT, "B1", "A", 5, null);
        var second = open(citizen, SICKNESS_BENEFIT, "B2", "B", 10, null);
        citizen.close(second, day(20), null);

        assertThat(responsible(citizen, BIF)).isEqualTo("5-10 A, 10-20 B, 20- A");
    }

    @Test
    void nobody_is_responsible_after_the_last_case() {
        var citizen = attached(null);
        citizen.close(open(citizen, CASH_BENEFIT, "B1", "A", 5, null), day(9), null);

        assertThat(responsible(citizen, BIF)).isEqualTo("5-9 A");
    }

    @Test
    void a_case_that_becomes_known_late_does_not_override_whom_a_later_one_named() {
        var citizen = attached(null);
        open(citizen, CASH_BENEFIT, "B1", "A", 10, null);
        open(citizen, SICKNESS_BENEFIT, "B2", "B", 3, null);

        assertThat(responsible(citizen, BIF)).isEqualTo("3-10 B, 10- A");
    }

    @Test
    void whom_a_person_named_stays_when_another_case_closes() {
        var citizen = attached(held(5, null, "NAMED"));
        open(citizen, CASH_BENEFIT, "B1", "A", 3, null);
        var second = open(citizen, SICKNESS_BENEFIT, "B2", "B", 4, null);
        citizen.close(second, day(20), null);

        assertThat(responsible(citizen, BIF)).isEqualTo("3-4 A, 4-5 B, 5- NAMED");
    }

    @Test
    void a_case_that_was_open_longer_all_along_has_its_holder_on_the_days_nobody_had() {
        var citizen = attached(null);
        var wrong = open(citizen, TREATMENT, "S1", "A", 10, 20);
        citizen.correct(wrong, since(5));

        assertThat(responsible(citizen, SOF)).isEqualTo("5- A");
    }

    @Test
    void nobody_had_the_citizen_before_a_case_that_opened_later_than_believed() {
        var citizen = attached(null);
        var wrong = open(citizen, TREATMENT, "S1", "A", 5, null);
        citizen.correct(wrong, since(12));

        assertThat(responsible(citizen, SOF)).isEqualTo("12- A");
    }

    @Test
    void a_delivery_that_closes_one_case_gives_the_citizen_back_to_the_other() {
        var citizen = attached(null);
        open(citizen, CASH_BENEFIT, "B1", "A", 5, null);
        citizen.deliver(row("B2", CASH_BENEFIT, "B", 8, null), day(15));
        citizen.deliver(row("B2", CASH_BENEFIT, "C", 8, 14), day(15));

        assertThat(responsible(citizen, BIF)).isEqualTo("5-8 A, 8-14 B, 14- A");
    }

    @Test
    void a_first_load_says_of_every_day_who_had_the_case_opened_last() {
        var citizen = attached(held(1, null, "OLD"));
        citizen.load(List.of(
                row("B1", CASH_BENEFIT, "A", 5, 12),
                row("B2", CASH_BENEFIT, "B", 8, 10),
                row("B3", CASH_BENEFIT, "C", 20, null)));

        assertThat(responsible(citizen, BIF)).isEqualTo("5-8 A, 8-10 B, 10-12 A, 20- C");
    }

    @Test
    void a_delivery_with_a_new_team_hands_the_citizen_over_today() {
        var citizen = attached(null);
        open(citizen, CASH_BENEFIT, "B1", "A", 5, null);
        citizen.deliver(row("B1", CASH_BENEFIT, "B", 5, null), day(15));

        assertThat(responsible(citizen, BIF)).isEqualTo("5-15 A, 15- B");
    }

    @Test
    void a_delivery_that_closes_a_case_says_so() {
        var citizen = attached(null);
        citizen.deliver(row("B1", CASH_BENEFIT, "A", 5, null), day(15));
        citizen.deliver(row("B1", CASH_BENEFIT, "A", 5, 14), day(15));

        assertThat(responsible(citizen, BIF)).isEqualTo("5-14 A");
        assertThat(citizen.changedCases()).hasSize(1);
    }

    @Test
    void the_same_delivery_again_changes_nothing() {
        var citizen = attached(null);
        var known = open(citizen, HOUSING_SUPPORT, "S1", "A", 5, null);
        var again = new Case(
                known.id(), CITIZEN, "S1", HOUSING_SUPPORT, known.holder(), 1, new Timeline<>(known.rows()), AT);

        assertThat(again.deliver(HOUSING_SUPPORT, known.holder(), OpenDays.of(known.days())))
                .isFalse();
        assertThat(again.isChanged()).isFalse();
    }

    @Test
    void a_case_cannot_close_before_it_opens_nor_twice() {
        var citizen = attached(null);
        var open = open(citizen, CASH_BENEFIT, "B1", "A", 5, null);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> citizen.close(open, day(5), null))
                .extracting(RuleViolation::code)
                .isEqualTo("period-empty");
        citizen.close(open, day(9), null);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> citizen.close(open, day(12), null))
                .extracting(RuleViolation::code)
                .isEqualTo("case-closed");
    }

    private static Attachment attached(@Nullable Timeline<ResponsibleTeam> bif) {
        var responsibility = new CitizenResponsibility(CitizenTimelines.none(CITIZEN), AT);
        if (bif != null) {
            responsibility.restate(BIF, bif);
        }
        var shared = new CitizenSharedPeriods(CitizenTimelines.none(CITIZEN), AT);
        return new Attachment(CITIZEN, List.of(), responsibility, shared, AT);
    }

    private static Timeline<ResponsibleTeam> held(int from, @Nullable Integer to, String team) {
        return Timeline.<ResponsibleTeam>empty()
                .correct(day(from), to == null ? null : day(to), holder(team), AT)
                .timeline();
    }

    private static Case open(
            Attachment citizen, CaseType type, String number, String team, int from, @Nullable Integer to) {
        return citizen.open(type, number, holder(team), days(from, to));
    }

    private static DeliveredCase row(String number, CaseType type, String team, int from, @Nullable Integer to) {
        return new DeliveredCase(CITIZEN, number, type, holder(team), days(from, to));
    }

    private static OpenDays since(int from) {
        return days(from, null);
    }

    private static OpenDays days(int from, @Nullable Integer to) {
        return OpenDays.of(new Period(day(from), to == null ? null : day(to)));
    }

    private static ResponsibleTeam holder(String team) {
        return new ResponsibleTeam(team, "CENTRE", null);
    }

    /** {@code 5-10 A, 10- B}. */
    private static String responsible(Attachment citizen, Administration side) {
        citizen.settle();
        var rows = citizen.responsibility().of(side).current().stream();
        return rows.map(row -> row.validFrom().getDayOfMonth() + "-"
                        + (row.validTo() == null ? "" : row.validTo().getDayOfMonth())
                        + " " + row.value().team())
                .collect(Collectors.joining(", "));
    }

    private static LocalDate day(int n) {
        return LocalDate.of(2007, 3, n);
    }
}
