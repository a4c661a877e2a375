package dk.kk.shared.systemtests;

import static org.awaitility.Awaitility.await;

import dk.kk.shared.local.stack.Service;
import dk.kk.shared.population.Population;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The five services with the tiny population, loaded and counted: one for all test classes that ask for a {@link RunningSuite},
 * since a start takes longer than any of them. Whoever changes it puts it back.
 */
final class LoadedSuite implements ParameterResolver {

    static final Population POPULATION = Population.tiny();

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningSuite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(LoadedSuite.class))
                .computeIfAbsent("suite", _ -> load(), RunningSuite.class);
    }

    /** Waits until the figures are those of the files. */
    static void awaitFigures(RunningSuite suite, Population files) {
        var counted = Figures.counted(files);
        await("the figures of the files")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> Figures.answered(suite).differencesFrom(counted), List::isEmpty);
        await("the live goals of the files")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> Figures.live(suite).differencesFrom(counted.goals()), List::isEmpty);
    }

    private static RunningSuite load() {
        var suite = RunningSuite.start(
                "loaded-suite", List.of(Service.values()), _ -> List.of("-Dquarkus.http.access-log.enabled=true"));
        try {
            new TinyPopulation(suite).load(POPULATION);
            awaitFigures(suite, POPULATION);
            return suite;
        } catch (Throwable e) { // the store closes what it was given, and it is not given this
            suite.close();
            throw e;
        }
    }
}
