package dk.kk.shared.offer.attendance;

import dk.kk.shared.offer.catalogue.Providers;
import dk.kk.shared.offer.enrolment.OwnOfferRead;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.importjob.Announcement;
import dk.kk.shared.platform.importjob.FindingView;
import dk.kk.shared.platform.importjob.ImportSource;
import dk.kk.shared.platform.importjob.ImportView;
import dk.kk.shared.platform.importjob.Imports;
import dk.kk.shared.platform.imports.Mode;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A provider's own files of attendance. Citizens and offers that are not its own are unknown to it, whether they exist or not. */
@Path("/api/v1/attendance-deliveries")
@Produces(MediaType.APPLICATION_JSON)
class AttendanceDeliveryResource {
    private final Imports imports;
    private final Caller caller;

    AttendanceDeliveryResource(Imports imports, Caller caller) {
        this.imports = imports;
        this.caller = caller;
    }

    @POST
    @Consumes("text/csv")
    @AttendanceDeliverers
    @Operation(summary = "Upload attendance in one's own offers; validation and merge follow in the background")
    @APIResponseSchema(value = ImportView.class, responseCode = "202", responseDescription = "Received")
    @RequestBody(content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<ImportView> deliverAttendance(
            @RestQuery @DefaultValue("false") boolean dryRun,
            @RestQuery @Min(0) @Nullable Long expectedRows,
            InputStream body)
            throws IOException {
        return accepted(imports.receive(own(), Mode.LIVE, dryRun, new Announcement(false, expectedRows, null), body));
    }

    @POST
    @Path("/{id}/merge")
    @AttendanceDeliverers
    @Operation(summary = "Merge what a dry run of one's own has validated")
    @APIResponseSchema(value = ImportView.class, responseCode = "202", responseDescription = "Goes on")
    public RestResponse<ImportView> mergeAttendanceDelivery(@RestPath UUID id) {
        imports.view(id, own());
        return accepted(imports.merge(id));
    }

    @GET
    @Path("/{id}")
    @AttendanceDeliverers
    @Operation(summary = "How a delivery of one's own stands")
    public ImportView getAttendanceDelivery(@RestPath UUID id) {
        return imports.view(id, own());
    }

    @GET
    @Path("/{id}/findings")
    @Transactional
    @OwnOfferRead
    @Operation(summary = "Which rows of a delivery of one's own break which rules")
    public RestResponse<List<FindingView>> listAttendanceDeliveryFindings(
            @RestPath UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        imports.view(id, own());
        return imports.findings(id, page, uri);
    }

    private ImportSource own() {
        return new ImportSource(AttendanceImport.SOURCE, Providers.one(caller));
    }

    private static RestResponse<ImportView> accepted(ImportView view) {
        return RestResponse.ResponseBuilder.<ImportView>create(RestResponse.Status.ACCEPTED)
                .entity(view)
                .location(URI.create("/api/v1/attendance-deliveries/" + view.id()))
                .build();
    }
}
