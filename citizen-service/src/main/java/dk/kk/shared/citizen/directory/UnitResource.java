package dk.kk.shared.citizen.directory;

import static dk.kk.shared.platform.access.Role.ANALYST;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.COMMITTEE_SECRETARY;
import static dk.kk.shared.platform.access.Role.DATA_PROTECTION_OFFICER;
import static dk.kk.shared.platform.access.Role.HOTLINE_OPERATOR;
import static dk.kk.shared.platform.access.Role.IMPORT_OPERATOR;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.access.Role.OFFER_PROVIDER;
import static dk.kk.shared.platform.access.Role.OPERATIONS;
import static dk.kk.shared.platform.access.Role.PROJECT_COUNCIL;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;

import dk.kk.shared.platform.access.Access;
import dk.kk.shared.platform.paging.PageRequest;
import dk.kk.shared.platform.paging.Paged;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Answers;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The directory: everyone employed may look up whom to call. */
@Path("/api/v1/units")
class UnitResource {

    private final Units units;

    UnitResource(Units units) {
        this.units = units;
    }

    @GET
    @Transactional
    @Access(
            roles = {
                BIF_CASEWORKER, JOB_CONSULTANT, BIF_MANAGER, HOTLINE_OPERATOR, SOF_CASEWORKER, SOF_MANAGER,
                SPECIAL_UNIT, PROJECT_COUNCIL, OFFER_PROVIDER, ANALYST, COMMITTEE_SECRETARY, IMPORT_OPERATOR,
                OPERATIONS, DATA_PROTECTION_OFFICER
            })
    @Operation(summary = "The units of both administrations, by code")
    public RestResponse<List<UnitView>> listUnits(
            @RestQuery @Nullable Administration administration,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var found = units.page(administration, Objects.requireNonNullElse(page.after(), ""), page.fetch());
        return Paged.of(found.stream().map(UnitView::of).toList(), page, UnitView::code, uri);
    }

    @GET
    @Path("/{code}")
    @Transactional
    @Access(
            roles = {
                BIF_CASEWORKER, JOB_CONSULTANT, BIF_MANAGER, HOTLINE_OPERATOR, SOF_CASEWORKER, SOF_MANAGER,
                SPECIAL_UNIT, PROJECT_COUNCIL, OFFER_PROVIDER, ANALYST, COMMITTEE_SECRETARY, IMPORT_OPERATOR,
                OPERATIONS, DATA_PROTECTION_OFFICER
            })
    @Operation(summary = "A unit")
    public RestResponse<UnitView> getUnit(@RestPath @Size(max = 40) String code) {
        var unit = units.findByIdOptional(code)
                .orElseThrow(() -> new RuleViolation("not-found", "kind", "unit", "id", code));
        return Answers.ok(UnitView.of(unit), unit.version());
    }

    /** @param centre the unit above a team, or the unit itself */
    record UnitView(
            String code,
            String name,
            Administration administration,
            UnitKind kind,
            @Nullable String parentCode,
            String centre,
            boolean entryPoint) {

        static UnitView of(Unit unit) {
            var entry = unit.entry();
            return new UnitView(
                    unit.code(),
                    entry.name(),
                    entry.administration(),
                    entry.kind(),
                    entry.parentCode(),
                    unit.centre(),
                    entry.entryPoint());
        }
    }
}
