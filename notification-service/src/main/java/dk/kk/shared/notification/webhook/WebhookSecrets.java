package dk.kk.shared.notification.webhook;

import dk.kk.shared.platform.clock.RealClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.stream.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What the messages of a subscription are signed with: one secret, two while its receiver changes over. */
@ApplicationScoped
public class WebhookSecrets {
    private static final Duration CHANGE_OVER = Duration.ofHours(24);
    private static final String LIVE =
            "from webhook_secret where subscription_id = ? and (live_until is null or live_until > ?) order by made_at, id";

    private final Database database;
    private final SecretVault vault;
    private final RealClock clock;

    WebhookSecrets(Database database, SecretVault vault, RealClock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    public NewSecret make(UUID subscription) {
        var id = Ids.next();
        var secret = vault.make();
        database.run(
                "insert into webhook_secret (id, subscription_id, sealed, made_at) values (?, ?, ?, ?)",
                id,
                subscription,
                vault.seal(id, secret),
                clock.instant());
        return NewSecret.of(id, secret);
    }

    /**
     * A new one; the old one is live for 24 hours more.
     *
     * @throws RuleViolation {@code secrets-changing-over} while two are live
     */
    @Transactional(TxType.MANDATORY)
    public NewSecret rotate(UUID subscription) {
        var live = live(subscription);
        if (live.size() > 1) {
            throw new RuleViolation(
                    "secrets-changing-over",
                    "until",
                    String.valueOf(live.getFirst().liveUntil()));
        }
        database.run(
                "update webhook_secret set live_until = ? where subscription_id = ? and live_until is null",
                clock.instant().plus(CHANGE_OVER),
                subscription);
        return make(subscription);
    }

    /**
     * One of two ends at once; the other stays.
     *
     * @throws RuleViolation {@code not-found}, {@code secret-last}
     */
    @Transactional(TxType.MANDATORY)
    public void end(UUID subscription, UUID id) {
        var live = live(subscription);
        if (live.stream().noneMatch(secret -> secret.id().equals(id))) {
            throw new RuleViolation("not-found", "kind", "webhook-secret", "id", id);
        }
        if (live.size() == 1) {
            throw new RuleViolation("secret-last");
        }
        var now = clock.instant();
        database.run(
                "update webhook_secret set live_until = case when id = ? then ? end where subscription_id = ? and (live_until is null or live_until > ?)",
                id,
                now,
                subscription,
                now);
    }

    /** The oldest first. */
    public List<LiveSecret> live(UUID subscription) {
        return database.list(
                "select * " + LIVE,
                row -> new LiveSecret(row.uuid("id"), row.instant("made_at"), row.instantOrNull("live_until")),
                subscription,
                clock.instant());
    }

    public List<byte[]> keys(UUID subscription) {
        return database.list(
                "select * " + LIVE,
                row -> vault.open(row.uuid("id"), row.bytes("sealed")),
                subscription,
                clock.instant());
    }
}
