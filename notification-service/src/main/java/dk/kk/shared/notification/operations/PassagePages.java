package dk.kk.shared.notification.operations;

import dk.kk.shared.platform.rules.Operators;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.RestQuery;

/** One event followed from stop to alert. */
@Path("/operations")
class PassagePages {
    private final FollowStop follow;
    private final JsonWebToken token;

    PassagePages(FollowStop follow, JsonWebToken token) {
        this.follow = follow;
        this.token = token;
    }

    @CheckedTemplate(basePath = "operations", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PassagePage(FollowedStop followed) implements TemplateInstance {}

    /** @param id the stop's, or that of an event of it */
    @GET
    @Path("/passages")
    @Operators
    @RunOnVirtualThread
    public TemplateInstance follow(@RestQuery @NotNull @Size(min = 1, max = 200) String id) {
        return new PassagePage(follow.of(id.strip(), token.getRawToken()));
    }
}
