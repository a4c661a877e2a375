package dk.kk.shared.citizen.attachment;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;

import dk.kk.shared.platform.access.Access;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import io.agroal.api.AgroalDataSource;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The last word on who stands in relation to a citizen, for services whose own projection knows of none. */
@Path("/api/v1/access-checks")
class AccessCheckResource {

    private final AgroalDataSource dataSource;
    private final Subjects subjects;
    private final Caller caller;
    private final BusinessClock clock;

    AccessCheckResource(AgroalDataSource dataSource, Subjects subjects, Caller caller, BusinessClock clock) {
        this.dataSource = dataSource;
        this.subjects = subjects;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Access(
            roles = {BIF_CASEWORKER, JOB_CONSULTANT, BIF_MANAGER, SOF_CASEWORKER, SOF_MANAGER},
            scopes = "access:check",
            personal = true)
    @Operation(summary = "Whether an employee is responsible for a citizen today; a person asks for themselves")
    public CheckedAccess checkAccess(@Valid @NotNull CheckAccess request) {
        subjects.listed(List.of(request.citizenId()));
        return caller.isPerson()
                ? answer(request.citizenId(), caller.employee(), caller.units())
                : answer(request.citizenId(), request.employeeOrNone(), request.unitsOrNone());
    }

    private CheckedAccess answer(UUID citizen, String employee, String[] units) {
        try (var connection = dataSource.getConnection();
                var ask = connection.prepareStatement("select access_related(?, ?, ?, ?)")) {
            ask.setObject(1, citizen);
            ask.setString(2, employee);
            ask.setArray(3, connection.createArrayOf("text", units));
            ask.setObject(4, clock.today());
            try (var row = ask.executeQuery()) {
                return new CheckedAccess(citizen, row.next() && row.getBoolean(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The relation cannot be checked", e);
        }
    }

    /** @param employee and {@code units}: of the person a system asks for; a person's own are in the token */
    record CheckAccess(
            @NotNull UUID citizenId,
            @Nullable @Size(max = 40) String employee,
            @Nullable @Size(max = 50) List<@NotNull @Size(max = 40) String> units) {

        String employeeOrNone() {
            return employee == null ? "" : employee;
        }

        String[] unitsOrNone() {
            return units == null ? new String[0] : units.toArray(String[]::new);
        }
    }

    record CheckedAccess(UUID citizenId, boolean related) {}
}
