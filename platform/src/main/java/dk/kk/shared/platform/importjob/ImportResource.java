package dk.kk.shared.platform.importjob;

import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.imports.Mode;
import dk.kk.shared.platform.rules.ImportOperators;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Source files in, and how their import goes. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@EndpointDisabled(name = "shared.imports.enabled", stringValue = "false")
public class ImportResource {

    private final Imports imports;
    private final ImportJobs jobs;

    ImportResource(Imports imports, ImportJobs jobs) {
        this.imports = imports;
        this.jobs = jobs;
    }

    @POST
    @Consumes("text/csv")
    @ImportOperators
    @Operation(summary = "Upload a source's file; validation and merge follow in the background")
    @APIResponseSchema(value = ImportView.class, responseCode = "202", responseDescription = "Received")
    @RequestBody(content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<ImportView> uploadImport(
            @RestQuery @NotNull @Size(max = 40) String source,
            @RestQuery @NotNull Mode mode,
            @RestQuery @DefaultValue("false") boolean dryRun,
            @RestQuery
                    @DefaultValue("false")
                    @Parameter(description = "The file holds all that the source has: what is missing is gone")
                    boolean complete,
            @RestQuery @Min(0) @Nullable Long expectedRows,
            @RestQuery @Min(0) @Nullable Long expectedCitizens,
            InputStream body)
            throws IOException {
        var announced = new Announcement(complete, expectedRows, expectedCitizens);
        return accepted(imports.receive(new ImportSource(source, null), mode, dryRun, announced, body));
    }

    @POST
    @Path("/{id}/merge")
    @ImportOperators
    @Operation(summary = "Merge what a dry run has validated")
    @APIResponseSchema(value = ImportView.class, responseCode = "202", responseDescription = "Goes on")
    public RestResponse<ImportView> mergeImport(@RestPath UUID id) {
        return accepted(imports.merge(id));
    }

    @GET
    @ImportListRead
    @Operation(summary = "The imports, newest first")
    public RestResponse<List<ImportView>> listImports(@Valid @BeanParam PageRequest page, UriInfo uri) {
        return Paged.of(jobs.views(page), page, view -> view.id().toString(), uri);
    }

    @GET
    @Path("/{id}")
    @ImportOperators
    @Operation(summary = "How an import stands")
    public ImportView getImport(@RestPath UUID id) {
        return imports.view(id);
    }

    @GET
    @Path("/{id}/findings")
    @Transactional
    @ImportFindingsRead
    @Operation(summary = "Which rows break which rules")
    public RestResponse<List<FindingView>> listImportFindings(
            @RestPath UUID id, @Valid @BeanParam PageRequest page, UriInfo uri) {
        imports.view(id); // or it is not found
        return imports.findings(id, page, uri);
    }

    @GET
    @Path("/{id}/differences")
    @Transactional
    @ImportFindingsRead
    @Operation(summary = "Which rows differ from the deliveries before: new, changed, back again or gone")
    @APIResponseSchema(
            value = DifferencesView.class,
            responseCode = "200",
            responseDescription = "How many of each kind, and a page of them")
    @APIResponse(responseCode = "409", description = "Not compared: not validated yet, or failed before it was")
    public RestResponse<DifferencesView> listImportDifferences(
            @RestPath UUID id,
            @RestQuery @Nullable DifferenceKind kind,
            @Valid @BeanParam PageRequest page,
            UriInfo uri) {
        return imports.differences(id, kind, page, uri);
    }

    private static RestResponse<ImportView> accepted(ImportView view) {
        return RestResponse.ResponseBuilder.<ImportView>create(RestResponse.Status.ACCEPTED)
                .entity(view)
                .location(URI.create("/api/v1/imports/" + view.id()))
                .build();
    }
}
