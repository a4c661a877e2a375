package dk.kk.shared.platform.http;

import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A JSON body has at most 256 KiB, and says its length; only files of an import stream in longer. */
@Singleton
public class BodyLimit {

    static final int BYTES = 256 * 1024;

    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        var type = request.getMediaType();
        if (type == null || !MediaType.APPLICATION_JSON_TYPE.isCompatible(type)) {
            return;
        }
        var length = Optional.ofNullable(request.getHeaderString(HttpHeaders.CONTENT_LENGTH))
                .map(Long::parseLong);
        if (length.isEmpty() && request.getHeaderString("Transfer-Encoding") != null) {
            throw new RuleViolation("length-required");
        }
        if (length.orElse(0L) > BYTES) {
            throw new RuleViolation("body-too-large", "longest", BYTES);
        }
    }
}
