package dk.kk.shared.notification.mail;

import dk.kk.shared.notification.inbox.InboxViewers;
import dk.kk.shared.notification.mail.MailTimes.PlannedMail;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How the caller wants to be told by e-mail that alerts wait; nobody sees or sets another's. */
@Path("/api/v1/mail-choice")
class MailResource {
    private final ChooseMail mail;

    MailResource(ChooseMail mail) {
        this.mail = mail;
    }

    @GET
    @InboxViewers
    @Operation(summary = "What you chose about e-mail")
    public RestResponse<MailChoiceView> getMailChoice() {
        return RestResponse.ok(mail.current().map(MailChoiceView::of).orElse(MailChoiceView.NONE));
    }

    @POST
    @InboxViewers
    @Operation(
            summary =
                    "Choose e-mail: a hint that alerts wait, with a link and nothing else. What is urgent waits for nothing")
    public RestResponse<MailChoiceView> chooseMail(@Valid @NotNull MailWish wish) {
        return RestResponse.ok(MailChoiceView.of(
                mail.choose(wish.address(), Boolean.TRUE.equals(wish.digest()), wish.quietFrom(), wish.quietUntil())));
    }

    @POST
    @Path("/withdrawal")
    @InboxViewers
    @Operation(summary = "No more e-mail; the address is forgotten")
    public RestResponse<MailChoiceView> withdrawMailChoice() {
        mail.withdraw();
        return RestResponse.ok(MailChoiceView.NONE);
    }

    @GET
    @Path("/preview")
    @InboxViewers
    @Operation(summary = "Which mails you would have got in the last seven days")
    public RestResponse<List<PlannedMailView>> previewMail(
            @RestQuery @DefaultValue("false") boolean digest,
            @RestQuery @Nullable LocalTime quietFrom,
            @RestQuery @Nullable LocalTime quietUntil) {
        return RestResponse.ok(mail.lastWeek(digest, quietFrom, quietUntil).stream()
                .map(PlannedMailView::of)
                .toList());
    }

    /**
     * @param address of a domain the municipality allows
     * @param digest what is not urgent comes once a day
     * @param quietFrom from when on, Copenhagen time, what is not urgent waits until {@code quietUntil}; both or none
     */
    @Schema(name = "MailWish")
    record MailWish(
            @NotNull @Size(max = 250) String address,
            @Nullable Boolean digest,
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietUntil) {}

    /**
     * @param address null: no e-mail is sent, as long as none is chosen
     * @param chosenAt business time; alerts from before are not told
     */
    @Schema(name = "MailChoiceView")
    record MailChoiceView(
            @Nullable String address,
            boolean digest,
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietUntil,
            @Nullable Instant chosenAt) {
        static final MailChoiceView NONE = new MailChoiceView(null, false, null, null, null);

        static MailChoiceView of(MailChoice choice) {
            return new MailChoiceView(
                    choice.address(), choice.digest(), choice.quietFrom(), choice.quietUntil(), choice.chosenAt());
        }
    }

    /** @param sendAt business time */
    @Schema(name = "PlannedMailView")
    record PlannedMailView(Instant sendAt, int alerts, boolean urgent) {
        static PlannedMailView of(PlannedMail mail) {
            return new PlannedMailView(mail.sendAt(), mail.alerts().size(), mail.urgent());
        }
    }
}
