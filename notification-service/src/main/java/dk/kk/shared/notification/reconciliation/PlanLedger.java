package dk.kk.shared.notification.reconciliation;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Asks plan-service of what a side is to be told or was (scope {@code plans:reconcile}). */
@Singleton
class PlanLedger {
    private final Ledger ledger;
    private final LedgerPages pages;

    PlanLedger(@RestClient Ledger ledger, LedgerPages pages) {
        this.ledger = ledger;
        this.pages = pages;
    }

    /**
     * All of them, a page at a time.
     *
     * @throws dk.kk.shared.platform.problem.RuleViolation {@code unavailable}
     */
    void pages(Consumer<List<LedgerMatter>> page) {
        pages.of("plan", ledger::page, page);
    }

    /** plan-service's operation of that path. */
    @Path("/api/v1/plan-ledger")
    @RegisterRestClient(configKey = "plan-ledger")
    interface Ledger {

        @GET
        RestResponse<List<LedgerMatter>> page(
                @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
                @QueryParam("limit") int limit,
                @QueryParam("after") @Nullable String after);
    }
}
