package dk.kk.shared.offer.stopdesk;

import dk.kk.shared.offer.benefitstop.CheckedStop;
import dk.kk.shared.offer.benefitstop.CheckedStopResource;
import dk.kk.shared.offer.stopdesk.SentForm.Step;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.page.Reader;
import dk.kk.shared.platform.people.CitizenNames;
import dk.kk.shared.platform.problem.RuleViolation;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Draws the page of one stop and takes its forms: what is refused is said on the page, with what was typed. */
@Singleton
class StopDesk {
    private static final Set<String> OVERTAKEN = Set.of("version-stale", "illegal-move", "stop-not-answerable");

    private final CheckedStopResource api;
    private final CitizenNames names;
    private final Caller caller;
    private final Reader reader;
    private final BusinessClock clock;

    StopDesk(CheckedStopResource api, CitizenNames names, Caller caller, Reader reader, BusinessClock clock) {
        this.api = api;
        this.names = names;
        this.caller = caller;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * @param attempt null where the stop was only opened
     * @param done the form that the person comes from
     */
    @CheckedTemplate(basePath = "stopdesk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record StopPage(
            OpenedStop opened,
            FieldValues fields,
            @Nullable Attempt attempt,
            @Nullable StopForm done) implements TemplateInstance {}

    /** A form that was not taken. */
    record Attempt(Refusal refusal, SeenStop.Changes changes) {}

    StopPage page(UUID id, @Nullable StopForm done) {
        return new StopPage(opened(found(id)), FieldValues.fresh(clock.today()), null, done);
    }

    /** @param read what the form asks for; refuses what it cannot read */
    RestResponse<String> take(UUID id, SentForm sent, Supplier<Step> read) {
        try {
            return take(id, sent, read.get());
        } catch (RuleViolation refusal) {
            if (!Refusal.isShown(refusal)) {
                throw refusal;
            }
            return again(id, sent, Refusal.of(refusal, reader.language()));
        } catch (ConstraintViolationException unfit) {
            return again(id, sent, Refusal.of(unfit));
        }
    }

    /** The second click of a double one ends as the first one. */
    private RestResponse<String> take(UUID id, SentForm sent, Step step) {
        try {
            step.call().run();
        } catch (RuleViolation refusal) {
            if (!OVERTAKEN.contains(refusal.code())
                    || !step.isSo().test(found(id).stop())) {
                throw refusal;
            }
        }
        return RestResponse.seeOther(URI.create("/stops/" + id + "?done=" + sent.form()));
    }

    private RestResponse<String> again(UUID id, SentForm sent, Refusal refusal) {
        var found = found(id);
        var attempt = new Attempt(refusal, sent.seen().until(found.stop()));
        var fields = FieldValues.of(sent, refusal, clock.today());
        return ResponseBuilder.<String>create(refusal.status())
                .entity(new StopPage(opened(found), fields, attempt, null).render())
                .type("text/html;charset=UTF-8")
                .build();
    }

    CheckedStop found(UUID id) {
        return api.getStopChecklist(id).getEntity();
    }

    private OpenedStop opened(CheckedStop found) {
        var name = names.of(found.stop().citizenId());
        return OpenedStop.of(found, name, caller, clock.today());
    }
}
