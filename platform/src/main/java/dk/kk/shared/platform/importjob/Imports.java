package dk.kk.shared.platform.importjob;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.csv.Lines;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.importjob.Differences.Listed;
import dk.kk.shared.platform.importjob.Findings.Found;
import dk.kk.shared.platform.importjob.ImportJobs.Job;
import dk.kk.shared.platform.imports.Mode;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Ids;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Source files in, and how their import goes: for import operators, and for whoever else a feature lets deliver what is its own. */
@Singleton
public class Imports {
    private final Layouts layouts;
    private final ImportJobs jobs;
    private final Findings findings;
    private final Differences differences;
    private final Receipt receipt;
    private final ImportWorker worker;
    private final Subjects subjects;
    private final Caller caller;

    Imports(
            Layouts layouts,
            ImportJobs jobs,
            Findings findings,
            Differences differences,
            Receipt receipt,
            ImportWorker worker,
            Subjects subjects,
            Caller caller) {
        this.layouts = layouts;
        this.jobs = jobs;
        this.findings = findings;
        this.differences = differences;
        this.receipt = receipt;
        this.worker = worker;
        this.subjects = subjects;
        this.caller = caller;
    }

    /** Validation and merge follow in the background. */
    public ImportView receive(ImportSource source, Mode mode, boolean dryRun, Announcement announced, InputStream body)
            throws IOException {
        var layout = layouts.of(source.name());
        var lines = new Lines(body);
        layouts.checkHeader(layout, lines.next());
        var startedBy = caller.principal().actor();
        var complete = announced.complete();
        var job = new Job(Ids.next(), source.toString(), mode, Phase.RECEIVED, dryRun, complete, startedBy, null);
        receipt.receive(job, announced, layout, lines);
        worker.take(job);
        return jobs.view(job.id());
    }

    /** @throws RuleViolation {@code not-found} */
    public ImportView view(UUID id) {
        return jobs.view(id);
    }

    /** @throws RuleViolation {@code not-found} where it is another source's, or somebody else's */
    public ImportView view(UUID id, ImportSource own) {
        var view = jobs.view(id);
        if (!view.source().equals(own.toString())) {
            throw new RuleViolation("not-found", "kind", "import", "id", id);
        }
        return view;
    }

    /** What a dry run has validated. */
    public ImportView merge(UUID id) {
        worker.take(jobs.release(id));
        return jobs.view(id);
    }

    /** Whose rows are shown is audited. */
    @Transactional(TxType.MANDATORY)
    public RestResponse<List<FindingView>> findings(UUID id, PageRequest page, UriInfo uri) {
        var found = findings.list(id, page);
        subjects.listed(found.stream()
                .flatMap(finding -> Stream.ofNullable(finding.citizen()))
                .distinct()
                .toList());
        return Paged.of(found.stream().map(Found::view).toList(), page, view -> view.row() + ":" + view.id(), uri);
    }

    /**
     * Whose rows are shown is audited.
     *
     * @param kind null: all
     * @throws RuleViolation {@code not-found}, {@code import-not-compared}
     */
    @Transactional(TxType.MANDATORY)
    RestResponse<DifferencesView> differences(UUID id, @Nullable DifferenceKind kind, PageRequest page, UriInfo uri) {
        var view = jobs.view(id);
        if (!jobs.isCompared(id)) {
            throw new RuleViolation("import-not-compared", "phase", view.phase());
        }
        var layout = layouts.of(ImportSource.read(view.source()).name());
        var listed = Paged.of(differences.list(id, kind, layout, page), page, Listed::key, uri, Listed::view);
        subjects.listed(listed.getEntity().stream()
                .flatMap(row -> Stream.ofNullable(row.citizenId()))
                .distinct()
                .toList());
        var against = differences.before(id, view.source()).orElse(null);
        return RestResponse.ResponseBuilder.ok(
                        DifferencesView.of(against, view.complete(), differences.counts(id), listed.getEntity()))
                .header("Link", listed.getHeaderString("Link"))
                .build();
    }
}
