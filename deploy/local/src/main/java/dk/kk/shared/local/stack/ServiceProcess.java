package dk.kk.shared.local.stack;

import dk.kk.shared.local.process.CannotRun;
import dk.kk.shared.local.process.Child;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** One service's process, and whether it is ready. */
public final class ServiceProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(300);

    private final Service service;
    private final Child child;
    private final URI ready;

    ServiceProcess(Service service, Child child, int managementPort) {
        this.service = service;
        this.child = child;
        this.ready = URI.create("http://127.0.0.1:%d/q/health/ready".formatted(managementPort));
    }

    public Service service() {
        return service;
    }

    public ProcessHandle handle() {
        return child.handle();
    }

    /** Waits until the service says that it is ready, its database and the broker included. */
    public void awaitReady() {
        var end = System.nanoTime() + START.toNanos();
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            while (!isReady(http)) {
                if (!child.isAlive()) {
                    throw new CannotRun("%s ended while it started%s. Its log: %s"
                            .formatted(service.moduleName(), lastError(child.log()), child.log()));
                }
                if (System.nanoTime() > end) {
                    throw new CannotRun("%s was not ready within %d seconds%s. Its log: %s"
                            .formatted(service.moduleName(), START.toSeconds(), lastError(child.log()), child.log()));
                }
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("Interrupted while %s started.".formatted(service.moduleName()));
        }
    }

    /** As a machine fails: at once, with nothing put in order. Returns when it is gone. */
    public void kill() {
        child.handle().destroyForcibly();
        child.handle().onExit().join();
    }

    void askToEnd() {
        child.handle().destroy();
    }

    @Override
    public void close() {
        child.close();
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        try {
            var request =
                    HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        }
    }

    /** The cause, as far as the log tells it: most people never open a log that they are only pointed to. */
    private static String lastError(Path log) {
        return LastError.in(log).map(error -> " (" + error + ")").orElse("");
    }
}
