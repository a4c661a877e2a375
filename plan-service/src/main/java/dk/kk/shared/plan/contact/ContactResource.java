package dk.kk.shared.plan.contact;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.change.Verb;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.move.MovesTo;
import dk.kk.shared.platform.rules.BothSidesDecide;
import dk.kk.shared.platform.rules.BothSidesRead;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The contact log: each side records what it tried, both see all. */
@Path("/api/v1/contacts")
public class ContactResource {
    private final Desk desk;
    private final Contacts contacts;
    private final Caller caller;
    private final BusinessClock clock;

    ContactResource(Desk desk, Contacts contacts, Caller caller, BusinessClock clock) {
        this.desk = desk;
        this.contacts = contacts;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @BothSidesDecide
    @Operation(summary = "Record that the caller tried to reach a citizen")
    public RestResponse<ContactView> recordContact(@Valid @NotNull RecordContact request) {
        var citizen = request.citizenId();
        return desk.make(
                contacts,
                Subject.citizen(citizen),
                request,
                "recorded",
                () -> Contact.record(citizen, ownSide(), caller.employee(), attempt(request.attempt()), clock),
                this::view);
    }

    @GET
    @BothSidesRead
    @Operation(summary = "What either side tried to reach a citizen, in the order it was recorded")
    public RestResponse<List<ContactView>> listContacts(
            @QueryParam("citizenId") @NotNull UUID citizenId, @Valid @BeanParam PageRequest page) {
        return desk.list(contacts, citizenId, page, this::view);
    }

    @GET
    @Path("/{id}")
    @BothSidesRead
    @Operation(summary = "An attempt to reach a citizen, and what was said of it before")
    public RestResponse<ContactView> getContact(@RestPath UUID id) {
        return desk.show(contacts, id, this::view);
    }

    @POST
    @Path("/{id}/correction")
    @BothSidesDecide
    @MovesTo("RECORDED")
    @Operation(summary = "It was otherwise than was recorded")
    public RestResponse<ContactView> correctContact(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull AttemptMade request) {
        return change(id, ifMatch, contact -> contact.correct(ownSide(), attempt(request), clock));
    }

    @POST
    @Path("/{id}/withdrawal")
    @BothSidesDecide
    @MovesTo("WITHDRAWN")
    @Operation(summary = "It was recorded by mistake and never counts")
    public RestResponse<ContactView> withdrawContact(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, contact -> contact.withdraw(ownSide(), clock));
    }

    private RestResponse<ContactView> change(UUID id, @Nullable IfMatch ifMatch, Verb<Contact> verb) {
        return desk.change(contacts, id, ifMatch, verb, this::view);
    }

    private ContactView view(Contact contact) {
        return ContactView.of(contact, caller.principal());
    }

    private Attempt attempt(AttemptMade made) {
        return Attempt.of(made.attemptedAt(), made.channel(), made.reached(), made.subject(), made.note(), clock);
    }

    private Administration ownSide() {
        return Administration.of(caller.principal());
    }

    record RecordContact(
            @NotNull UUID citizenId, @Valid @NotNull AttemptMade attempt) {}

    /**
     * @param attemptedAt not in the future, and within a year
     * @param reached somebody spoke or wrote with the citizen
     * @param note stays in this service
     */
    record AttemptMade(
            @NotNull Instant attemptedAt,
            @NotNull Channel channel,
            @NotNull Boolean reached,
            @NotNull ContactSubject subject,
            @Nullable @Size(max = 500) String note) {}
}
