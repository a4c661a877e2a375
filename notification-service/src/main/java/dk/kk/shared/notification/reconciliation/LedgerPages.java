package dk.kk.shared.notification.reconciliation;

import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.problem.RuleViolation;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClientException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Asks another service for all that it has of something, a page at a time, in this service's own name. */
@Singleton
class LedgerPages {
    private static final Logger LOG = Logger.getLogger(LedgerPages.class);
    private static final int PAGE = 200;

    private final OidcClient tokens;

    LedgerPages(OidcClient tokens) {
        this.tokens = tokens;
    }

    /** A service's operation that shows a page. */
    interface Ledger<T> {
        RestResponse<List<T>> page(String bearer, int limit, @Nullable String after);
    }

    /** @throws RuleViolation {@code unavailable}: the service or the issuer is away, or refuses us; some pages may have come */
    <T> void of(String service, Ledger<T> ledger, Consumer<List<T>> page) {
        String after = null;
        do {
            var answer = ask(service, ledger, after);
            page.accept(Objects.requireNonNullElse(answer.getEntity(), List.of()));
            after = Paged.next(answer);
        } while (after != null);
    }

    private <T> RestResponse<List<T>> ask(String service, Ledger<T> ledger, @Nullable String after) {
        try {
            var token = tokens.getTokens().await().indefinitely().getAccessToken();
            return ledger.page("Bearer " + token, PAGE, after);
        } catch (ProcessingException | WebApplicationException | OidcClientException e) {
            LOG.warnf("%s-service does not show what it has: %s", service, e.getMessage());
            throw new RuleViolation("unavailable");
        }
    }
}
