package dk.kk.shared.notification.subscription;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Principal;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.EntityStreams;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All subscriptions. A system finds its own alone; operations and our own jobs find all. */
@ApplicationScoped
public class Subscriptions implements EntityStreams<Subscription> {
    private final Database database;
    private final Caller caller;

    Subscriptions(Database database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    @Override
    public String kind() {
        return "subscription";
    }

    /** Of no citizen. */
    @Override
    public @Nullable Subject subject(UUID id) {
        return null;
    }

    @Override
    public Subscription get(UUID id) {
        return own(EntityStreams.super.get(id));
    }

    @Override
    public Subscription lock(UUID id) {
        return own(EntityStreams.super.lock(id));
    }

    @Override
    public void add(Subscription made) {
        persistAndFlush(made);
        database.run("insert into subscription_numbering (subscription_id) values (?)", made.id());
    }

    /** A client's, in the order in which they were registered. */
    List<Subscription> ofClient(String client, @Nullable SubscriptionPhase phase, PageRequest page) {
        var query = phase == null
                ? find("client = ?1 and id > ?2 order by id", client, page.afterId())
                : find("client = ?1 and id > ?2 and phase = ?3 order by id", client, page.afterId(), phase);
        return query.page(0, page.fetch()).list();
    }

    long live(String client) {
        return count("client = ?1 and phase <> ?2", client, SubscriptionPhase.ENDED);
    }

    private Subscription own(Subscription found) {
        if (caller.principal() instanceof Principal.SystemClient system
                && !found.client().equals(system.client())) {
            throw new RuleViolation("not-found", "kind", kind(), "id", found.id());
        }
        return found;
    }
}
