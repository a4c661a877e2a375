package dk.kk.shared.plan.plandesk;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.Reader;
import dk.kk.shared.platform.problem.Problem;
import dk.kk.shared.platform.problem.RuleViolation;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Does what a form asks and leads back to its page; what is refused is said on the page, with what was typed. */
@Singleton
class SentForms {
    private final Caller caller;
    private final Reader reader;

    SentForms(Caller caller, Reader reader) {
        this.caller = caller;
        this.reader = reader;
    }

    /** @param page given why it was refused */
    RestResponse<String> take(Runnable operation, String back, Function<String, TemplateInstance> page) {
        try {
            operation.run();
            return RestResponse.seeOther(URI.create(back));
        } catch (RuleViolation refusal) {
            var problem = Problem.of(refusal.code(), refusal.arguments());
            var texts = problem.texts();
            var shown = page.apply(reader.language() == Language.DA ? texts.da() : texts.en());
            caller.isRefusedFor(refusal.code());
            return ResponseBuilder.<String>create(problem.status())
                    .entity(shown.render())
                    .type("text/html;charset=UTF-8")
                    .build();
        }
    }
}
