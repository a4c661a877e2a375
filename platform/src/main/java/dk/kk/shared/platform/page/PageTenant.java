package dk.kk.shared.platform.page;

import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Pages log people in (tenant {@code page}: code flow, session cookie), the API takes bearer tokens alone (the default tenant). Said
 * before anybody looks at the cookies: those of a session would choose its tenant for the API too.
 */
@Singleton
class PageTenant {
    static final String PAGE = "page";

    void choose(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(PageTenant::name);
    }

    private static void name(RoutingContext exchange) {
        var isPage = PagePath.isPage(exchange);
        exchange.put(OidcUtils.TENANT_ID_ATTRIBUTE, isPage ? PAGE : OidcUtils.DEFAULT_TENANT_ID);
        exchange.next();
    }
}
