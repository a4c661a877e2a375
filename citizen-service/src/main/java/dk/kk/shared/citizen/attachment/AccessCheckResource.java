package dk.kk.shared.citizen.attachment;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.HOTLINE_OPERATOR;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.access.Role.OFFER_PROVIDER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;

import dk.kk.shared.platform.access.Access;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import io.agroal.api.AgroalDataSource;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The last word on who stands in relation to a citizen, asked with the person's own token by services that know of none. */
@Path("/api/v1/access-checks")
class AccessCheckResource {

    private final AgroalDataSource dataSource;
    private final Caller caller;
    private final BusinessClock clock;

    AccessCheckResource(AgroalDataSource dataSource, Caller caller, BusinessClock clock) {
        this.dataSource = dataSource;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Access(
            roles = {
                BIF_CASEWORKER,
                JOB_CONSULTANT,
                BIF_MANAGER,
                HOTLINE_OPERATOR,
                SOF_CASEWORKER,
                SOF_MANAGER,
                SPECIAL_UNIT,
                OFFER_PROVIDER
            })
    @Operation(summary = "Whether the caller is responsible for a citizen today")
    public CheckedAccess checkAccess(@Valid @NotNull CheckAccess request) {
        try (var connection = dataSource.getConnection();
                var ask = connection.prepareStatement("select access_related(?, ?, ?, ?)")) {
            ask.setObject(1, request.citizenId());
            ask.setString(2, caller.employee());
            ask.setArray(3, connection.createArrayOf("text", caller.units()));
            ask.setObject(4, clock.today());
            try (var row = ask.executeQuery()) {
                return new CheckedAccess(row.next() && row.getBoolean(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The relation cannot be checked", e);
        }
    }

    record CheckAccess(@NotNull UUID citizenId) {}

    record CheckedAccess(boolean related) {}
}
