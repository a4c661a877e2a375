package dk.kk.shared.notification.planalert;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.AlertSource;
import dk.kk.shared.notification.alert.PendingNeeds;
import dk.kk.shared.notification.known.KnownStreams;
import dk.kk.shared.notification.known.PlanSettings;
import dk.kk.shared.notification.known.SocialPlan;
import dk.kk.shared.notification.known.SocialPlans;
import dk.kk.shared.notification.known.SocialPlans.WatchedPlan;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.StreamKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** SOF is told when a shared citizen declines a social action plan, and when one has become stale: which team, if any. */
@ApplicationScoped
class TellOfPlan implements AlertSource {

    private static final Set<StreamKind> RESTS_ON = KnownStreams.toldToSof(SocialPlans.KIND);

    private final SocialPlans plans;
    private final PlanSettings planSettings;
    private final PlanAlertSettings settings;
    private final BusinessClock clock;

    TellOfPlan(SocialPlans plans, PlanSettings planSettings, PlanAlertSettings settings, BusinessClock clock) {
        this.plans = plans;
        this.planSettings = planSettings;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public AlertKind kind() {
        return AlertKind.SOCIAL_PLAN;
    }

    @Override
    public Set<StreamKind> restsOn() {
        return RESTS_ON;
    }

    @Override
    public PendingNeeds needs(Collection<UUID> citizens, Collection<String> streamIds) {
        var found =
                plans.watched(citizens, streamIds.stream().map(UUID::fromString).toList());
        var ofCitizen = found.stream().collect(groupingBy(WatchedPlan::seenAs, mapping(WatchedPlan::plan, toList())));
        var watched = found.stream().filter(WatchedPlan::watched).toList();
        var today = clock.today();
        return PendingNeeds.each(
                watched,
                watch -> watch.plan().citizenId(),
                (watch, citizen) -> new PlanSituation(
                                watch.plan(),
                                others(watch.plan(), ofCitizen.getOrDefault(watch.seenAs(), List.of())),
                                citizen,
                                today,
                                planSettings.staleAfterMonths(),
                                settings)
                        .need());
    }

    private static List<SocialPlan> others(SocialPlan plan, List<SocialPlan> all) {
        return all.stream()
                .filter(other -> !other.planId().equals(plan.planId()))
                .toList();
    }
}
