package dk.kk.shared.citizen.duplicatedesk;

import dk.kk.shared.citizen.duplicate.DuplicateResource;
import dk.kk.shared.citizen.duplicate.DuplicateView;
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

/** Shows a pair, and takes what is sent about one: what is refused is said above the pair as it is by now. */
@Singleton
class DuplicateDesk {
    private final DuplicateResource duplicates;
    private final Caller caller;
    private final Reader reader;

    DuplicateDesk(DuplicateResource duplicates, Caller caller, Reader reader) {
        this.duplicates = duplicates;
        this.caller = caller;
        this.reader = reader;
    }

    /** @param refusal why what was sent was not done; null where nothing was */
    @CheckedTemplate(basePath = "duplicatedesk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PairPage(DuplicateView pair, @Nullable String refusal) implements TemplateInstance {}

    DuplicateView pair(UUID id) {
        return duplicates.getDuplicate(id).getEntity();
    }

    TemplateInstance page(UUID id) {
        return new PairPage(pair(id), null);
    }

    RestResponse<String> take(UUID id, Runnable sent) {
        try {
            sent.run();
            return RestResponse.seeOther(URI.create("/duplicates/" + id));
        } catch (RuleViolation refusal) {
            var problem = Problem.of(refusal.code(), refusal.arguments());
            var texts = problem.texts();
            var page = new PairPage(pair(id), reader.language() == Language.DA ? texts.da() : texts.en());
            caller.isRefusedFor(refusal.code());
            return ResponseBuilder.<String>create(problem.status())
                    .entity(page.render())
                    .type("text/html;charset=UTF-8")
                    .build();
        }
    }
}
