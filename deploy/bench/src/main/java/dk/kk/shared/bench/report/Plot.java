package dk.kk.shared.bench.report;

import dk.kk.shared.bench.contest.Contest.Round;
import dk.kk.shared.bench.contest.Ratio;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A contestant a line, a dot a round, a bar at the median. SVG. */
record Plot(String measure, List<Round> rounds) {
    private static final int WIDTH = 720;
    private static final int LEFT = 200;
    private static final int RIGHT = 40;
    private static final int LINE = 34;

    String svg() {
        var names = rounds.getFirst().values().keySet().stream()
                .filter(name -> rounds.getFirst().has(name, measure))
                .sorted()
                .toList();
        var most = rounds.stream()
                .flatMap(round -> names.stream().map(name -> round.value(name, measure)))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        var lines = names.stream()
                .map(name -> line(name, LINE * (names.indexOf(name) + 1), most))
                .collect(Collectors.joining());
        var height = LINE * (names.size() + 1) + 20;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" font-family="sans-serif" font-size="13">
                <title>%s</title>
                <rect width="100%%" height="100%%" fill="#fff"/>
                %s<text x="%d" y="%d">0</text><text x="%d" y="%d" text-anchor="end">%s %s</text>
                </svg>
                """.formatted(
                WIDTH, height, measure, lines, LEFT, height - 8, WIDTH - RIGHT, height - 8, number(most), measure);
    }

    private String line(String name, int y, double most) {
        var dots = rounds.stream()
                .map(round -> "<circle cx=\"%s\" cy=\"%d\" r=\"4\" fill=\"#1a5fb4\" fill-opacity=\"0.6\"/>"
                        .formatted(number(x(round.value(name, measure), most)), y - 4))
                .collect(Collectors.joining());
        var median = x(Ratio.median(rounds, measure, name), most);
        return """
                <text x="%d" y="%d" text-anchor="end">%s</text><line x1="%d" x2="%d" y1="%d" y2="%d" stroke="#ddd"/>%s\
                <rect x="%9$s" y="%10$d" width="3" height="18" fill="#111"/>
                """.formatted(LEFT - 10, y, name, LEFT, WIDTH - RIGHT, y - 4, y - 4, dots, number(median - 1.5), y - 13);
    }

    private static double x(double value, double most) {
        return LEFT + (WIDTH - LEFT - RIGHT) * value / most;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
    }
}
