package dk.kk.shared.systemtests;

import dk.kk.shared.local.stack.Service;
import dk.kk.shared.population.Population;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The five services with the tiny population, one for all tests that act as people do in a browser and leave what they did. */
record PeopledSuite(RunningSuite suite) implements AutoCloseable {

    private static final Population POPULATION = Population.tiny();

    /** A citizen of the strategy population, of both demo caseworkers, who is on no course that counts. */
    UUID citizen() {
        var cpr = POPULATION
                .expected(Population.DAY)
                .strategyCitizensOutsideGoal3(SharedCitizens.BIF_TEAM, SharedCitizens.SOF_TEAM)
                .getFirst();
        return suite.as("bif-caseworker", "CASEWORK")
                .ask(Service.CITIZEN, "/citizens/search", Map.of("cpr", cpr))
                .id("citizenId");
    }

    String frontDoor() {
        return "http://127.0.0.1:" + suite.stack().ports().pages() + "/";
    }

    String page(Service service, String path) {
        return "http://127.0.0.1:" + suite.stack().ports().of(service) + path;
    }

    @Override
    public void close() {
        suite.close();
    }

    private static PeopledSuite load() {
        var suite = RunningSuite.start("peopled-suite", List.of(Service.values()), _ -> List.of());
        try {
            new TinyPopulation(suite).load(POPULATION);
            LoadedSuite.awaitFigures(suite, POPULATION);
            return new PeopledSuite(suite);
        } catch (Throwable e) { // the store closes what it was given, and it is not given this
            suite.close();
            throw e;
        }
    }

    /** Gives it to tests that ask for it. */
    static final class Given implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == PeopledSuite.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(PeopledSuite.class))
                    .computeIfAbsent("suite", _ -> load(), PeopledSuite.class);
        }
    }
}
