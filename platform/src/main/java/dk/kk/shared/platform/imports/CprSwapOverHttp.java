package dk.kk.shared.platform.imports;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.problem.RuleViolation;
import io.quarkus.arc.DefaultBean;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClientException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks citizen-service, in the service's own name (scope {@code citizen:swap}). citizen-service has a bean of its own instead. */
@DefaultBean
@Singleton
public class CprSwapOverHttp implements CprSwap {

    private static final Logger LOG = Logger.getLogger(CprSwapOverHttp.class);

    private final CitizenIds citizens;
    private final OidcClient tokens;

    CprSwapOverHttp(@RestClient CitizenIds citizens, OidcClient tokens) {
        this.citizens = citizens;
        this.tokens = tokens;
    }

    @Override
    public List<@Nullable SwappedCpr> swap(List<Cpr> cprs) {
        var swapped = new ArrayList<@Nullable SwappedCpr>();
        for (var id : ask(new CitizenIds.Asked(cprs.stream().map(Cpr::digits).toList()))) {
            swapped.add(id == null ? null : SwappedCpr.of(id));
        }
        return swapped;
    }

    private List<@Nullable UUID> ask(CitizenIds.Asked asked) {
        try {
            var token = tokens.getTokens().await().indefinitely().getAccessToken();
            return citizens.of("Bearer " + token, asked).citizenIds();
        } catch (ProcessingException | WebApplicationException | OidcClientException e) {
            LOG.warnf("citizen-service swaps no CPR numbers: %s", e.getMessage());
            throw new RuleViolation("unavailable"); // its refusal of us is not one of the uploader
        }
    }

    /** citizen-service's operation of that path. */
    @Path("/api/v1/citizen-ids")
    @RegisterRestClient(configKey = "citizen")
    public interface CitizenIds {

        @POST
        Answer of(@HeaderParam("Authorization") String bearer, Asked asked);

        record Asked(List<String> cprs) {}

        @JsonIgnoreProperties(ignoreUnknown = true)
        record Answer(List<@Nullable UUID> citizenIds) {}
    }
}
