package dk.kk.shared.platform.page;

import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** A form that did not come from a page of ours, in this browser, changes nothing: 403 {@code form-foreign}. */
@Singleton
public class Forms {
    /** As browsers say where a request comes from; one that says nothing has the token alone to show. */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final FormToken token;

    Forms(FormToken token) {
        this.token = token;
    }

    @WithFormRead
    @ServerRequestFilter
    public void requireOwn(ResteasyReactiveContainerRequestContext request, ResourceInfo resource) {
        if (!takesForm(resource)) {
            return;
        }
        var site = request.getHeaderString("Sec-Fetch-Site");
        var exchange = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        var field = exchange.getFormParameter(FormToken.FIELD, true, false);
        if (!token.isIn(field instanceof String text ? text : null) || (site != null && !OWN.contains(site))) {
            throw new RuleViolation("form-foreign");
        }
    }

    private static boolean takesForm(ResourceInfo resource) {
        var consumes = resource.getResourceMethod().getAnnotation(Consumes.class);
        return consumes != null && Arrays.asList(consumes.value()).contains(MediaType.APPLICATION_FORM_URLENCODED);
    }
}
