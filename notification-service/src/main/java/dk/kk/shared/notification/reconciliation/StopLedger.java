package dk.kk.shared.notification.reconciliation;

import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.problem.RuleViolation;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClientException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Asks offer-service which stops it has, in this service's own name (scope {@code stops:reconcile}). */
@Singleton
class StopLedger {
    private static final Logger LOG = Logger.getLogger(StopLedger.class);
    private static final int PAGE = 200;

    private final Ledger ledger;
    private final OidcClient tokens;

    StopLedger(@RestClient Ledger ledger, OidcClient tokens) {
        this.ledger = ledger;
        this.tokens = tokens;
    }

    /**
     * All of them, a page at a time.
     *
     * @throws RuleViolation {@code unavailable}: offer-service or the issuer is away, or refuses us; some pages may have come
     */
    void pages(Consumer<List<LedgerStop>> page) {
        String after = null;
        do {
            var answer = ask(after);
            page.accept(Objects.requireNonNullElse(answer.getEntity(), List.of()));
            after = Paged.next(answer);
        } while (after != null);
    }

    private RestResponse<List<LedgerStop>> ask(@Nullable String after) {
        try {
            var token = tokens.getTokens().await().indefinitely().getAccessToken();
            return ledger.page("Bearer " + token, PAGE, after);
        } catch (ProcessingException | WebApplicationException | OidcClientException e) {
            LOG.warnf("offer-service shows no stops: %s", e.getMessage());
            throw new RuleViolation("unavailable");
        }
    }

    /** offer-service's operation of that path. */
    @Path("/api/v1/benefit-stop-ledger")
    @RegisterRestClient(configKey = "stop-ledger")
    interface Ledger {

        @GET
        RestResponse<List<LedgerStop>> page(
                @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
                @QueryParam("limit") int limit,
                @QueryParam("after") @Nullable String after);
    }
}
