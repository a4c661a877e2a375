package dk.kk.shared.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.local.story.ImportFiles;
import dk.kk.shared.local.suite.Caller;
import dk.kk.shared.local.suite.Reply;
import dk.kk.shared.population.Layout;
import dk.kk.shared.population.Population;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Set;

/** Sixty citizens, loaded as a municipality would: each file uploaded to the service that owns it. */
record TinyPopulation(RunningSuite suite) {

    private static final Set<String> ENDED = Set.of("DONE", "FAILED");

    /** The files that figures are made of. */
    void load(Population population) {
        for (var layout : Layout.values()) {
            if (!layout.isOptional()) {
                load(layout, population);
            }
        }
    }

    /** Uploads one file and waits until it is merged; every row of it must be taken. */
    Reply load(Layout layout, Population population) {
        var view = upload(layout, population.csv(layout));
        assertThat(view.text("phase"))
                .as("import of %s: %s", layout, view.body())
                .isEqualTo("DONE");
        assertThat(view.number("quarantined"))
                .as("import of %s: %s", layout, view.body())
                .isZero();
        return view;
    }

    /** Uploads any text as a file of that layout, and answers how it ended. */
    Reply upload(Layout layout, String csv) {
        var service = ImportFiles.ownerOf(layout);
        var path = "/imports?source=%s&mode=BACKFILL".formatted(layout.source());
        var id = operator().upload(service, path, write(layout, csv)).id("id");
        return await("import of " + layout.source())
                .atMost(Duration.ofSeconds(60))
                .until(() -> operator().get(service, "/imports/" + id), view -> ENDED.contains(view.text("phase")));
    }

    private java.nio.file.Path write(Layout layout, String csv) {
        try {
            // beside the run's folder: it is what comes in, not what the suite keeps
            var folder = Files.createDirectories(suite.folder().resolveSibling("files"));
            return Files.writeString(folder.resolve(layout.fileName()), csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Caller operator() {
        return suite.as("import-operator", "IMPORT");
    }
}
