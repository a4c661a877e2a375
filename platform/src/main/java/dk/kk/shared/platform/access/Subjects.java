package dk.kk.shared.platform.access;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.Refused;
import dk.kk.shared.platform.problem.RuleViolation;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * The citizens a request is about. Opening one checks the caller's relation and writes the audit row, in the transaction of the
 * read or write it describes: what cannot be audited is not answered (503).
 */
@ApplicationScoped
public class Subjects {

    private static final Logger LOG = Logger.getLogger(Subjects.class);

    private final AgroalDataSource dataSource;
    private final Caller caller;
    private final BusinessClock clock;

    private final AccessChecks checks;
    private final boolean ownsRelations;

    Subjects(
            AgroalDataSource dataSource,
            Caller caller,
            BusinessClock clock,
            @RestClient AccessChecks checks,
            @ConfigProperty(name = "shared.service") String service) {
        this.dataSource = dataSource;
        this.caller = caller;
        this.clock = clock;
        this.checks = checks;
        this.ownsRelations = service.equals("citizen");
    }

    /** @throws RuleViolation {@code not-found} where the operation asks for a relation and the person has none */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(UUID citizen) {
        open(citizen, "citizen", citizen);
    }

    /** For a thing of the citizen's that was asked for by its own id: a foreign one is refused like one that does not exist. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(UUID citizen, String kind, UUID id) {
        if (caller.relation() == Relation.OWN_CASE
                && caller.isPerson()
                && !related(citizen)
                && !relatedElsewhere(citizen)) {
            throw new RuleViolation("not-found", "kind", kind, "id", id);
        }
        listed(List.of(citizen));
    }

    /** One audit row for a list or an export, an empty one too. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void listed(Collection<UUID> citizens) {
        audit(citizens, "ok");
        caller.opened(citizens);
    }

    /** A refusal that speaks of a person is audited in a transaction of its own, before the answer leaves. */
    void refused(@Observes Refused refusal) {
        if (!Arc.container().requestContext().isActive() || caller.subjects().isEmpty()) {
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> audit(caller.subjects(), refusal.code()));
    }

    private boolean related(UUID citizen) {
        try (var connection = dataSource.getConnection();
                var ask = connection.prepareStatement("select access_related(?, ?, ?, ?)")) {
            ask.setObject(1, citizen);
            ask.setString(2, caller.employee());
            ask.setArray(3, connection.createArrayOf("text", caller.units()));
            ask.setObject(4, clock.today());
            try (var answer = ask.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The relation cannot be checked", e);
        }
    }

    /** A relation made a moment ago may not have been heard here yet: its owner is asked once before the answer is no. */
    private boolean relatedElsewhere(UUID citizen) {
        if (ownsRelations) {
            return false;
        }
        try {
            return checks.check("Bearer " + caller.token(), new AccessChecks.Question(citizen))
                    .related();
        } catch (WebApplicationException e) {
            LOG.warnf(
                    "citizen-service refused an access check with %d",
                    e.getResponse().getStatus());
            return false;
        } catch (ProcessingException e) {
            LOG.warnf("citizen-service is away, an access check got no answer: %s", e.getMessage());
            throw new RuleViolation("unavailable");
        }
    }

    private void audit(Collection<UUID> citizens, String outcome) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into audit (actor, started_by, operation, purpose, outcome, subjects)
                        values (?, ?, ?, ?, ?, ?)
                        """)) {
            var principal = caller.principal();
            insert.setString(1, principal.actor());
            insert.setString(2, principal instanceof Principal.Job job ? job.startedBy() : null);
            insert.setString(3, caller.operation());
            insert.setString(4, caller.purpose());
            insert.setString(5, outcome);
            insert.setArray(6, connection.createArrayOf("uuid", citizens.toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new RuleViolation("audit-unavailable");
        }
    }
}
