package dk.kk.shared.local.story;

import dk.kk.shared.local.stack.Service;
import dk.kk.shared.local.suite.Caller;
import dk.kk.shared.local.suite.Reply;
import dk.kk.shared.local.suite.UnexpectedAnswer;
import dk.kk.shared.population.Layout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The import operator uploads the source files, each to the service that owns it, as a first load: history without alerts. */
public final class ImportFiles {
    private static final Duration MOST = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(200);
    static final Set<String> ENDED = Set.of("DONE", "FAILED");

    private final Stage stage;
    private final Caller operator;

    ImportFiles(Stage stage) {
        this.stage = stage;
        this.operator = stage.suite().as("import-operator", "IMPORT");
    }

    void tell(Path folder, List<Layout> layouts) {
        stage.heading("Import, as a municipality would load its first delivery");
        for (var layout : layouts) {
            var name = "import of " + layout.source();
            try {
                var view = load(layout, folder.resolve(layout.fileName()));
                stage.check(name, tookEveryRow(view), said(view));
            } catch (UnexpectedAnswer e) {
                stage.check(name, false, String.valueOf(e.getMessage()));
            }
        }
    }

    private Reply load(Layout layout, Path file) {
        var service = ownerOf(layout);
        var rows = rows(file);
        try (var bar = stage.console().progress("importing " + layout.source(), rows)) {
            var accepted = operator.upload(
                    service, "/imports?source=%s&mode=BACKFILL&expectedRows=%d".formatted(layout.source(), rows), file);
            var path = "/imports/" + accepted.text("id");
            return Stage.await(MOST, PAUSE, () -> {
                        var view = operator.get(service, path);
                        bar.at(view.number("merged") + view.number("unchanged") + view.number("quarantined"));
                        return Optional.of(view).filter(it -> ENDED.contains(it.text("phase")));
                    })
                    .orElseGet(() -> operator.get(service, path));
        }
    }

    private static boolean tookEveryRow(Reply view) {
        return view.text("phase").equals("DONE")
                && view.number("quarantined") == 0
                && view.number("rows") == view.number("expectedRows");
    }

    private static String said(Reply view) {
        return "%,d rows, %,d merged, %,d unchanged, %,d quarantined%s%s"
                .formatted(
                        view.number("rows"),
                        view.number("merged"),
                        view.number("unchanged"),
                        view.number("quarantined"),
                        view.number("modulus11Deviations") == 0
                                ? ""
                                : ", %,d numbers outside modulus 11".formatted(view.number("modulus11Deviations")),
                        view.text("phase").equals("DONE")
                                ? ""
                                : ", %s %s"
                                        .formatted(
                                                view.text("phase"), view.body().path("failure")));
    }

    /** The one that files of that layout are uploaded to. */
    public static Service ownerOf(Layout layout) {
        return switch (layout) {
            case UNITS,
                    EMPLOYEES,
                    PERSONS,
                    BIF_CASES,
                    MATCH_GROUPS,
                    SOF_CASES,
                    TARGET_GROUPS,
                    ADDRESSES,
                    INTERVIEWS,
                    SOF_STATUS,
                    STAYS -> Service.CITIZEN;
            case OFFERS, BENEFITS, ENROLMENTS -> Service.OFFER;
            case SOCIAL_PLANS, JOB_PLANS -> Service.PLAN;
        };
    }

    /** As the services count them: without the header and blank lines. */
    static long rows(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).count() - 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
