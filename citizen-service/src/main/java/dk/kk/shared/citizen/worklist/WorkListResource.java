package dk.kk.shared.citizen.worklist;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.stream.DayKey;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.rules.BothSidesList;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Which of the caller's own citizens need something on a day: counted, listed page by page, or the whole list as a file. */
@Path("/api/v1/work-lists")
class WorkListResource {
    private final WorkLists lists;
    private final Subjects subjects;
    private final Caller caller;
    private final BusinessClock clock;

    WorkListResource(WorkLists lists, Subjects subjects, Caller caller, BusinessClock clock) {
        this.lists = lists;
        this.subjects = subjects;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @BothSidesList
    @Operation(summary = "How many of the caller's citizens are in each state on a day, today unless another is named")
    public WorkListsView listWorkLists(@RestQuery @Nullable LocalDate asOf) {
        return subjects.inTransaction(() -> {
            var day = day(asOf);
            var states = Stream.of(WorkState.values())
                    .filter(state -> state.isOpenTo(ownSide()))
                    .toList();
            var counts = lists.counts(states, day);
            subjects.listed(List.of());
            return new WorkListsView(
                    day,
                    states.stream()
                            .map(state -> new CountedState(state, counts.getOrDefault(state, 0L)))
                            .toList());
        });
    }

    @GET
    @Path("/{state}")
    @BothSidesList
    @Operation(summary = "The caller's citizens in a state on a day: who came into it first goes first")
    public RestResponse<List<ListedCitizen>> listWorkListCitizens(
            @RestPath WorkState state,
            @RestQuery @Nullable LocalDate asOf,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        requireOwn(state);
        return subjects.inTransaction(() -> {
            var found = lists.page(state, day(asOf), DayKey.before(page), page.fetch());
            opened(found.stream().limit(page.limit()).toList());
            return Paged.of(found, page, citizen -> citizen.key().cursor(), uri);
        });
    }

    @GET
    @Path("/{state}/csv")
    @Produces(WorkListFile.TYPE)
    @BothSidesList
    @Operation(summary = "A whole work list: CSV with semicolons, one citizen a line")
    public RestResponse<String> exportWorkList(@RestPath WorkState state, @RestQuery @Nullable LocalDate asOf) {
        requireOwn(state);
        return subjects.inTransaction(() -> {
            var day = day(asOf);
            var found = lists.all(state, day);
            opened(found);
            return new WorkListFile(state, day, found).kept();
        });
    }

    private void opened(List<ListedCitizen> citizens) {
        subjects.listed(citizens.stream().map(ListedCitizen::citizenId).toList());
    }

    private void requireOwn(WorkState state) {
        var only = state.onlyOf();
        if (only != null && only != ownSide()) {
            throw new RuleViolation("work-list-not-yours", "state", state, "administration", only);
        }
    }

    private Administration ownSide() {
        return Administration.of(caller.principal());
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return Objects.requireNonNullElseGet(asOf, clock::today);
    }

    /** @param lists those that are open to the caller */
    record WorkListsView(LocalDate asOf, List<CountedState> lists) {}

    record CountedState(WorkState state, long citizens) {}
}
