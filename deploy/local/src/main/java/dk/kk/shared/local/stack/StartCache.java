package dk.kk.shared.local.stack;

import dk.kk.shared.local.process.Child;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * What a service's JVM learned in an earlier run, beside its jar: classes loaded, linked and profiled (JEP 514, an AOT cache). It
 * only ever saves time: the JVM leaves one that does not fit its jars, options or version alone and starts as without.
 */
record StartCache(Path jar) {
    /** Used where there is one of this jar, else recorded where a run learns. */
    List<String> options(boolean learns) {
        if (fits()) {
            return List.of("-XX:AOTCache=" + file());
        }
        return learns ? List.of("-XX:AOTCacheOutput=" + unfinished()) : List.of();
    }

    /** Whether it is there and no older than the jar. */
    boolean fits() {
        try {
            return Files.exists(file())
                    && Files.getLastModifiedTime(file()).compareTo(Files.getLastModifiedTime(jar)) >= 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the recording of a process that goes on; true when the cache is there. */
    boolean keepWhatItLearned(ProcessHandle process) throws InterruptedException {
        try {
            var asked = new ProcessBuilder(Child.tool("jcmd"), Long.toString(process.pid()), "AOT.end_recording")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (asked.waitFor() != 0 || !Files.exists(unfinished())) {
                return false;
            }
            Files.move(unfinished(), file(), StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            return false; // the next run learns again
        }
    }

    private Path file() {
        return jar.resolveSibling("start.aot");
    }

    /** Half of one must not look like one. */
    private Path unfinished() {
        return jar.resolveSibling("start.aot.unfinished");
    }
}
