package dk.kk.shared.local.story;

import static java.util.stream.Collectors.toMap;

import dk.kk.shared.local.stack.Service;
import dk.kk.shared.population.Expected;
import java.util.TreeMap;

/** SOF's manager counts where the statistics have a citizen in another group than stands: as many as in the files. */
final class CompareDisagreements {
    private static final String TEAMS_OF_THE_MANAGER = "SC1-";

    private final Stage stage;

    CompareDisagreements(Stage stage) {
        this.stage = stage;
    }

    void tell(Expected expected) {
        stage.heading("Where two systems of SOF's disagree of a citizen's target group, at social centre 1");
        var counted = stage.sofManager().list(Service.CITIZEN, "/source-disagreements/counts").stream()
                .filter(count -> count.path("statuses").asInt() > 0)
                .collect(toMap(
                        count -> count.path("kind").asText(),
                        count -> count.path("statuses").asInt(),
                        Integer::sum,
                        TreeMap::new));
        var inTheFiles = expected.disagreements(TEAMS_OF_THE_MANAGER);
        stage.check(
                "sources disagree as often as in the files",
                counted.equals(inTheFiles),
                "%s, in the files %s".formatted(counted, inTheFiles));
    }
}
