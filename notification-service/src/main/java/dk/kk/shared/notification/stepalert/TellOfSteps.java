package dk.kk.shared.notification.stepalert;

import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.PassesOn;
import dk.kk.shared.notification.alert.PendingNeeds;
import dk.kk.shared.notification.known.SofTeams;
import dk.kk.shared.notification.known.StepNotice;
import dk.kk.shared.notification.known.StepNotices;
import dk.kk.shared.notification.routing.Routes;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.relation.MergeAlias;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A side is told that a step of its is overdue; whom the procedure names, that one was taken. */
@ApplicationScoped
class TellOfSteps implements PassesOn {
    /** Responsibility is one stream, whichever side it is of. */
    private static final Set<StreamKind> RESTS_ON = Set.of(StepNotices.KIND, SofTeams.KIND, MergeAlias.KIND);

    private final StepNotices notices;
    private final Routes routes;
    private final StepAlertSettings settings;

    TellOfSteps(StepNotices notices, Routes routes, StepAlertSettings settings) {
        this.notices = notices;
        this.routes = routes;
        this.settings = settings;
    }

    @Override
    public AlertKind kind() {
        return AlertKind.PROCEDURE_STEP;
    }

    @Override
    public Set<StreamKind> restsOn() {
        return RESTS_ON;
    }

    @Override
    public PendingNeeds needs(Collection<UUID> citizens, Collection<String> streamIds) {
        var told = notices.of(citizens, streamIds.stream().map(UUID::fromString).toList());
        return PendingNeeds.eachOfSides(
                told,
                StepNotice::citizenId,
                routes,
                (notice, route) -> new StepSituation(notice, route, settings.workingDays()).need());
    }

    @Override
    public boolean anyPassedOn(LocalDate today) {
        return notices.anyPassedOn(today);
    }

    @Override
    public List<UUID> routePassedOn(LocalDate today, int atMost) {
        return notices.routePassedOn(today, atMost);
    }
}
