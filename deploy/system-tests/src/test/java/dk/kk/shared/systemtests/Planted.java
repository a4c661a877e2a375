package dk.kk.shared.systemtests;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** CPR numbers, synthetic, and every way in which one could stand in a text: with and without hyphen, and as a dump of its bytes. */
record Planted(List<String> cprs) {

    static Planted of(String... cprs) {
        return new Planted(List.of(cprs));
    }

    /** Those that stand in the text. */
    List<String> in(String text) {
        return cprs.stream()
                .filter(cpr -> spellings(cpr).anyMatch(text::contains))
                .toList();
    }

    private static Stream<String> spellings(String cpr) {
        var hyphened = cpr.substring(0, 6) + "-" + cpr.substring(6);
        return Stream.of(cpr, hyphened).flatMap(spelling -> Stream.of(spelling, hex(spelling)));
    }

    private static String hex(String digits) {
        return HexFormat.of().formatHex(digits.getBytes(StandardCharsets.US_ASCII));
    }
}
