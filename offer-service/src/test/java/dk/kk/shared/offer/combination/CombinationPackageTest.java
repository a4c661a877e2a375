package dk.kk.shared.offer.combination;

import static dk.kk.shared.offer.catalogue.Administration.BIF;
import static dk.kk.shared.offer.catalogue.Administration.SOF;
import static dk.kk.shared.offer.combination.ComponentKind.GUIDANCE;
import static dk.kk.shared.offer.combination.ComponentKind.SOCIAL_SERVICES;
import static dk.kk.shared.offer.combination.ComponentStatus.CANCELLED;
import static dk.kk.shared.offer.combination.ComponentStatus.COMPLETED;
import static dk.kk.shared.offer.combination.ComponentStatus.DROPPED;
import static dk.kk.shared.offer.combination.ComponentStatus.PLANNED;
import static dk.kk.shared.offer.combination.ComponentStatus.STARTED;
import static dk.kk.shared.offer.combination.DropReason.CONTACT_LOST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.testing.LifecycleWalk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CombinationPackageTest {
    private static final LocalDate TODAY = LocalDate.of(2007, 11, 30);
    private static final BusinessClock CLOCK = BusinessClock.at(Instant.parse("2007-11-30T11:00:00Z"));
    private static final PlannedComponent OF_BIF = new PlannedComponent(GUIDANCE, BIF, null);
    private static final PlannedComponent OF_SOF = new PlannedComponent(SOCIAL_SERVICES, SOF, null);

    @Test
    void from_each_status_a_component_makes_only_these_moves_and_each_says_what_happened() {
        assertThat(LifecycleWalk.of(ComponentStatus.class, (from, to) -> move(packageWith(from), to)))
                .containsExactlyInAnyOrder(
                        "PLANNED -> STARTED: component-started",
                        "PLANNED -> CANCELLED: component-cancelled",
                        "STARTED -> COMPLETED: component-completed",
                        "STARTED -> DROPPED: component-dropped");
    }

    @Test
    void a_package_ends_once() {
        assertThat(LifecycleWalk.of(PackagePhase.class, (from, to) -> end(packageIn(from), to)))
                .containsExactlyInAnyOrder("RUNNING -> COMPLETED: completed", "RUNNING -> STOPPED: stopped");
    }

    @Test
    void only_what_began_has_days_and_only_what_was_dropped_a_reason() {
        for (var status : ComponentStatus.values()) {
            var component = packageWith(status).components().getFirst();
            assertThat(component.status()).isEqualTo(status);
            assertThat(component.startedOn() != null)
                    .isEqualTo(List.of(STARTED, COMPLETED, DROPPED).contains(status));
            assertThat(component.endedOn() != null)
                    .isEqualTo(List.of(COMPLETED, DROPPED).contains(status));
            assertThat(component.dropReason() != null).isEqualTo(status == DROPPED);
        }
    }

    @Test
    void nothing_lies_ahead_and_nothing_ends_before_it_began() {
        var planned = packageWith(PLANNED);
        refused("day-in-future", () -> start(planned, TODAY.plusDays(1)));
        start(planned, TODAY.minusDays(3));
        refused("component-ends-before-start", () -> complete(planned, TODAY.minusDays(4)));
        refused("day-in-future", () -> complete(planned, TODAY.plusDays(1)));
        complete(planned, TODAY.minusDays(3));
        assertThat(planned.startedOn()).isEqualTo(TODAY.minusDays(3));
    }

    @Test
    void what_sof_offers_under_the_social_services_act_is_sofs() {
        for (var kind : ComponentKind.values()) {
            compose(new PlannedComponent(kind, SOF, null));
            var ofBif = new PlannedComponent(kind, BIF, null);
            if (kind == SOCIAL_SERVICES) {
                refused("social-services-of-sof", () -> compose(ofBif));
                refused("social-services-of-sof", () -> compose(OF_BIF).add(ofBif, CLOCK));
            } else {
                compose(ofBif);
            }
        }
    }

    @Test
    void a_package_does_not_end_while_a_component_runs_nor_before_its_last_day() {
        var composed = compose(OF_BIF, OF_SOF);
        start(composed, TODAY.minusDays(9));
        refused("package-component-runs", () -> composed.complete(TODAY, CLOCK));
        complete(composed, TODAY.minusDays(2));
        refused("package-ends-too-early", () -> composed.complete(TODAY.minusDays(3), CLOCK));
        refused("day-in-future", () -> composed.complete(TODAY.plusDays(1), CLOCK));

        assertThat(composed.complete(TODAY.minusDays(2), CLOCK)).isEqualTo("completed");
        assertThat(composed.endedOn()).isEqualTo(TODAY.minusDays(2));
    }

    @Test
    void a_package_of_which_nothing_began_does_not_end_before_it_was_composed() {
        refused("package-ends-too-early", () -> compose(OF_BIF).stop(TODAY.minusDays(1), CONTACT_LOST, CLOCK));
    }

    @Test
    void what_was_only_planned_is_cancelled_with_the_package_and_nothing_changes_any_more() {
        var composed = compose(OF_BIF, OF_SOF);
        start(composed, TODAY);
        complete(composed, TODAY);
        var planned = composed.components().getLast().componentId();

        assertThat(composed.stop(TODAY, CONTACT_LOST, CLOCK)).isEqualTo("stopped");

        assertThat(composed.components()).extracting(Component::status).containsExactly(COMPLETED, CANCELLED);
        assertThat(composed.stopReason()).isEqualTo(CONTACT_LOST);
        refused("package-ended", () -> composed.add(OF_BIF, CLOCK));
        refused("package-ended", () -> composed.move(planned, row -> row.started(TODAY, null, CLOCK), CLOCK));
    }

    @Test
    void an_enrolment_that_is_named_at_the_start_replaces_the_planned_one() {
        var planned = UUID.randomUUID();
        var real = UUID.randomUUID();
        var kept = compose(new PlannedComponent(GUIDANCE, BIF, planned));
        start(kept, TODAY);
        assertThat(kept.components().getFirst().enrolmentId()).isEqualTo(planned);

        var replaced = compose(new PlannedComponent(GUIDANCE, BIF, planned));
        replaced.move(id(replaced), component -> component.started(TODAY, real, CLOCK), CLOCK);
        assertThat(replaced.components().getFirst().enrolmentId()).isEqualTo(real);
    }

    @Test
    void the_event_tells_who_and_when_and_not_what_nor_why() {
        var composed = packageWith(DROPPED);

        var told = composed.state().components().getFirst();

        assertThat(composed.version()).isEqualTo(3);
        assertThat(told.rows()).hasSize(3);
        assertThat(told.rows().getFirst().supersededAt()).isNotNull();
        assertThat(told.rows().getLast().supersededAt()).isNull();
        assertThat(composed.state().toString()).doesNotContain("GUIDANCE", "CONTACT_LOST");
    }

    private static CombinationPackage compose(PlannedComponent... components) {
        return CombinationPackage.compose(UUID.randomUUID(), List.of(components), CLOCK);
    }

    private static CombinationPackage packageWith(ComponentStatus status) {
        var composed = compose(OF_BIF);
        if (List.of(STARTED, COMPLETED, DROPPED).contains(status)) {
            start(composed, TODAY);
        }
        if (status != PLANNED && status != STARTED) {
            move(composed, status);
        }
        return composed;
    }

    private static CombinationPackage packageIn(PackagePhase phase) {
        var composed = compose(OF_BIF);
        if (phase != PackagePhase.RUNNING) {
            end(composed, phase);
        }
        return composed;
    }

    private static String end(CombinationPackage composed, PackagePhase to) {
        return switch (to) {
            case RUNNING -> PackagePhase.MOVES.move(composed.phase(), to).word();
            case COMPLETED -> composed.complete(TODAY, CLOCK);
            case STOPPED -> composed.stop(TODAY, CONTACT_LOST, CLOCK);
        };
    }

    private static String move(CombinationPackage composed, ComponentStatus to) {
        return composed.move(
                id(composed),
                component -> switch (to) {
                    case PLANNED -> {
                        ComponentStatus.MOVES.move(component.status(), to);
                        yield component;
                    }
                    case STARTED -> component.started(TODAY, null, CLOCK);
                    case COMPLETED -> component.completed(TODAY, CLOCK);
                    case DROPPED -> component.dropped(TODAY, CONTACT_LOST, CLOCK);
                    case CANCELLED -> component.cancelled();
                },
                CLOCK);
    }

    private static void start(CombinationPackage composed, LocalDate day) {
        composed.move(id(composed), component -> component.started(day, null, CLOCK), CLOCK);
    }

    private static void complete(CombinationPackage composed, LocalDate day) {
        composed.move(id(composed), component -> component.completed(day, CLOCK), CLOCK);
    }

    private static UUID id(CombinationPackage composed) {
        return composed.components().getFirst().componentId();
    }

    private static void refused(String code, ThrowingCallable move) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(move)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
