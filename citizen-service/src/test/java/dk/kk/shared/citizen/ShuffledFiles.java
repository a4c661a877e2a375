package dk.kk.shared.citizen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The rows of a file in any order, split into any deliveries, some of them more than once. */
public final class ShuffledFiles {
    private ShuffledFiles() {}

    public static List<List<String>> of(List<String> rows, int deliveries, Random random) {
        var files = new ArrayList<List<String>>();
        for (var n = 0; n < deliveries; n++) {
            files.add(new ArrayList<>());
        }
        for (var row : rows) {
            var first = random.nextInt(deliveries);
            files.get(first).add(row);
            var again = random.nextInt(deliveries);
            if (again != first && random.nextBoolean()) {
                files.get(again).add(row);
            }
        }
        files.forEach(file -> Collections.shuffle(file, random));
        return files;
    }
}
