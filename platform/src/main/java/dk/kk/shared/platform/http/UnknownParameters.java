package dk.kk.shared.platform.http;

import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A filter that is written wrong must not answer with everything: an operation refuses query parameters that it does not declare,
 * after it has asked who is calling. Pages let them pass: their addresses are passed on by mail programs, which add their own.
 */
@Singleton
public class UnknownParameters {
    private static final String OPERATIONS = "/api/";
    /** What could be a parameter's name; anything else is of the sender's making and not said back. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z_-]{0,39}[0-9]{0,2}");

    /** @throws RuleViolation {@code parameter-unknown}, with the names that could be one; values are not said back */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 2)
    public void refuse(ContainerRequestContext request, ResourceInfo resource) {
        var uri = request.getUriInfo();
        var sent = uri.getQueryParameters().keySet();
        if (sent.isEmpty() || !uri.getPath().startsWith(OPERATIONS)) {
            return;
        }
        var allowed = QueryParameters.of(resource.getResourceMethod());
        if (!allowed.containsAll(sent)) {
            throw new RuleViolation("parameter-unknown", "names", unknown(sent, allowed), "allowed", allowed);
        }
    }

    private static List<String> unknown(Set<String> sent, Set<String> allowed) {
        return sent.stream()
                .filter(name -> !allowed.contains(name))
                .map(name -> NAME.matcher(name).matches() ? name : "...")
                .distinct()
                .sorted()
                .toList();
    }
}
