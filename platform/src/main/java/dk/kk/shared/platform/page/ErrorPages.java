package dk.kk.shared.platform.page;

import dk.kk.shared.platform.problem.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** A browser that asks for a page gets a refusal as a page: the problem's code and sentence, and a way back. */
@Singleton
public class ErrorPages {
    public static final String MEDIA_TYPE = "text/html;charset=UTF-8";
    private final Reader reader;
    private final PageHeaders headers;
    private final CurrentVertxRequest current;

    ErrorPages(Reader reader, PageHeaders headers, CurrentVertxRequest current) {
        this.reader = reader;
        this.headers = headers;
        this.current = current;
    }

    @ServerResponseFilter
    public void draw(ContainerResponseContext response, RoutingContext exchange) {
        if (response.getEntity() instanceof Problem problem && PagePath.isPage(exchange) && wantsPage(exchange)) {
            response.setEntity(page(problem), new Annotation[0], MediaType.valueOf(MEDIA_TYPE));
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE);
        }
    }

    /**
     * For a request that is refused before it reaches Quarkus, with its headers put on the response. Nothing of its address is said
     * back: it may be what is refused. Null for who wants no page.
     */
    @ActivateRequestContext
    public @Nullable String unrouted(RoutingContext exchange, Problem problem) {
        if (!PagePath.isPage(exchange) || !wantsPage(exchange)) {
            return null;
        }
        current.setCurrent(exchange);
        reader.forgetAddress();
        headers.put(exchange.response());
        return page(problem);
    }

    static boolean wantsPage(RoutingContext exchange) {
        var accept = exchange.request().getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }

    private String page(Problem problem) {
        var sentence = reader.language() == Language.DA
                ? problem.texts().da()
                : problem.texts().en();
        return new ProblemPage(problem.code(), sentence, problem.status()).render();
    }

    /** What was refused, and why. */
    @CheckedTemplate(basePath = "frame", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ProblemPage(String code, String sentence, int status) implements TemplateInstance {}
}
