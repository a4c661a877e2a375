package dk.kk.shared.notification.planalert;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.AlertNeed;
import dk.kk.shared.notification.alert.AlertSource;
import dk.kk.shared.notification.known.GreenLines;
import dk.kk.shared.notification.known.KnownStreams;
import dk.kk.shared.notification.known.PlanSettings;
import dk.kk.shared.notification.known.SharedPeriods;
import dk.kk.shared.notification.known.SocialPlan;
import dk.kk.shared.notification.known.SocialPlans;
import dk.kk.shared.notification.known.SocialPlans.WatchedPlan;
import dk.kk.shared.notification.routing.Routes;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.StreamKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** SOF is told when a shared citizen declines a social action plan, and when one has become stale: which team, if any. */
@ApplicationScoped
class TellOfPlan implements AlertSource {

    private static final Set<StreamKind> RESTS_ON = Stream.concat(
                    Stream.of(SocialPlans.KIND), KnownStreams.WHOM_IN_SOF.stream())
            .collect(toUnmodifiableSet());

    private final SocialPlans plans;
    private final SharedPeriods sharedPeriods;
    private final GreenLines greenLines;
    private final Routes routes;
    private final PlanSettings planSettings;
    private final PlanAlertSettings settings;
    private final BusinessClock clock;

    TellOfPlan(
            SocialPlans plans,
            SharedPeriods sharedPeriods,
            GreenLines greenLines,
            Routes routes,
            PlanSettings planSettings,
            PlanAlertSettings settings,
            BusinessClock clock) {
        this.plans = plans;
        this.sharedPeriods = sharedPeriods;
        this.greenLines = greenLines;
        this.routes = routes;
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
    public List<AlertNeed> needs(Collection<UUID> citizens, Collection<String> streamIds) {
        var concerned =
                plans.watched(citizens, streamIds.stream().map(UUID::fromString).toList());
        if (concerned.isEmpty()) {
            return List.of(); // most plans are up to date
        }
        var ofCitizen = concerned.stream().map(WatchedPlan::plan).collect(groupingBy(SocialPlan::citizenId));
        var today = clock.today();
        var shared = sharedPeriods.of(ofCitizen.keySet());
        var onGreenLine = greenLines.on(today, ofCitizen.keySet());
        var routed = routes.ofCitizens(ofCitizen.keySet());
        return concerned.stream()
                .filter(WatchedPlan::watched)
                .map(WatchedPlan::plan)
                .map(plan -> new PlanSituation(
                                plan,
                                others(plan, ofCitizen.getOrDefault(plan.citizenId(), List.of())),
                                shared.getOrDefault(plan.citizenId(), List.of()),
                                today,
                                onGreenLine.contains(plan.citizenId()),
                                routed.apply(plan.citizenId()),
                                planSettings.staleAfterMonths(),
                                settings)
                        .need())
                .toList();
    }

    private static List<SocialPlan> others(SocialPlan plan, List<SocialPlan> all) {
        return all.stream()
                .filter(other -> !other.planId().equals(plan.planId()))
                .toList();
    }
}
