package dk.kk.shared.plan.problem;

import dk.kk.shared.plan.specialcase.SpecialUnitWrites;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.change.Streams;
import dk.kk.shared.platform.change.Verb;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.move.MovesTo;
import dk.kk.shared.platform.move.StaysIn;
import dk.kk.shared.platform.rules.FiguresRead;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Problems between the two administrations, kept by the special unit. */
@Path("/api/v1/problems")
public class ProblemResource {
    private final Desk desk;
    private final Problems problems;
    private final Caller caller;
    private final BusinessClock clock;

    ProblemResource(Desk desk, Problems problems, Caller caller, BusinessClock clock) {
        this.desk = desk;
        this.problems = problems;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @SpecialUnitWrites
    @Operation(summary = "Identify a problem between the two administrations")
    public RestResponse<ProblemView> identifyProblem(@Valid @NotNull ProblemText request) {
        return desk.make(problems, null, request, "identified", () -> new Problem(request, clock), this::view);
    }

    @GET
    @Transactional
    @FiguresRead
    @Operation(summary = "Problems, in the order they were identified")
    public RestResponse<List<ProblemView>> listProblems(
            @RestQuery @Nullable ProblemPhase phase, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return Paged.of(
                problems.page(phase, page), page, problem -> problem.id().toString(), uri, this::view);
    }

    @GET
    @Path("/{id}")
    @FiguresRead
    @Operation(summary = "A problem and where the figure is that shows it")
    public RestResponse<ProblemView> getProblem(@RestPath UUID id) {
        return desk.show(problems, id, this::view);
    }

    @PUT
    @Path("/{id}")
    @SpecialUnitWrites
    @StaysIn({"IDENTIFIED", "UNDER_ANALYSIS", "PROPOSED"})
    @Operation(summary = "Write a problem anew, in place of what was said of it")
    public RestResponse<ProblemView> writeProblem(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ProblemText request) {
        return change(problems, id, ifMatch, problem -> problem.change(request, clock));
    }

    @POST
    @Path("/{id}/analysis")
    @SpecialUnitWrites
    @MovesTo("UNDER_ANALYSIS")
    @Operation(summary = "Take a problem up: from now on solutions may be proposed")
    public RestResponse<ProblemView> analyseProblem(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return change(problems, id, ifMatch, problem -> problem.takeUp(clock));
    }

    @POST
    @Path("/{id}/solution")
    @SpecialUnitWrites
    @MovesTo("SOLVED")
    @Operation(summary = "A problem is solved by what was implemented; no other proposal of it is open")
    public RestResponse<ProblemView> solveProblem(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return change(problems, id, ifMatch, problem -> problem.solve(problems.proposals(id), clock));
    }

    @POST
    @Path("/{id}/dropping")
    @SpecialUnitWrites
    @MovesTo("DROPPED")
    @Operation(summary = "Drop a problem, and say why; no proposal of it is open")
    public RestResponse<ProblemView> dropProblem(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull DropProblem request) {
        return change(
                problems,
                id,
                ifMatch,
                problem -> problem.drop(request.reason(), request.words(), problems.proposals(id), clock));
    }

    @POST
    @Path("/{id}/merging")
    @SpecialUnitWrites
    @MovesTo("MERGED")
    @Operation(summary = "A problem is another one's duplicate: that one takes its lessons over")
    public RestResponse<ProblemView> mergeProblem(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull MergeProblem request) {
        return change(new MergedPair(problems, request.into()), id, ifMatch, problem -> {
            var other = problems.get(request.into());
            var word = problem.mergeInto(other, problems.proposals(id), clock);
            other.takeOver(problem, clock);
            return word;
        });
    }

    private RestResponse<ProblemView> change(
            Streams<Problem> streams, UUID id, @Nullable IfMatch seen, Verb<Problem> verb) {
        return desk.change(streams, id, seen, verb, this::view);
    }

    private ProblemView view(Problem problem) {
        return ProblemView.of(problem, caller);
    }

    /** @param words stay in this service */
    record DropProblem(
            @NotNull DropReason reason,
            @NotBlank @Size(max = 2000) String words) {}

    /** @param into the problem that stays */
    @Schema(name = "MergeProblem")
    record MergeProblem(@NotNull UUID into) {}
}
