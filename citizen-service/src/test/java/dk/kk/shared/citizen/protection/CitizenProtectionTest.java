package dk.kk.shared.citizen.protection;

import static dk.kk.shared.citizen.directory.Administration.BIF;
import static dk.kk.shared.citizen.directory.Administration.SOF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.citizen.stream.CitizenTimelines;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.timeline.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CitizenProtectionTest {
    private static final Instant AT = Instant.parse("2007-11-30T11:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2007, 11, 30);

    private final CitizenProtection protection = new CitizenProtection(CitizenTimelines.none(UUID.randomUUID()), AT);

    @Test
    void it_is_granted_for_a_year_and_lapses_by_its_date_alone() {
        protection.grant(days("2007-03-01", null), SOF, TODAY);

        assertThat(protection.until(day("2007-02-28"))).isEmpty();
        assertThat(protection.until(day("2007-03-01"))).contains(day("2008-03-01"));
        assertThat(protection.until(day("2008-02-29"))).contains(day("2008-03-01"));
        assertThat(protection.until(day("2008-03-01"))).isEmpty();
    }

    @Test
    void a_grant_of_a_leap_day_lapses_on_the_last_of_february() {
        assertThat(days("2004-02-29", null).lapsesOn()).isEqualTo(day("2005-02-28"));
    }

    @Test
    void it_holds_for_a_day_or_a_year_and_no_longer() {
        refused("protection-lapses-before-grant", () -> grant("2007-03-01", "2007-03-01"));
        refused("protection-lapses-before-grant", () -> grant("2007-03-01", "2007-02-01"));
        refused("protection-too-long", () -> grant("2007-03-01", "2008-03-02"));
        grant("2007-03-01", "2007-03-02");
        grant("2007-03-02", "2008-03-02");
    }

    @Test
    void nothing_is_granted_or_ended_in_days_to_come() {
        refused("protection-in-the-future", () -> grant("2007-12-01", null));
        grant("2007-11-30", null);
        refused("protection-in-the-future", () -> protection.end(day("2007-12-01"), BIF, TODAY));
    }

    @Test
    void no_grant_overlaps_another() {
        grant("2007-03-01", "2007-06-01");

        refused("protection-overlaps", () -> grant("2007-05-31", null));
        refused("protection-overlaps", () -> grant("2006-12-01", null));
        grant("2006-12-01", "2007-03-01");
        grant("2007-06-01", null);
    }

    @Test
    void it_ends_early_and_the_grant_stays_known() {
        grant("2007-03-01", null);
        protection.end(day("2007-10-01"), BIF, TODAY);

        assertThat(protection.until(day("2007-09-30"))).contains(day("2007-10-01"));
        assertThat(protection.until(day("2007-10-01"))).isEmpty();
        assertThat(protection.timeline().asOf(day("2007-09-30")))
                .contains(new ProtectionPeriod(day("2008-03-01"), SOF, BIF));
        refused("protection-not-running", () -> protection.end(day("2007-09-01"), BIF, TODAY));
    }

    @Test
    void what_ends_or_is_renewed_runs_on_that_day() {
        refused("protection-not-running", () -> protection.end(TODAY, BIF, TODAY));
        grant("2006-03-01", null);
        refused("protection-not-running", () -> protection.end(day("2006-03-01"), BIF, TODAY));
        refused("protection-not-running", () -> protection.end(day("2007-03-01"), BIF, TODAY));
        refused("protection-not-running", () -> renew("2007-03-01", null));
    }

    @Test
    void a_renewal_takes_over_on_its_day_and_leaves_no_day_unprotected() {
        grant("2006-12-20", null);
        renew("2007-11-30", null);

        assertThat(held()).containsExactly(period("2006-12-20", "2007-11-30"), period("2007-11-30", "2008-11-30"));
        assertThat(protection.until(TODAY)).contains(day("2008-11-30"));
    }

    @Test
    void a_renewal_never_shortens() {
        grant("2007-11-01", null);
        refused("protection-renewal-too-short", () -> renew("2007-11-30", "2008-11-01"));
        renew("2007-11-30", "2008-11-02");
    }

    @Test
    void a_grant_recorded_wrongly_gets_its_true_days_in_one_step_or_never_was() {
        grant("2007-03-01", null);
        refused("protection-period-unknown", () -> protection.correct(TODAY, null, BIF, TODAY));
        protection.correct(day("2007-03-01"), days("2007-04-01", "2008-03-15"), BIF, TODAY);
        assertThat(held()).containsExactly(period("2007-04-01", "2008-03-15"));

        refused(
                "protection-too-long",
                () -> protection.correct(day("2007-04-01"), days("2007-04-01", "2008-05-01"), BIF, TODAY));
        protection.correct(day("2007-04-01"), null, BIF, TODAY);
        assertThat(held()).isEmpty();
        assertThat(protection.timeline().rows()).hasSizeGreaterThan(1);
    }

    @Test
    void the_population_register_says_until_when_and_the_year_before_is_taken() {
        protection.heardOf(day("2008-05-01"));
        protection.heardOf(day("2008-05-01"));

        assertThat(held()).containsExactly(period("2007-05-01", "2008-05-01"));
    }

    @Test
    void a_later_day_in_the_register_renews_what_runs_or_lets_it_last_longer() {
        grant("2007-03-01", "2007-12-15");
        protection.heardOf(day("2008-02-01"));
        assertThat(held()).containsExactly(period("2007-03-01", "2008-02-01"));
        protection.heardOf(day("2008-06-01"));

        assertThat(held()).containsExactly(period("2007-03-01", "2007-06-01"), period("2007-06-01", "2008-06-01"));
    }

    @Test
    void no_file_takes_protection_away_or_brings_back_what_a_person_ended_or_corrected() {
        grant("2007-03-01", null);
        protection.heardOf(day("2007-12-15"));
        assertThat(held()).containsExactly(period("2007-03-01", "2008-03-01"));
        protection.end(day("2007-10-01"), SOF, TODAY);
        protection.heardOf(day("2008-03-01"));
        assertThat(held()).containsExactly(period("2007-03-01", "2007-10-01"));
        protection.correct(day("2007-03-01"), null, SOF, TODAY);
        protection.heardOf(day("2008-03-01"));
        assertThat(held()).isEmpty();
    }

    @Test
    void a_new_grant_in_the_register_after_an_end_begins_where_that_ended() {
        grant("2007-03-01", null);
        protection.end(day("2007-10-01"), SOF, TODAY);
        protection.heardOf(day("2008-04-01"));

        assertThat(held()).containsExactly(period("2007-03-01", "2007-10-01"), period("2007-10-01", "2008-04-01"));
    }

    private void grant(String grantedOn, @Nullable String lapsesOn) {
        protection.grant(days(grantedOn, lapsesOn), SOF, TODAY);
    }

    private void renew(String grantedOn, @Nullable String lapsesOn) {
        protection.renew(days(grantedOn, lapsesOn), SOF, TODAY);
    }

    private List<Period> held() {
        return protection.timeline().current().stream().map(Row::days).toList();
    }

    private static Period period(String from, String to) {
        return new Period(day(from), day(to));
    }

    private static GrantedDays days(String grantedOn, @Nullable String lapsesOn) {
        return GrantedDays.of(day(grantedOn), lapsesOn == null ? null : day(lapsesOn));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(act)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
