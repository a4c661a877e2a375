package dk.kk.shared.notification.subscription;

import static java.util.stream.Collectors.toCollection;

import dk.kk.shared.notification.known.Administration;
import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.Revision;
import dk.kk.shared.platform.stream.StreamRef;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a system wants to be told, and where. How it may move says {@link SubscriptionPhase}. */
@Entity
public class Subscription implements Changeable {
    @Id
    private UUID id;

    private String client;

    @Enumerated(EnumType.STRING)
    private Administration administration;

    @Embedded
    private EventFilter filter;

    /** Null: the system comes and asks. */
    private @Nullable String url;

    @Enumerated(EnumType.STRING)
    private SubscriptionPhase phase;

    private Instant registeredAt;

    @Embedded
    private Revision revision;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Subscription() {}

    Subscription(
            String client,
            Administration administration,
            EventFilter filter,
            @Nullable String url,
            BusinessClock clock) {
        this.id = Ids.next();
        this.client = client;
        this.administration = administration;
        this.filter = filter;
        this.url = url;
        this.phase = SubscriptionPhase.ACTIVE;
        this.revision = Revision.first(clock);
        this.registeredAt = revision.recordedAt();
    }

    String pause(BusinessClock clock) {
        return move(SubscriptionPhase.PAUSED, clock);
    }

    /** From where its deliveries stand: of what was told meanwhile nothing is lost. */
    public String resume(BusinessClock clock) {
        return move(SubscriptionPhase.ACTIVE, clock);
    }

    /** Its deliveries were tried to the end, or its receiver said that it is gone. */
    public String suspend(BusinessClock clock) {
        return move(SubscriptionPhase.SUSPENDED, clock);
    }

    String end(BusinessClock clock) {
        return move(SubscriptionPhase.ENDED, clock);
    }

    /** What it is signed with has changed. */
    public String changeSecrets(BusinessClock clock) {
        return requireLive("secrets-changed", clock);
    }

    /** Deliveries go on from an earlier number, or from a later one; a suspended one is active again. */
    public String replay(BusinessClock clock) {
        return phase == SubscriptionPhase.SUSPENDED ? resume(clock) : requireLive("replayed", clock);
    }

    private String requireLive(String happened, BusinessClock clock) {
        if (phase == SubscriptionPhase.ENDED) {
            throw new RuleViolation("subscription-ended");
        }
        if (url == null) {
            throw new RuleViolation("subscription-without-webhook");
        }
        revision = revision.next(clock);
        return happened;
    }

    private String move(SubscriptionPhase to, BusinessClock clock) {
        var move = SubscriptionPhase.MOVES.move(phase, to);
        phase = move.to();
        revision = revision.next(clock);
        return move.word();
    }

    /** Its client's own; a webhook that was tried to the end suspends it. */
    Set<SubscriptionPhase> allowedMoves() {
        return SubscriptionPhase.MOVES.allowed(phase).stream()
                .filter(to -> to != SubscriptionPhase.SUSPENDED)
                .collect(toCollection(LinkedHashSet::new));
    }

    public UUID id() {
        return id;
    }

    public String client() {
        return client;
    }

    Administration administration() {
        return administration;
    }

    EventFilter filter() {
        return filter;
    }

    public @Nullable String url() {
        return url;
    }

    public SubscriptionPhase phase() {
        return phase;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    @Override
    public StreamRef stream() {
        return new StreamRef("subscription", id);
    }

    /** Of nobody. */
    @Override
    public @Nullable UUID citizenId() {
        return null;
    }

    @Override
    public long version() {
        return revision.version();
    }

    @Override
    public Instant recordedAt() {
        return revision.recordedAt();
    }

    @Override
    public SubscriptionState state() {
        return new SubscriptionState(
                id, client, administration, filter.types(), filter.units(), url != null, phase, registeredAt);
    }
}
