package dk.kk.shared.plan.specialdesk;

import dk.kk.shared.plan.specialcase.SpecialCaseResource;
import dk.kk.shared.plan.specialcase.SpecialCaseView;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.Reader;
import dk.kk.shared.platform.problem.Problem;
import dk.kk.shared.platform.problem.RuleViolation;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Shows a special case, and takes what is sent about it: what is refused is said above the case as it is by now. */
@Singleton
class UnitDesk {
    private final SpecialCaseResource cases;
    private final Caller caller;
    private final Reader reader;

    UnitDesk(SpecialCaseResource cases, Caller caller, Reader reader) {
        this.cases = cases;
        this.caller = caller;
        this.reader = reader;
    }

    /** @param refusal why what was sent was not done; null where nothing was */
    @CheckedTemplate(basePath = "specialdesk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CasePage(SpecialCaseView special, @Nullable String refusal, SentLesson sent) implements TemplateInstance {}

    TemplateInstance page(UUID id) {
        return new CasePage(special(id), null, SentLesson.NONE);
    }

    /** @param sent the lesson's words, so that they are not lost where they are refused */
    RestResponse<String> take(UUID id, SentLesson sent, Runnable work) {
        try {
            work.run();
            return RestResponse.seeOther(URI.create("/special-unit/" + id));
        } catch (RuleViolation refusal) {
            var problem = Problem.of(refusal.code(), refusal.arguments());
            var texts = problem.texts();
            var page = new CasePage(special(id), reader.language() == Language.DA ? texts.da() : texts.en(), sent);
            caller.isRefusedFor(refusal.code());
            return ResponseBuilder.<String>create(problem.status())
                    .entity(page.render())
                    .type("text/html;charset=UTF-8")
                    .build();
        }
    }

    private SpecialCaseView special(UUID id) {
        return cases.getSpecialCase(id).getEntity();
    }
}
