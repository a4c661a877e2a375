package dk.kk.shared.platform.page;

import dk.kk.shared.platform.problem.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** A browser that asks for a page gets a refusal as a page: the problem's code and sentence, and a way back. */
@Singleton
public class ErrorPages {
    private final Reader reader;

    ErrorPages(Reader reader) {
        this.reader = reader;
    }

    @ServerResponseFilter
    public void draw(ContainerResponseContext response, RoutingContext exchange) {
        if (response.getEntity() instanceof Problem problem
                && PagePath.isPage(exchange.normalizedPath())
                && wantsPage(exchange)) {
            response.setEntity(page(problem), new Annotation[0], MediaType.valueOf("text/html;charset=UTF-8"));
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8");
        }
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
