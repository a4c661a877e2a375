package dk.kk.shared.bench;

import dk.kk.shared.bench.contest.Contest;
import dk.kk.shared.bench.measure.AlertLatency;
import dk.kk.shared.bench.measure.CitizenRead;
import dk.kk.shared.bench.measure.City;
import dk.kk.shared.bench.measure.FigureRead;
import dk.kk.shared.bench.measure.FigureStaleness;
import dk.kk.shared.bench.measure.FullRecount;
import dk.kk.shared.bench.measure.LargeImport;
import dk.kk.shared.bench.measure.LedgerRebuild;
import dk.kk.shared.bench.measure.PeopleImport;
import dk.kk.shared.bench.measure.ReleasedRun;
import dk.kk.shared.bench.measure.ServiceStarts;
import dk.kk.shared.bench.measure.StopThroughput;
import dk.kk.shared.bench.report.Goal;
import dk.kk.shared.bench.report.Limit;
import dk.kk.shared.bench.report.Result;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be measured, each with its goals. */
record Measures(City city, Contest contest, Duration length, Path folder) {
    @FunctionalInterface
    interface Measure {
        Result result() throws SQLException;
    }

    /** In the order they are made. */
    Map<String, Measure> byName() {
        var measures = new LinkedHashMap<String, Measure>();
        measures.put("read", this::read);
        measures.put("figure", this::figure);
        measures.put("alert", this::alert);
        measures.put("burst", this::burst);
        measures.put("stop", this::stop);
        measures.put("rebuild", this::rebuild);
        measures.put("recompute", this::recompute);
        measures.put("start", this::start);
        measures.put("staleness", this::staleness); // the last ones: the register grows by them
        measures.put("import", this::importOfPeople);
        measures.put("large-import", this::largeImport);
        return measures;
    }

    private Result read() throws SQLException {
        return new Result(
                "read",
                "Reading a citizen, 200 a second",
                "p99Millis",
                List.of(Goal.atMost("SP3", "p99Millis", CitizenRead.FLOOR, 3)),
                List.of(),
                new CitizenRead(city, length).measure(contest));
    }

    private Result figure() {
        return new Result(
                "figure",
                "Goal 3 of changing days, 200 a second",
                "p99Millis",
                List.of(),
                List.of(new Limit("SP11", "p99Millis", 10)),
                new FigureRead(city, length).measure(contest));
    }

    private Result alert() throws SQLException {
        return new Result(
                "alert",
                "From a stop to its alert, 50 a second",
                AlertLatency.P50,
                List.of(
                        Goal.atMost("SP4", AlertLatency.P50, AlertLatency.FLOOR, 1.5),
                        Goal.atMost("SP4", AlertLatency.P99, AlertLatency.FLOOR, 2)),
                List.of(new Limit("SP4", "p99Millis", 250), new Limit("SP4", "maxMillis", 2_000)),
                new AlertLatency(city, length).measure(contest));
    }

    private Result burst() {
        return new Result(
                "burst",
                "From the release of 3,357 stops to the last alert",
                "secondsToLastAlert",
                List.of(),
                List.of(new Limit("SP6", "secondsToLastAlert", 10)),
                new ReleasedRun(city).measure(contest));
    }

    private Result stop() throws SQLException {
        return new Result(
                "stop",
                "Considering a stop, eight clients",
                "perSecond",
                List.of(
                        Goal.atLeast("SP1", "perSecond", StopThroughput.FLOOR, 0.5),
                        Goal.atLeast("SP1", "perSecond", StopThroughput.BARE, 0.8),
                        Goal.atLeast("SP2", "perSecond", StopThroughput.TWIN, 1.5),
                        Goal.atMost("SP2", "p99Millis", StopThroughput.TWIN, 1)),
                List.of(),
                new StopThroughput(city, length).measure(contest, folder));
    }

    private Result rebuild() throws SQLException {
        return new Result(
                "rebuild",
                "kpi-service's emptied tables filled again from the topics",
                "eventsPerSecond",
                List.of(Goal.atLeast("SP10", "eventsPerSecond", LedgerRebuild.FLOOR, 0.6)),
                List.of(),
                new LedgerRebuild(city).measure(contest));
    }

    private Result recompute() {
        return new Result(
                "recompute",
                "All figures of a day from all facts",
                "seconds",
                List.of(),
                List.of(new Limit("SP12", "seconds", 1), new Limit("SP12", "secondsAsKnown", 1)),
                new FullRecount(city).measure(contest));
    }

    private Result start() {
        return new Result(
                "start",
                "Starting the five services side by side",
                "seconds",
                List.of(Goal.atMost("SP13", "seconds", ServiceStarts.PLAIN, 0.5)),
                List.of(
                        new Limit("SP13", "seconds", 8),
                        new Limit("SP14", "pssMiBMost", 300),
                        new Limit("SP14", "pssMiBTogether", 1_536)),
                new ServiceStarts(city).measure(contest));
    }

    private Result staleness() throws SQLException {
        return new Result(
                "staleness",
                "From an assessment to the figures, 50 a second while others flow",
                FigureStaleness.P50,
                List.of(),
                List.of(new Limit("SP11", FigureStaleness.P99, 500)),
                new FigureStaleness(city, length, folder).measure(contest));
    }

    private Result importOfPeople() throws SQLException {
        return new Result(
                "import",
                "25,015 new people in one file",
                "seconds",
                List.of(Goal.atMost("SP7", PeopleImport.DATABASE, PeopleImport.FLOOR, 3)),
                List.of(new Limit("SP7", "seconds", 5), new Limit("SP8", PeopleImport.HEARD, 15)),
                new PeopleImport(city, folder).measure(contest));
    }

    private Result largeImport() {
        return new Result(
                "large-import",
                "250,000 new people in one file",
                "perSecond",
                List.of(Goal.atLeast("SP9", "perSecond", LargeImport.SMALL, 0.7)),
                List.of(new Limit("SP9", "pssMiBGrowth", 64)),
                new LargeImport(city, folder).measure(contest));
    }
}
