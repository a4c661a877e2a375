package dk.kk.shared.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {
    private static final Instant BUILT = Instant.parse("2026-11-01T12:00:00Z");

    @TempDir
    Path folder;

    private Path jar = Path.of("");
    private StartCache cache = new StartCache(jar);

    @BeforeEach
    void aBuiltService() throws IOException {
        jar = written("quarkus-run.jar", BUILT);
        cache = new StartCache(jar);
    }

    @Test
    void without_a_cache_a_run_that_learns_records_one_and_another_does_not() {
        assertThat(cache.options(true)).containsExactly("-XX:AOTCacheOutput=" + folder.resolve("start.aot.unfinished"));
        assertThat(cache.options(false)).isEmpty();
    }

    @Test
    void a_cache_of_this_jar_is_used_and_not_recorded_again() throws IOException {
        var file = written("start.aot", BUILT.plusSeconds(60));

        assertThat(cache.options(true)).containsExactly("-XX:AOTCache=" + file);
        assertThat(cache.options(false)).containsExactly("-XX:AOTCache=" + file);
    }

    @Test
    void a_cache_of_an_earlier_build_is_recorded_anew() throws IOException {
        written("start.aot", BUILT.minusSeconds(1));

        assertThat(cache.fits()).isFalse();
        assertThat(cache.options(true)).containsExactly("-XX:AOTCacheOutput=" + folder.resolve("start.aot.unfinished"));
    }

    @Test
    void half_a_cache_is_none() throws IOException {
        written("start.aot.unfinished", BUILT.plusSeconds(60));

        assertThat(cache.fits()).isFalse();
    }

    @Test
    void of_a_process_that_records_nothing_nothing_is_kept() throws IOException, InterruptedException {
        var sleeping = new ProcessBuilder("sleep", "60").start();
        try {
            assertThat(cache.keepWhatItLearned(sleeping.toHandle())).isFalse();
            assertThat(folder.resolve("start.aot")).doesNotExist();
        } finally {
            sleeping.destroyForcibly();
        }
    }

    private Path written(String name, Instant at) throws IOException {
        var file = Files.writeString(folder.resolve(name), "");
        Files.setLastModifiedTime(file, FileTime.from(at));
        return file;
    }
}
