package dk.kk.shared.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * @param only which measures; empty: all
 * @param warmUps rounds before those that count
 * @param keep the city of the last run instead of a new one
 * @param busy measure although others use the machine: nothing is claimed of it
 */
record Options(List<String> only, int warmUps, int rounds, int seconds, boolean keep, boolean busy) {
    static Options of(String[] arguments) {
        var only = new ArrayList<String>();
        var warmUps = 4;
        var rounds = 7;
        var seconds = 10;
        var keep = false;
        var busy = false;
        var left = Arrays.asList(arguments).iterator();
        while (left.hasNext()) {
            switch (left.next()) {
                case "--only" -> only.addAll(List.of(left.next().split(",")));
                case "--warm-ups" -> warmUps = Integer.parseInt(left.next());
                case "--rounds" -> rounds = Integer.parseInt(left.next());
                case "--seconds" -> seconds = Integer.parseInt(left.next());
                case "--keep" -> keep = true;
                case "--busy" -> busy = true;
                default -> throw new IllegalArgumentException("deploy/bench/run --help says what there is");
            }
        }
        return new Options(List.copyOf(only), warmUps, rounds, seconds, keep, busy);
    }

    boolean wants(String measure) {
        return only.isEmpty() || only.contains(measure);
    }
}
