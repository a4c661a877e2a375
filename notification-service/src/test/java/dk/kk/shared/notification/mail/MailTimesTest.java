package dk.kk.shared.notification.mail;

import static dk.kk.shared.platform.clock.BusinessClock.COPENHAGEN;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.Escalation;
import dk.kk.shared.notification.known.StopPhase;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MailTimesTest {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime FOUR = LocalTime.of(16, 0);
    private static final String CALM = "2007-11-30T20:00";

    @Test
    void what_is_not_urgent_comes_with_the_next_digest() {
        var digest = times(true, null, null);

        assertThat(digest.of(calm("2007-11-30T07:59"))).isEqualTo(at("2007-11-30T08:00"));
        assertThat(digest.of(calm("2007-11-30T08:00"))).isEqualTo(at("2007-12-01T08:00"));
    }

    @Test
    void what_is_not_urgent_waits_for_the_end_of_the_quiet_hours_past_midnight_too() {
        var overnight = times(false, FOUR, EIGHT);
        var siesta = times(false, LocalTime.of(12, 0), LocalTime.of(13, 0));

        assertThat(overnight.of(calm(CALM))).isEqualTo(at("2007-12-01T08:00"));
        assertThat(overnight.of(calm("2007-12-01T03:00"))).isEqualTo(at("2007-12-01T08:00"));
        assertThat(overnight.of(calm("2007-12-01T08:00"))).isEqualTo(at("2007-12-01T08:00"));
        assertThat(siesta.of(calm("2007-12-01T12:59"))).isEqualTo(at("2007-12-01T13:00"));
        assertThat(siesta.of(calm(CALM))).isEqualTo(at(CALM));
    }

    @Test
    void what_is_urgent_waits_for_nothing() {
        var patient = times(true, FOUR, EIGHT);

        for (var urgent : List.of(
                hint(CALM, "SC1-V1", null, Escalation.NONE, false, StopPhase.DECIDED),
                hint(CALM, "SC1-V1", null, Escalation.NONE, false, StopPhase.HEARING),
                hint(CALM, "SC1-V1", null, Escalation.NONE, true, null),
                hint(CALM, "SC1-V1", null, Escalation.LEADER, false, null))) {
            assertThat(patient.of(urgent)).isEqualTo(at(CALM));
        }
        assertThat(patient.of(hint(CALM, "SC1-V1", null, Escalation.NONE, false, StopPhase.RESUMED)))
                .isAfter(at(CALM));
    }

    @Test
    void an_alert_for_somebody_is_nobody_elses_and_one_for_the_team_is_everybodys() {
        var mine = choice("S-1", Set.of("SC1-V1"));
        var leader = choice("S-9", Set.of("SC1"));

        assertThat(mine.isFor(hint(CALM, "SC1-V1", null, Escalation.NONE, false, null)))
                .isTrue();
        assertThat(mine.isFor(hint(CALM, "SC1-V1", "S-1", Escalation.NONE, false, null)))
                .isTrue();
        assertThat(mine.isFor(hint(CALM, "SC1-V1", "S-2", Escalation.NONE, false, null)))
                .isFalse();
        assertThat(mine.isFor(hint(CALM, "SC2-V1", null, Escalation.NONE, false, null)))
                .isFalse();
        assertThat(leader.isFor(hint(CALM, "SC1-V1", "S-1", Escalation.NONE, false, null)))
                .isFalse();
        assertThat(leader.isFor(hint(CALM, "SC1-V1", "S-1", Escalation.LEADER, false, null)))
                .isTrue();
        assertThat(leader.isFor(hint(CALM, "SC1", null, Escalation.NONE, false, null)))
                .isTrue();
    }

    /** Against a clock that runs minute by minute and lets a mail go as soon as it may. */
    @Test
    void nothing_is_lost_doubled_or_sent_in_quiet_hours_and_nothing_waits_longer_than_it_must() {
        var random = new Random(20_071_130);
        for (var round = 0; round < 300; round++) {
            var from = LocalTime.of(random.nextInt(24), random.nextInt(60));
            var until = LocalTime.of(random.nextInt(24), random.nextInt(60));
            var times = times(random.nextInt(3) == 0, from, until);
            var hints = new ArrayList<Hint>();
            for (var i = 0; i < 20; i++) {
                var minute = at("2007-11-30T00:00").plus(random.nextInt(4320), ChronoUnit.MINUTES);
                hints.add(hint(minute, "SC1-V1", null, Escalation.NONE, random.nextInt(4) == 0, null));
            }

            var planned = times.plan(hints);

            var seen = new HashSet<UUID>();
            planned.forEach(mail ->
                    mail.alerts().forEach(alert -> assertThat(seen.add(alert)).isTrue()));
            assertThat(seen).hasSize(20);
            hints.forEach(
                    hint -> assertThat(times.of(hint)).as("%s %s", times, hint).isEqualTo(slowly(times, hint)));
            assertThat(planned)
                    .extracting(MailTimes.PlannedMail::sendAt)
                    .doesNotHaveDuplicates()
                    .isSorted();
        }
    }

    private static Instant slowly(MailTimes times, Hint hint) {
        var now = hint.at();
        if (hint.isUrgent()) {
            return now;
        }
        if (times.choice().digest()) {
            do {
                now = now.plus(1, ChronoUnit.MINUTES);
            } while (!local(now).equals(EIGHT));
            return now;
        }
        while (times.choice().isQuietAt(local(now))) {
            now = now.plus(1, ChronoUnit.MINUTES);
        }
        return now;
    }

    private static LocalTime local(Instant now) {
        return now.atZone(COPENHAGEN).toLocalTime();
    }

    private static MailTimes times(boolean digest, @Nullable LocalTime from, @Nullable LocalTime until) {
        return new MailTimes(
                new MailChoice(
                        "employee:S-1", "S-1", Set.of("SC1-V1"), "a@kommune.test", digest, from, until, Instant.EPOCH),
                EIGHT);
    }

    private static MailChoice choice(String employee, Set<String> units) {
        return new MailChoice(
                "employee:" + employee, employee, units, "a@kommune.test", true, null, null, Instant.EPOCH);
    }

    private static Hint calm(String at) {
        return hint(at, "SC1-V1", null, Escalation.NONE, false, StopPhase.CONSIDERED);
    }

    private static Hint hint(
            String at,
            String team,
            @Nullable String caseworker,
            Escalation escalation,
            boolean greenLine,
            @Nullable StopPhase stop) {
        return hint(at(at), team, caseworker, escalation, greenLine, stop);
    }

    private static Hint hint(
            Instant at,
            String team,
            @Nullable String caseworker,
            Escalation escalation,
            boolean greenLine,
            @Nullable StopPhase stop) {
        return new Hint(
                UUID.randomUUID(), 1, AlertKind.BENEFIT_STOP, team, "SC1", caseworker, escalation, greenLine, stop, at);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(COPENHAGEN).toInstant();
    }
}
