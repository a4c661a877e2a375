package dk.kk.shared.offer.benefitstop;

import dk.kk.shared.offer.benefit.Benefit;
import dk.kk.shared.offer.benefit.Benefits;
import dk.kk.shared.platform.change.EntityStreams;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Timeouts;
import org.jspecify.annotations.Nullable;

/** All benefit stops. */
@ApplicationScoped
class BenefitStops implements EntityStreams<BenefitStop> {
    private static final int DUE_AT_ONCE = 500;
    private static final String DUE = """
            ((phase = DECIDED and decision.effectiveFrom <= ?1) or (phase = EFFECTIVE and decision.effectiveUntil < ?1))""";
    private static final String LOCK_BENEFIT = """
            select s.id, s.phase, shared_days_of(b.citizen_id) as shared from benefit b
            left join benefit_stop s on s.benefit_id = b.id and s.phase in ('CONSIDERED', 'HEARING', 'DECIDED', 'EFFECTIVE')
            where b.id = ? for update of b
            """;
    private static final String LIVE = """
            select id from benefit_stop
            where benefit_id = any (?) and phase in ('CONSIDERED', 'HEARING', 'DECIDED', 'EFFECTIVE')
            """;
    private final Database database;
    private final Benefits benefits;

    BenefitStops(Database database, Benefits benefits) {
        this.database = database;
        this.benefits = benefits;
    }

    @Override
    public String kind() {
        return "benefit-stop";
    }

    /**
     * One stop of a benefit at a time. The benefit is locked, so that its end waits; a stop that begins at the same moment is not seen
     * here: the later of the two meets the unique index.
     *
     * @throws RuleViolation {@code stop-already-live}
     */
    BenefitStop begin(UUID benefitId, Function<Benefit, BenefitStop> first) {
        var locked = database.first(LOCK_BENEFIT, LockedBenefit::read, benefitId);
        var stop = first.apply(benefits.get(benefitId));
        locked.flatMap(LockedBenefit::refusal).ifPresent(refusal -> {
            throw refusal;
        });
        locked.ifPresent(benefit -> stop.heardBefore(SofSide.untold(benefit.shared())));
        return stop;
    }

    /**
     * @param stop its live one
     * @param shared the days on which its citizen is
     */
    private record LockedBenefit(
            @Nullable UUID stop,
            @Nullable Phase phase,
            @Nullable String shared) {
        static LockedBenefit read(SqlRow row) {
            return new LockedBenefit(
                    row.uuidOrNull("id"), row.codeOrNull("phase", Phase.class), row.textOrNull("shared"));
        }

        Optional<RuleViolation> refusal() {
            return stop == null || phase == null
                    ? Optional.empty()
                    : Optional.of(new RuleViolation("stop-already-live", "stop", stop, "phase", phase));
        }
    }

    /** Locks the benefits, in one order always, and then asks for their stops under way: one that came while it waited counts. */
    Map<UUID, BenefitStop> lockWithLiveStops(Collection<UUID> benefits) {
        var ids = SqlArray.uuids(benefits);
        database.list("select id from benefit where id = any (?) order by id for update", row -> row.uuid("id"), ids);
        var live = database.list(LIVE, row -> row.uuid("id"), ids);
        return lock("id in ?1 order by id", live).stream()
                .collect(Collectors.toMap(stop -> stop.terms().benefitId(), Function.identity()));
    }

    /** What was done to them is not stored. */
    void forget(Collection<BenefitStop> tried) {
        tried.forEach(getEntityManager()::detach);
    }

    /** Those of the benefits' stops that are under way, at most one each, and those that the benefit's end has closed; locked. */
    List<BenefitStop> lockLiveOrEnded(Collection<UUID> benefits) {
        var phases = EnumSet.copyOf(Phase.LIVE);
        phases.add(Phase.BENEFIT_ENDED);
        return lock("terms.benefitId in ?1 and phase in ?2 order by id", benefits, phases);
    }

    private List<BenefitStop> lock(String query, Object... values) {
        return find(query, values).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    boolean anyDue(LocalDate today) {
        return count(DUE, today) > 0;
    }

    /** Some whose first day has come, or whose last one is over, locked; those that another instance holds are left to it. */
    List<BenefitStop> lockDue(LocalDate today) {
        return find(DUE + " order by id", today)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .page(0, DUE_AT_ONCE)
                .list();
    }
}
