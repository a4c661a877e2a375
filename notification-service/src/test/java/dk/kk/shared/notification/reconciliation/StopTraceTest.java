package dk.kk.shared.notification.reconciliation;

import static dk.kk.shared.notification.reconciliation.BreakKind.ALERT_MISSING;
import static dk.kk.shared.notification.reconciliation.BreakKind.ALERT_NOT_WITHDRAWN;
import static dk.kk.shared.notification.reconciliation.BreakKind.ALERT_PHASE_DIFFERS;
import static dk.kk.shared.notification.reconciliation.BreakKind.ALERT_UNSENT;
import static dk.kk.shared.notification.reconciliation.BreakKind.HEARD_STALE;
import static dk.kk.shared.notification.reconciliation.BreakKind.NOT_HEARD;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.notification.alert.AlertDetails;
import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.AlertNeed;
import dk.kk.shared.notification.alert.Audience;
import dk.kk.shared.notification.alert.Headline;
import dk.kk.shared.notification.alert.Step;
import dk.kk.shared.notification.alert.TimeAllowed;
import dk.kk.shared.notification.known.Administration;
import dk.kk.shared.notification.known.StopPhase;
import dk.kk.shared.notification.routing.SampleDirectory;
import dk.kk.shared.platform.stream.StreamRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StopTraceTest {
    private static final UUID STOP = UUID.fromString("019ab000-0000-7000-8000-000000000001");
    private static final UUID ALERT = UUID.fromString("019ab000-0000-7000-8000-000000000002");
    private static final Instant NOW = Instant.parse("2007-11-30T12:00:00Z");
    private static final Instant SETTLED = Instant.parse("2007-11-30T11:58:00Z");
    private static final Instant BEFORE = Instant.parse("2007-11-30T11:58:00Z");
    private static final Instant WITHIN = Instant.parse("2007-11-30T11:58:01Z");

    @Test
    void what_changed_within_the_grace_moves_and_what_did_before_is_lost_or_stale() {
        assertThat(broken(new StopTrace(stop(2, WITHIN), null, null, null))).isEmpty();
        assertThat(broken(new StopTrace(stop(2, WITHIN), 1L, null, null))).isEmpty();
        assertThat(broken(new StopTrace(stop(2, BEFORE), null, null, null))).containsExactly(NOT_HEARD);
        assertThat(broken(new StopTrace(stop(2, BEFORE), 1L, null, null))).containsExactly(HEARD_STALE);
    }

    @Test
    void a_version_that_came_while_we_looked_is_compared_next_time() {
        var trace = new StopTrace(stop(2, BEFORE), 3L, need("SC1-V1", Audience.RESPONSIBLE), null);
        assertThat(trace.isMoving(SETTLED)).isTrue();
        assertThat(broken(trace)).isEmpty();
    }

    @Test
    void an_alert_is_missing_where_the_rule_asks_for_one_and_none_is_there_or_it_was_withdrawn() {
        assertThat(broken(heard(need("SC1-V1", Audience.RESPONSIBLE), null))).containsExactly(ALERT_MISSING);
        assertThat(broken(
                        heard(need("SC1-V1", Audience.RESPONSIBLE), alert(StopPhase.DECIDED, true, null, null, null))))
                .containsExactly(ALERT_MISSING);
        assertThat(broken(heard(need("SC1-V1", Audience.WAS_TOLD), null))).isEmpty();
        assertThat(broken(heard(need(null, Audience.RESPONSIBLE), null))).isEmpty();
        assertThat(broken(heard(null, null))).isEmpty();
    }

    @Test
    void where_nobody_is_to_be_told_an_alert_may_stand_only_if_somebody_acted_or_it_is_withdrawn() {
        var nobody = need(null, Audience.RESPONSIBLE);
        assertThat(broken(heard(nobody, alert(StopPhase.DECIDED, false, null, null, null))))
                .containsExactly(ALERT_NOT_WITHDRAWN);
        assertThat(broken(heard(nobody, alert(StopPhase.DECIDED, false, NOW, null, null))))
                .isEmpty();
        assertThat(broken(heard(nobody, alert(StopPhase.CONSIDERED, true, null, null, null))))
                .isEmpty();
    }

    @Test
    void an_alert_shows_the_phase_of_the_stop() {
        assertThat(broken(
                        heard(need("SC1-V1", Audience.RESPONSIBLE), alert(StopPhase.HEARING, false, null, null, null))))
                .containsExactly(ALERT_PHASE_DIFFERS);
    }

    @Test
    void an_event_in_the_outbox_is_a_break_when_it_waits_longer_than_the_grace() {
        var need = need("SC1-V1", Audience.RESPONSIBLE);
        assertThat(broken(heard(need, alert(StopPhase.DECIDED, false, null, null, WITHIN))))
                .isEmpty();
        assertThat(broken(heard(need, alert(StopPhase.DECIDED, false, null, null, BEFORE))))
                .containsExactly(ALERT_UNSENT);
    }

    @Test
    void where_nobody_acted_by_the_deadline_the_alert_is_overdue_and_nothing_is_broken() {
        var need = need("SC1-V1", Audience.RESPONSIBLE);
        var inTime = heard(need, alert(StopPhase.DECIDED, false, null, NOW, null));
        var acted = heard(need, alert(StopPhase.DECIDED, false, NOW, BEFORE, null));
        var late = heard(need, alert(StopPhase.DECIDED, false, null, BEFORE, null));
        assertThat(inTime.isOverdue(NOW)).isFalse();
        assertThat(acted.isOverdue(NOW)).isFalse();
        assertThat(late.isOverdue(NOW)).isTrue();
        assertThat(broken(late)).isEmpty();
    }

    private static List<BreakKind> broken(StopTrace trace) {
        return trace.breaks(SETTLED).stream().map(Break::kind).toList();
    }

    private static LedgerStop stop(long version, Instant recordedAt) {
        return new LedgerStop(STOP, version, StopPhase.DECIDED, recordedAt);
    }

    private static StopTrace heard(@Nullable AlertNeed need, @Nullable FoundAlert alert) {
        return new StopTrace(stop(2, BEFORE), 2L, need, alert);
    }

    private static FoundAlert alert(
            StopPhase phase,
            boolean withdrawn,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant dueAt,
            @Nullable Instant unsentSince) {
        return new FoundAlert(
                ALERT,
                STOP,
                phase,
                withdrawn,
                !withdrawn && acknowledgedAt == null,
                acknowledgedAt,
                dueAt,
                unsentSince);
    }

    private static AlertNeed need(@Nullable String team, Audience audience) {
        return new AlertNeed(
                AlertKind.BENEFIT_STOP,
                new StreamRef("benefit-stop", STOP),
                UUID.randomUUID(),
                Administration.SOF,
                SampleDirectory.team(team),
                audience,
                false,
                TimeAllowed.UNLIMITED,
                new NoDetails());
    }

    private record NoDetails() implements AlertDetails {
        @Override
        public Headline headline() {
            return Headline.of("headline.none", null);
        }

        @Override
        public List<Step> steps() {
            return List.of();
        }
    }
}
