package dk.kk.shared.notification.mail;

import static dk.kk.shared.platform.access.Purpose.ALERT_HANDLING;

import dk.kk.shared.notification.inbox.InboxViewers;
import dk.kk.shared.notification.mail.MailTimes.PlannedMail;
import dk.kk.shared.platform.access.PagePurpose;
import dk.kk.shared.platform.problem.Problem;
import dk.kk.shared.platform.problem.RuleViolation;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** A person's own choice about e-mail, with what it would have brought last week. */
@Path("/inbox/mail")
class MailPages {
    private final ChooseMail mail;

    MailPages(ChooseMail mail) {
        this.mail = mail;
    }

    /** @param refused the code of why the form was not taken */
    @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MailPage(
            MailForm form,
            boolean offered,
            boolean chosen,
            List<PlannedMail> lastWeek,
            boolean stored,
            @Nullable String refused)
            implements TemplateInstance {}

    /** The fields as they were filled in. */
    record MailForm(
            @RestForm @Nullable String address,
            @RestForm boolean digest,
            @RestForm @Nullable String quietFrom,
            @RestForm @Nullable String quietUntil) {
        static MailForm of(MailChoice choice) {
            return new MailForm(choice.address(), choice.digest(), text(choice.quietFrom()), text(choice.quietUntil()));
        }

        private static @Nullable String text(@Nullable LocalTime time) {
            return time == null ? null : time.toString();
        }

        private static @Nullable LocalTime time(@Nullable String text) {
            try {
                return text == null || text.isBlank() ? null : LocalTime.parse(text);
            } catch (DateTimeException e) {
                throw new RuleViolation("quiet-hours-incomplete");
            }
        }
    }

    @GET
    @InboxViewers
    @PagePurpose(ALERT_HANDLING)
    public TemplateInstance getMailChoice(@RestQuery boolean stored) {
        var current = mail.current();
        var form = current.map(MailForm::of).orElseGet(() -> new MailForm("", true, "16:00", "08:00"));
        return page(form, current.isPresent(), stored, null);
    }

    @POST
    @InboxViewers
    @PagePurpose(ALERT_HANDLING)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> chooseMail(@BeanParam MailForm form) {
        try {
            var address = form.address() == null ? "" : form.address().strip();
            mail.choose(address, form.digest(), MailForm.time(form.quietFrom()), MailForm.time(form.quietUntil()));
            return RestResponse.seeOther(URI.create("/inbox/mail?stored=true"));
        } catch (RuleViolation refusal) {
            var page = page(form, mail.current().isPresent(), false, refusal.code());
            return ResponseBuilder.<String>create(
                            Problem.of(refusal.code(), refusal.arguments()).status())
                    .entity(page.render())
                    .type("text/html;charset=UTF-8")
                    .build();
        }
    }

    @POST
    @Path("/withdrawal")
    @InboxViewers
    @PagePurpose(ALERT_HANDLING)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> withdrawMailChoice() {
        mail.withdraw();
        return RestResponse.seeOther(URI.create("/inbox/mail"));
    }

    private MailPage page(MailForm form, boolean chosen, boolean stored, @Nullable String refused) {
        return new MailPage(form, mail.isOffered(), chosen, lastWeek(form), stored, refused);
    }

    private List<PlannedMail> lastWeek(MailForm form) {
        try {
            return mail.lastWeek(form.digest(), MailForm.time(form.quietFrom()), MailForm.time(form.quietUntil()));
        } catch (RuleViolation _) {
            return List.of(); // the page says what is wrong with the hours
        }
    }
}
