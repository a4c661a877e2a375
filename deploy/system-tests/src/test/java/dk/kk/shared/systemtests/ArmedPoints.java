package dk.kk.shared.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.failpoints.Point;
import dk.kk.shared.local.stack.Service;
import dk.kk.shared.local.suite.UnexpectedAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A suite whose services each halt at the failpoint that is armed for it: the others pass the same points. */
record ArmedPoints(RunningSuite suite, Path folder) {

    static ArmedPoints start(String name, List<Service> services) {
        var folder = Path.of("target", name + "-armed").toAbsolutePath();
        var agent = RunningSuite.root().resolve("deploy/failpoints/target/failpoints.jar");
        services.forEach(service -> createFolder(folder.resolve(service.name())));
        return new ArmedPoints(
                RunningSuite.start(
                        name,
                        services,
                        service -> List.of("-javaagent:%s=%s".formatted(agent, folder.resolve(service.name())))),
                folder);
    }

    /**
     * The service halts at the point while it does what is asked, and is started again.
     *
     * @return whether it answered first: then what was asked is done
     */
    boolean halt(Service service, Point point, Runnable asked) {
        var file = folder.resolve(service.name()).resolve(point.name());
        try {
            Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var answered = answers(asked);
        await("%s halts at %s".formatted(service, point))
                .atMost(Duration.ofSeconds(60))
                .until(() -> !suite.stack().process(service).handle().isAlive());
        assertThat(file).as("the point's file").doesNotExist();
        suite.startAgain(service);
        return answered;
    }

    private static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answers(Runnable asked) {
        try {
            asked.run();
            return true;
        } catch (UnexpectedAnswer e) {
            return false;
        }
    }
}
