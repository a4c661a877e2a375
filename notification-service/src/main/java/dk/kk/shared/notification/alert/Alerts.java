package dk.kk.shared.notification.alert;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.paging.PageRequest;
import dk.kk.shared.platform.problem.RuleViolation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The alerts; a person sees those of their own team, the teams they lead, and of their own citizens. */
@ApplicationScoped
class Alerts implements PanacheRepositoryBase<Alert, UUID> {

    private static final String VISIBLE = """
            (a.team = any (cast(:units as text[]))
             or exists (select from unit u where u.code = a.team and u.parent_code = any (cast(:units as text[])))
             or access_related(a.citizen_id, :employee, cast(:units as text[]), :today))
            """;

    private final Caller caller;
    private final BusinessClock clock;

    Alerts(Caller caller, BusinessClock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** Newest first. */
    List<Alert> visible(@Nullable String team, @Nullable AlertPhase phase, PageRequest page) {
        return visibleWhere("""
                (cast(:team as text) is null or a.team = :team)
                and (cast(:phase as text) is null or a.phase = :phase)
                and (cast(:after as uuid) is null or a.alert_id < :after)
                order by a.alert_id desc
                limit :fetch
                """)
                .setParameter("team", team)
                .setParameter("phase", phase == null ? null : phase.name())
                .setParameter("after", cursor(page.after()))
                .setParameter("fetch", page.fetch())
                .getResultList();
    }

    /** @throws RuleViolation {@code not-found}, also when it is another unit's */
    Alert visible(UUID id) {
        return found(visibleWhere("a.alert_id = :id").setParameter("id", id), id);
    }

    /** Locked until the transaction ends. */
    Alert lockVisible(UUID id) {
        return found(visibleWhere("a.alert_id = :id for update of a").setParameter("id", id), id);
    }

    private NativeQuery<Alert> visibleWhere(String rest) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("select a.* from alert a where " + VISIBLE + " and " + rest, Alert.class)
                .setParameter("units", caller.units())
                .setParameter("employee", caller.employee())
                .setParameter("today", clock.today());
    }

    private static Alert found(NativeQuery<Alert> query, UUID id) {
        return query.uniqueResultOptional()
                .orElseThrow(() -> new RuleViolation("not-found", "kind", "alert", "id", id));
    }

    private static @Nullable UUID cursor(@Nullable String after) {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw new RuleViolation("cursor-invalid");
        }
    }

    /** The alerts that exist, by stop, locked in the order of their stops. */
    Map<UUID, Alert> lockByStop(Collection<UUID> stops) {
        return find("stopId in ?1 order by stopId", stops).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(Alert::stopId, Function.identity()));
    }

    /** Stops whose open alert stands at this team. */
    List<UUID> openAt(String team) {
        return find("team = ?1 and phase = ?2 order by stopId", team, AlertPhase.OPEN).stream()
                .map(Alert::stopId)
                .toList();
    }
}
