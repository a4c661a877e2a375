package dk.kk.shared.platform.http;

import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A body is JSON, unless the operation says what else it takes. */
@Singleton
public class ConsumesJson {

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        var method = resource.getResourceMethod();
        if (method.isAnnotationPresent(Consumes.class) || request.getLength() == 0) {
            return;
        }
        var type = request.getMediaType();
        if (type == null ? request.getLength() > 0 : !isJson(type)) {
            throw new RuleViolation("media-type-unsupported");
        }
    }

    private static boolean isJson(MediaType type) {
        var subtype = type.getSubtype().toLowerCase(Locale.ROOT);
        return type.getType().equalsIgnoreCase("application") && (subtype.equals("json") || subtype.endsWith("+json"));
    }
}
