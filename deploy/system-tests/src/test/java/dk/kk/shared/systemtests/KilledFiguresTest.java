package dk.kk.shared.systemtests;

import static dk.kk.shared.local.stack.Service.CITIZEN;
import static dk.kk.shared.local.stack.Service.KPI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Figures are a fold of events: killed in the middle of it, kpi-service goes on where its database stands. */
@ExtendWith(LoadedSuite.class)
class KilledFiguresTest {

    /** Between the events stand heartbeats, one a second and partition since the suite began. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int KILLS = 3;

    @Test
    void kpi_service_killed_while_it_folds_counts_what_the_source_files_say(RunningSuite suite) {
        var allStreams = streams(suite);
        forgetEverything(suite);

        for (var kill = 1; kill <= KILLS; kill++) {
            var enough = allStreams.size() * kill / (KILLS + 1);
            suite.begin(KPI);
            await("kpi-service has folded %d of %d streams".formatted(enough, allStreams.size()))
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(5))
                    .ignoreExceptions() // its database is being made
                    .until(() -> folded(suite) >= enough);
            suite.kill(KPI);
        }
        var atLastKill = folded(suite);
        assertThat(atLastKill).as("streams folded when it was killed last").isLessThan(allStreams.size());

        suite.startAgain(KPI);
        await("it goes on soon").atMost(SOON).until(() -> folded(suite) > atLastKill);

        await("every stream").atMost(PATIENCE).until(() -> streams(suite).equals(allStreams));
        assertThat(Figures.answered(suite).differencesFrom(Figures.counted(LoadedSuite.POPULATION)))
                .isEmpty();
        LoadedSuite.awaitFigures(suite, LoadedSuite.POPULATION);
    }

    /** An empty database, and a group that has read nothing; a few events at a time, so that a kill finds the fold under way. */
    private static void forgetEverything(RunningSuite suite) {
        suite.kill(KPI);
        suite.database(CITIZEN).execute("drop database kpi with (force)");
        suite.stack()
                .options(
                        KPI,
                        List.of(
                                "-Dquarkus.http.access-log.enabled=true",
                                "-Dmp.messaging.incoming.events.group.id=kpi-service-" + UUID.randomUUID(),
                                "-Dmp.messaging.incoming.events.max.poll.records=100"));
    }

    private static long folded(RunningSuite suite) {
        return suite.database(KPI).count("applied");
    }

    private static List<List<String>> streams(RunningSuite suite) {
        return suite.database(KPI)
                .query("select source, stream_kind, stream_id, version from applied order by 1, 2, 3");
    }
}
