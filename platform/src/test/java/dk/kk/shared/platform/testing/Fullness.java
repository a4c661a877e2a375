package dk.kk.shared.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/**
 * How much an example shows: what is longer says no more than what names one property more.
 *
 * @param names properties, whatever the place in a list they stand at: those of an answer of before may be fewer
 * @param places such of them that say something
 * @param values that say something
 */
record Fullness(int names, int places, int values) implements Comparable<Fullness> {
    private static final Comparator<Fullness> ORDER = Comparator.comparingInt(Fullness::names)
            .thenComparingInt(Fullness::places)
            .thenComparingInt(Fullness::values);

    static Fullness of(JsonNode body) {
        var names = new HashSet<String>();
        var places = new HashSet<String>();
        var values = count(body, "", names, places);
        return new Fullness(names.size(), places.size(), values);
    }

    private static int count(JsonNode node, String place, Set<String> names, Set<String> places) {
        names.add(place);
        if (node.isObject()) {
            return node.properties().stream()
                    .mapToInt(property -> count(property.getValue(), place + "/" + property.getKey(), names, places))
                    .sum();
        }
        if (node.isArray()) {
            return node.valueStream()
                    .mapToInt(item -> count(item, place + "/*", names, places))
                    .sum();
        }
        if (node.isNull() || node.isMissingNode()) {
            return 0;
        }
        places.add(place);
        return 1;
    }

    @Override
    public int compareTo(Fullness other) {
        return ORDER.compare(this, other);
    }
}
