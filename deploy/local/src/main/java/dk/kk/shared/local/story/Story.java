package dk.kk.shared.local.story;

import dk.kk.shared.local.console.Console;
import dk.kk.shared.local.stack.BusinessClockFile;
import dk.kk.shared.local.suite.Suite;
import dk.kk.shared.local.suite.UnexpectedAnswer;
import dk.kk.shared.population.Expected;
import dk.kk.shared.population.Layout;
import dk.kk.shared.population.Population;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The stories of {@code deploy/run}, chapter by chapter; a chapter that breaks off is a failed check, and the next one begins. */
public final class Story {
    private static final String BIF_TEAM = "JC1-T1";
    private static final String SOF_TEAM = "SC1-V1";

    private final Stage stage;
    private final LocalDate today;
    private final String bootstrapServers;
    private final boolean beganEmpty;

    /** @param beganEmpty no earlier story has moved anything */
    public Story(
            Suite suite,
            Console console,
            RunReport report,
            LocalDate today,
            String bootstrapServers,
            boolean beganEmpty) {
        this.stage = new Stage(suite, console, report);
        this.beganEmpty = beganEmpty;
        this.today = today;
        this.bootstrapServers = bootstrapServers;
    }

    /** One citizen, one stop, one alert, on an empty suite that knows only its organisation. */
    public void ofOneCitizen(Path files) {
        timed(
                "import",
                () -> chapter(
                        "the organisation",
                        () -> new ImportFiles(stage).tell(files, List.of(Layout.UNITS, Layout.EMPLOYEES))));
        timed(
                "story",
                () -> chapter("one citizen", () -> {
                    var register = new RegisterACitizen(stage, today.toString());
                    var citizen = register.tell();
                    var stops = new StopABenefit(stage, SOF_TEAM);
                    stops.tell(register.grantBenefit(citizen, "CASH_BENEFIT"), tomorrow());
                    stops.leave(register.grantBenefit(citizen, "SICKNESS_BENEFIT"), tomorrow());
                    new HearSof(stage, SOF_TEAM).tell(register.grantBenefit(citizen, "START_BENEFIT"));
                }));
    }

    /** The files of the population, the figures they give, one stop and one course. */
    public void ofNovember2007(Path files, Expected expected) {
        timed("import", () -> {
            chapter("import", () -> new ImportFiles(stage).tell(files, layoutsIn(files)));
            chapter("figures", () -> new AwaitFigures(stage).tell(bootstrapServers));
        });
        timed("story", () -> ofThePromise(files, expected));
    }

    /** October 2009 to early 2012. The clock stays there. */
    public void ofTheYears(BusinessClockFile clock, Path documents) {
        timed("years", () -> chapter("the years", new PlayTheYears(stage, clock, documents)::tell));
    }

    /** What a reader of the guide types, who begins where the story ends. */
    public void ofTheGuide(Path root) {
        timed("guide", () -> chapter("the guide", () -> new TypeTheGuide(stage).tell(root)));
    }

    private void ofThePromise(Path files, Expected expected) {
        var day = Population.DAY.toString();
        chapter("table 1", new CompareTables(stage, day)::tellTable1);
        chapter("table 2", new CompareTables(stage, day)::tellTable2);
        chapter("goals", new Goals(stage, day)::tell);
        if (beganEmpty) {
            chapter("goals in the files", () -> new Goals(stage, day).compareWith(expected));
            chapter("sources that disagree", () -> new CompareDisagreements(stage).tell(expected));
        }
        chapter("a stop", () -> new StopABenefit(stage, SOF_TEAM).tell(someRunningBenefit(expected), tomorrow()));
        chapter(
                "another stop",
                () -> new StopABenefit(stage, SOF_TEAM).leave(someRunningBenefit(expected), tomorrow()));
        chapter("SOF's answer", () -> new HearSof(stage, SOF_TEAM).tell(someRunningBenefit(expected)));
        chapter("a stop nobody registered", () -> discover(files, expected));
        chapter(
                "a run of stops",
                () -> new HoldARun(stage, new Citizens(stage, today.toString()), BIF_TEAM, today.toString()).tell());
        chapter("a course", () -> new MoveGoal3(stage, today.toString()).tell(someoneOutsideGoal3(expected)));
    }

    private static List<Layout> layoutsIn(Path files) {
        return Stream.of(Layout.values())
                .filter(layout -> !layout.isOptional() || Files.exists(files.resolve(layout.fileName())))
                .toList();
    }

    /** A part whose time the report tells on its own. */
    private void timed(String part, Runnable chapters) {
        var begun = System.nanoTime();
        chapters.run();
        stage.report().seconds(part, (System.nanoTime() - begun) / 1e9);
    }

    private void chapter(String name, Runnable chapter) {
        try {
            chapter.run();
        } catch (UnexpectedAnswer | IllegalStateException e) {
            stage.check(name, false, String.valueOf(e.getMessage()));
        }
    }

    private UUID someRunningBenefit(Expected expected) {
        var citizens = new Citizens(stage, today.toString());
        return expected.strategyCitizensWith(BIF_TEAM, SOF_TEAM).stream()
                .map(citizens::withCpr)
                .filter(citizens::isShared)
                .flatMap(citizen -> citizens.runningBenefit(citizen).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no shared citizen with a running benefit was found"));
    }

    /** Of somebody whose benefit runs on in the first delivery. */
    private void discover(Path files, Expected expected) {
        var citizens = new Citizens(stage, today.toString());
        var postings = lines(files.resolve(Layout.BENEFITS.fileName()));
        var cpr = expected.strategyCitizensWith(BIF_TEAM, SOF_TEAM).stream()
                .filter(number ->
                        citizens.runningBenefit(citizens.withCpr(number)).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no citizen with a running benefit was found"));
        var row = postings.stream()
                .filter(line -> line.startsWith(cpr) && line.endsWith(";"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the files know no running benefit"));
        new DiscoverAStop(stage, SOF_TEAM).tell(citizens.withCpr(cpr), postings.getFirst(), row, today.toString());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UUID someoneOutsideGoal3(Expected expected) {
        var citizens = new Citizens(stage, today.toString());
        return expected.strategyCitizensOutsideGoal3(BIF_TEAM, SOF_TEAM).stream()
                .map(citizens::withCpr)
                .filter(citizen -> !citizens.isOnACourse(citizen))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no citizen outside goal 3 was found"));
    }

    private String tomorrow() {
        return today.plusDays(1).toString();
    }
}
