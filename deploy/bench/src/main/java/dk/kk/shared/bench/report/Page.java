package dk.kk.shared.bench.report;

import dk.kk.shared.bench.contest.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A run to be read: each measure, its contestants, its goals and whether they are met. */
record Page(Report report) {
    String text() {
        var parts = new ArrayList<String>();
        parts.add(head());
        report.results().forEach(result -> parts.add(section(result)));
        return String.join("\n", parts);
    }

    private String head() {
        var machine = report.machine().entrySet().stream()
                .map(fact -> "%s %s".formatted(fact.getKey(), fact.getValue()))
                .collect(Collectors.joining("; "));
        return """
                # Performance

                Made by `deploy/bench/run` on %s, commit %s. Machine: %s; %s%% of the time was stolen by other guests.%s

                A line compares ours with one other contestant that ran in the same rounds, in turn. The ratio is the median of the
                rounds' ratios; between low and high lie 95 %% of the medians of rounds drawn again. A goal counts as met or missed
                only where all of that interval is on one side of it. What "ours again" says, the same target under another name, is noise:
                differences below it are not shown. The benchmark's configuration is the shipped one: every commit is on disk, audit and
                tokens are on. Raw rounds stand in `results.json`. To repeat: `deploy/bench/run` on an idle machine.
                """.formatted(
                        report.day(),
                        report.commit(),
                        machine,
                        number(report.stolenPercent()),
                        report.quiet() ? "" : " **The machine was busy: nothing is claimed.**");
    }

    private String section(Result result) {
        return """
                ## %s

                ![%s](performance/%s.svg)

                | contestant | %s |
                |---|%s|
                %s

                %s
                """.formatted(
                        result.question(),
                        result.shown(),
                        result.name(),
                        String.join(" | ", measures(result)),
                        measures(result).stream().map(_ -> "---:").collect(Collectors.joining("|")),
                        contestants(result),
                        goals(result));
    }

    private static List<String> measures(Result result) {
        return result.rounds().getFirst().values().values().stream()
                .flatMap(values -> values.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static String contestants(Result result) {
        var first = result.rounds().getFirst();
        return first.values().keySet().stream()
                .sorted()
                .map(name -> "| %s | %s |"
                        .formatted(
                                name,
                                measures(result).stream()
                                        .map(measure -> first.has(name, measure)
                                                ? number(Ratio.median(result.rounds(), measure, name))
                                                : "")
                                        .collect(Collectors.joining(" | "))))
                .collect(Collectors.joining("\n"));
    }

    private static String goals(Result result) {
        var lines = new ArrayList<String>();
        lines.add("| goal | ours divided by | ratio | low | high | |\n|---|---|---:|---:|---:|---|");
        for (var goal : result.goals()) {
            var ratio = goal.ratio(result.rounds());
            lines.add(line(
                    "%s: %s %s %s"
                            .formatted(
                                    goal.id(),
                                    goal.measure(),
                                    goal.atLeast() ? "at least" : "at most",
                                    number(goal.bound())),
                    goal.other(),
                    ratio,
                    goal.of(ratio).name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        }
        if (result.rounds().getFirst().values().containsKey(Result.AGAIN)) {
            lines.add(line(
                    "noise of " + result.shown(),
                    Result.AGAIN,
                    Ratio.of(result.rounds(), result.shown(), Result.OURS, Result.AGAIN),
                    ""));
        }
        for (var limit : result.limits()) {
            var worst = limit.worst(result.rounds());
            lines.add("| %s: %s at most %s in every round | | worst %s | | | %s |"
                    .formatted(
                            limit.id(),
                            limit.measure(),
                            number(limit.most()),
                            number(worst),
                            worst <= limit.most() ? "met" : "missed"));
        }
        return String.join("\n", lines);
    }

    private static String line(String goal, String other, Ratio ratio, String verdict) {
        return "| %s | %s | %s | %s | %s | %s |"
                .formatted(goal, other, number(ratio.median()), number(ratio.low()), number(ratio.high()), verdict);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }
}
