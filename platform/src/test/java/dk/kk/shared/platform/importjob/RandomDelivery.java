package dk.kk.shared.platform.importjob;

import static dk.kk.shared.platform.importjob.ImportCalls.VISITS;
import static dk.kk.shared.platform.importjob.ImportCalls.cpr;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A file of some of twelve visits, with rows that a column, a rule, a double, the merge or nobody at all can read refuses.
 *
 * @param readable the visits whose keys stand in it
 * @param valid what a dry run takes, by visit
 * @param taken what the merge takes, by visit
 */
record RandomDelivery(
        boolean complete,
        boolean dryRun,
        String file,
        Set<Integer> readable,
        Map<Integer, String> valid,
        Map<Integer, String> taken) {

    private static final int VISITS_KNOWN = 12;

    static RandomDelivery of(Random random) {
        var readable = new HashSet<Integer>();
        var valid = new HashMap<Integer, String>();
        var taken = new HashMap<Integer, String>();
        var file = new StringBuilder(VISITS);
        for (var visit : IntStream.range(0, VISITS_KNOWN).toArray()) {
            var minutes = String.valueOf(visit * 10 + random.nextInt(2));
            var row = row(visit, cpr(visit / 2), "HOME", minutes, "");
            switch (random.nextInt(10)) {
                case 0, 1 -> {} // not in the file
                case 2 -> file.append(row(visit, "not a number", "HOME", minutes, ""));
                case 3 -> {
                    file.append(row(visit, cpr(visit / 2), "SHED", minutes, "perhaps"));
                    readable.add(visit);
                }
                case 4 -> {
                    file.append(row(visit, cpr(visit / 2), "HOME", "", "true"));
                    readable.add(visit);
                }
                case 5 -> {
                    var tooLong = String.valueOf(VisitsLayout.TOO_LONG + visit);
                    file.append(row(visit, cpr(visit / 2), "HOME", tooLong, ""));
                    readable.add(visit);
                    valid.put(visit, tooLong);
                }
                case 6 -> {
                    file.append(row).append(row(visit, cpr(visit / 2), "OFFICE", "7", ""));
                    readable.add(visit);
                    valid.put(visit, minutes);
                    taken.put(visit, minutes);
                }
                default -> {
                    file.append(row);
                    readable.add(visit);
                    valid.put(visit, minutes);
                    taken.put(visit, minutes);
                }
            }
        }
        return new RandomDelivery(random.nextBoolean(), random.nextBoolean(), file.toString(), readable, valid, taken);
    }

    private static String row(int visit, String cpr, String kind, String minutes, String announced) {
        return cpr + ";V" + visit + ";" + kind + ";2007-11-01;;" + minutes + ";" + announced + "\n";
    }
}
