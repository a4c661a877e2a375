package dk.kk.shared.citizen.directory;

import dk.kk.shared.platform.http.Answers;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
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
    @EveryoneEmployed
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
    @EveryoneEmployed
    @Operation(summary = "A unit")
    public RestResponse<UnitView> getUnit(@RestPath @Size(max = 40) String code) {
        var unit = units.get(code);
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
