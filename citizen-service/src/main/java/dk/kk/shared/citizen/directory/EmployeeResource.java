package dk.kk.shared.citizen.directory;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.Answers;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.idempotency.KeptAnswers;
import dk.kk.shared.platform.outbox.Outbox;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who works where and who is away. An employee, and who leads the employee's unit, say on which days and who stands in. */
@Path("/api/v1/employees")
class EmployeeResource {
    private final Employees employees;
    private final Units units;
    private final VisibleTeams visible;
    private final KeptAnswers kept;
    private final Outbox outbox;
    private final Caller caller;
    private final BusinessClock clock;

    EmployeeResource(
            Employees employees,
            Units units,
            VisibleTeams visible,
            KeptAnswers kept,
            Outbox outbox,
            Caller caller,
            BusinessClock clock) {
        this.employees = employees;
        this.units = units;
        this.visible = visible;
        this.kept = kept;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @StaffOfBothSides
    @Operation(summary = "Who works in a unit, by code; of a centre those who work in no team of it")
    public RestResponse<List<EmployeeView>> listEmployees(
            @RestQuery @NotBlank @Size(max = 40) String unit,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        units.findByIdOptional(unit).ifPresent(visible::requireStaffOpen);
        var found = employees.page(unit, Objects.requireNonNullElse(page.after(), ""), page.fetch());
        return Paged.of(found, page, Employee::code, uri, employee -> EmployeeView.of(employee, unit));
    }

    @GET
    @Path("/{code}")
    @Transactional
    @StaffOfBothSides
    @Operation(summary = "Where an employee works, and on which days he or she is away")
    public RestResponse<EmployeeView> getEmployee(@RestPath @Size(max = 40) String code) {
        var employee = employees.get(code);
        return Answers.ok(view(employee), employee.version());
    }

    @POST
    @Path("/{code}/absences")
    @Idempotent
    @Transactional
    @StaffOfBothSides
    @Operation(summary = "Say on which days an employee is away, and who stands in")
    public RestResponse<EmployeeView> registerAbsence(
            @RestPath @Size(max = 40) String code, @Valid @NotNull RegisterAbsence request) {
        var employee = employees.lock(code);
        var unit = units.get(employee.unitCode());
        employee.requireSpokenForBy(caller, unit, visible);
        return kept.once(request, () -> {
            if (request.deputy() != null) {
                employees.requireAt(unit.administration(), request.deputy());
            }
            employee.stayAway(Absence.of(request.from(), request.until(), request.deputy()));
            outbox.add(employee.event(caller.cause("absence-registered"), clock.instant()));
            var location = UriBuilder.fromPath("/api/v1/employees/{code}").build(code);
            return Answers.created(location, view(employee), employee.version());
        });
    }

    @POST
    @Path("/{code}/absences/{id}/withdrawal")
    @Transactional
    @StaffOfBothSides
    @Operation(summary = "Withdraw an absence: the employee is not away on its days")
    public RestResponse<EmployeeView> withdrawAbsence(
            @RestPath @Size(max = 40) String code,
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        var employee = employees.lock(code);
        employee.requireSpokenForBy(caller, units.get(employee.unitCode()), visible);
        IfMatch.require(ifMatch, employee.version());
        employee.withdraw(id);
        outbox.add(employee.event(caller.cause("absence-withdrawn"), clock.instant()));
        return Answers.ok(view(employee), employee.version());
    }

    private EmployeeView view(Employee employee) {
        return EmployeeView.of(employee, visible.workplace(units.get(employee.unitCode())));
    }

    /**
     * @param from the first day away
     * @param until the last day away, not before the first
     * @param deputy code of another employee of the same administration; null: nobody is named
     */
    record RegisterAbsence(
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @Nullable @Size(min = 1, max = 40) String deputy) {}
}
