package dk.kk.shared.plan.procedure;

import dk.kk.shared.plan.specialcase.CaseType;
import dk.kk.shared.plan.specialcase.KnowledgeRead;
import dk.kk.shared.plan.specialcase.SpecialUnitWrites;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.change.Verb;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.move.MovesTo;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The shared case procedures: all who work by them read them, the special unit writes them. */
@Path("/api/v1/procedures")
class ProcedureResource {
    private final Desk desk;
    private final Procedures procedures;
    private final Caller caller;
    private final BusinessClock clock;

    ProcedureResource(Desk desk, Procedures procedures, Caller caller, BusinessClock clock) {
        this.desk = desk;
        this.procedures = procedures;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @SpecialUnitWrites
    @Operation(summary = "Draft the next version of the procedure for a type of case")
    public RestResponse<ProcedureView> draftProcedure(@Valid @NotNull DraftProcedure request) {
        var caseType = request.caseType();
        return desk.make(
                procedures,
                null,
                request,
                "drafted",
                () -> Procedure.draft(caseType, procedures.nextNumber(caseType), request.content(), clock),
                this::view);
    }

    @GET
    @Transactional
    @KnowledgeRead
    @Operation(summary = "The versions of the shared case procedures, in the order they were drafted")
    public RestResponse<List<ProcedureView>> listProcedures(
            @RestQuery @Nullable CaseType caseType, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return Paged.of(
                procedures.page(caseType, page),
                page,
                procedure -> procedure.id().toString(),
                uri,
                this::view);
    }

    @GET
    @Path("/{id}")
    @KnowledgeRead
    @Operation(summary = "A version of a shared case procedure")
    public RestResponse<ProcedureView> getProcedure(@RestPath UUID id) {
        return desk.show(procedures, id, this::view);
    }

    @POST
    @Path("/{id}/content")
    @SpecialUnitWrites
    @MovesTo("DRAFT")
    @Operation(summary = "Write a draft anew")
    public RestResponse<ProcedureView> changeProcedure(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ProcedureContent request) {
        return change(id, ifMatch, procedure -> procedure.change(request, clock));
    }

    @POST
    @Path("/{id}/publication")
    @SpecialUnitWrites
    @MovesTo("PUBLISHED")
    @Operation(summary = "Publish a draft: cases are started by it from a day on, and it changes no more")
    public RestResponse<ProcedureView> publishProcedure(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull PublishProcedure request) {
        return change(id, ifMatch, procedure -> {
            procedures.requireFree(procedure.caseType(), request.validFrom());
            return procedure.publish(request.validFrom(), clock);
        });
    }

    @POST
    @Path("/{id}/retirement")
    @SpecialUnitWrites
    @MovesTo("RETIRED")
    @Operation(summary = "Start no more cases by a version; those that run go on by it")
    public RestResponse<ProcedureView> retireProcedure(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, procedure -> procedure.retire(clock));
    }

    private RestResponse<ProcedureView> change(UUID id, @Nullable IfMatch ifMatch, Verb<Procedure> verb) {
        return desk.change(procedures, id, ifMatch, verb, this::view);
    }

    private ProcedureView view(Procedure procedure) {
        return ProcedureView.of(procedure, caller.principal());
    }

    record DraftProcedure(
            @NotNull CaseType caseType, @Valid @NotNull ProcedureContent content) {}

    /** @param validFrom today or later */
    record PublishProcedure(@NotNull LocalDate validFrom) {}
}
