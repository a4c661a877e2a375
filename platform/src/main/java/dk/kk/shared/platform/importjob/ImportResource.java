package dk.kk.shared.platform.importjob;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.csv.Lines;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.importjob.Findings.Found;
import dk.kk.shared.platform.importjob.ImportJobs.Job;
import dk.kk.shared.platform.imports.Mode;
import dk.kk.shared.platform.rules.ImportOperators;
import dk.kk.shared.platform.stream.Ids;
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
import java.util.stream.Stream;
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

/** Source files in, and how their import goes. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@EndpointDisabled(name = "shared.imports.enabled", stringValue = "false")
public class ImportResource {

    private final Layouts layouts;
    private final ImportJobs jobs;
    private final Findings findings;
    private final Receipt receipt;
    private final ImportWorker worker;
    private final Subjects subjects;
    private final Caller caller;

    ImportResource(
            Layouts layouts,
            ImportJobs jobs,
            Findings findings,
            Receipt receipt,
            ImportWorker worker,
            Subjects subjects,
            Caller caller) {
        this.layouts = layouts;
        this.jobs = jobs;
        this.findings = findings;
        this.receipt = receipt;
        this.worker = worker;
        this.subjects = subjects;
        this.caller = caller;
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
            @RestQuery @Min(0) @Nullable Long expectedRows,
            InputStream body)
            throws IOException {
        var layout = layouts.of(source);
        var lines = new Lines(body);
        layouts.checkHeader(layout, lines.next());
        var startedBy = caller.principal().actor();
        var job = new Job(Ids.next(), source, mode, Phase.RECEIVED, dryRun, startedBy, null);
        receipt.receive(job, expectedRows, layout, lines);
        worker.take(job);
        return accepted(job.id());
    }

    @POST
    @Path("/{id}/merge")
    @ImportOperators
    @Operation(summary = "Merge what a dry run has validated")
    @APIResponseSchema(value = ImportView.class, responseCode = "202", responseDescription = "Goes on")
    public RestResponse<ImportView> mergeImport(@RestPath UUID id) {
        worker.take(jobs.release(id));
        return accepted(id);
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
        return jobs.view(id);
    }

    @GET
    @Path("/{id}/findings")
    @Transactional
    @ImportFindingsRead
    @Operation(summary = "Which rows break which rules")
    public RestResponse<List<FindingView>> listImportFindings(
            @RestPath UUID id, @Valid @BeanParam PageRequest page, UriInfo uri) {
        jobs.view(id); // or it is not found
        var found = findings.list(id, page);
        subjects.listed(found.stream()
                .flatMap(finding -> Stream.ofNullable(finding.citizen()))
                .distinct()
                .toList());
        return Paged.of(found.stream().map(Found::view).toList(), page, view -> view.row() + ":" + view.id(), uri);
    }

    private RestResponse<ImportView> accepted(UUID id) {
        return RestResponse.ResponseBuilder.<ImportView>create(RestResponse.Status.ACCEPTED)
                .entity(jobs.view(id))
                .location(URI.create("/api/v1/imports/" + id))
                .build();
    }
}
