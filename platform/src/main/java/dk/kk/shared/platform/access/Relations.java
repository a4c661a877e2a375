package dk.kk.shared.platform.access;

import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** The owner of relations, asked about one that was not heard of here yet. No transaction is open meanwhile, no connection held. */
@Singleton
class Relations {
    private static final Logger LOG = Logger.getLogger(Relations.class);
    private final Caller caller;
    private final AccessChecks checks;
    private final boolean areOurs;

    Relations(Caller caller, @RestClient AccessChecks checks, @ConfigProperty(name = "shared.service") String service) {
        this.caller = caller;
        this.checks = checks;
        this.areOurs = service.equals("citizen");
    }

    /** @throws RuleViolation {@code unavailable} when citizen-service is away */
    boolean knowOf(UUID citizen) {
        if (areOurs) {
            return false;
        }
        try {
            return checks.check("Bearer " + caller.token(), caller.purpose(), new AccessChecks.Question(citizen))
                    .related();
        } catch (WebApplicationException e) {
            LOG.warnf(
                    "citizen-service refused an access check with %d",
                    e.getResponse().getStatus());
            return false;
        } catch (ProcessingException e) {
            LOG.warnf(
                    "citizen-service is away, an access check got no answer: %s",
                    e.getClass().getName());
            throw new RuleViolation("unavailable");
        }
    }
}
