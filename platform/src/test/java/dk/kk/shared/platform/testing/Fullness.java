package dk.kk.shared.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/**
 * How much an example shows: what is longer says no more than what names one property more.
 *
 * @param places properties that say something, whatever the place in a list they stand at
 * @param values that say something
 */
record Fullness(int places, int values) implements Comparable<Fullness> {
    private static final Comparator<Fullness> ORDER =
            Comparator.comparingInt(Fullness::places).thenComparingInt(Fullness::values);

    static Fullness of(JsonNode body) {
        var places = new HashSet<String>();
        var values = count(body, "", places);
        return new Fullness(places.size(), values);
    }

    private static int count(JsonNode node, String place, Set<String> places) {
        if (node.isObject()) {
            return node.properties().stream()
                    .mapToInt(property -> count(property.getValue(), place + "/" + property.getKey(), places))
                    .sum();
        }
        if (node.isArray()) {
            return node.valueStream()
                    .mapToInt(item -> count(item, place + "/*", places))
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
