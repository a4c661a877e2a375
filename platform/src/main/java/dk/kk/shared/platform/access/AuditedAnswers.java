package dk.kk.shared.platform.access;

import dk.kk.shared.platform.problem.Problem;
import dk.kk.shared.platform.problem.RuleViolation;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** No answer to a personal request leaves without its audit row: what was seen has one already, what was refused gets one here. */
@Singleton
public class AuditedAnswers {
    private static final Logger LOG = Logger.getLogger(AuditedAnswers.class);
    private static final Set<Integer> MISSES = Set.of(403, 404);
    private static final int TOO_MANY = 429;

    private final Caller caller;
    private final Subjects subjects;
    private final Misses misses;

    AuditedAnswers(Caller caller, Subjects subjects, Misses misses) {
        this.caller = caller;
        this.subjects = subjects;
        this.misses = misses;
    }

    @ServerResponseFilter
    public void audit(ContainerResponseContext response) {
        if (!caller.isPersonal()) {
            return;
        }
        var status = response.getStatus();
        var isMiss = MISSES.contains(status);
        if (isMiss) {
            misses.count(caller.principal());
        }
        if (status < 300) {
            requireRow(response);
        } else if (status < 400) {
            return; // the page to go to says nothing of anybody
        } else if (isMiss || status == TOO_MANY || !caller.subjects().isEmpty()) {
            refused(response);
        }
    }

    /** A personal answer without an audit row is a fault of ours: it does not leave. */
    private void requireRow(ContainerResponseContext response) {
        if (caller.owesAudit()) {
            LOG.errorf("%s answered about a person without an audit row", caller.operation());
            answer(response, Problem.of("internal", Map.of()));
        }
    }

    private void refused(ContainerResponseContext response) {
        try {
            subjects.refused(outcome(response));
        } catch (RuleViolation | QuarkusTransactionException e) {
            LOG.warnf("A refusal cannot be audited: %s", e.getClass().getName());
            answer(response, Problem.of("audit-unavailable", Map.of()));
        }
    }

    private String outcome(ContainerResponseContext response) {
        return response.getEntity() instanceof Problem problem
                ? problem.code()
                : Objects.requireNonNullElse(caller.refusal(), String.valueOf(response.getStatus()));
    }

    private static void answer(ContainerResponseContext response, Problem problem) {
        response.setStatus(problem.status());
        response.setEntity(problem, new Annotation[0], MediaType.valueOf(Problem.MEDIA_TYPE));
        problem.headers().forEach((name, value) -> response.getHeaders().putSingle(name, value));
    }
}
