package dk.kk.shared.population;

import java.util.Arrays;

/** BIF's five match groups of the 2009 model, and the three distinct reasons for having none. */
enum MatchCode {
    ONE("1", 0),
    TWO("2", 1),
    THREE("3", 2),
    FOUR("4", 3),
    FIVE("5", 4),
    NOT_MATCHED("NOT_MATCHED", 5),
    COARSELY_MATCHED("COARSELY_MATCHED", 5),
    ON_SICKNESS_BENEFIT("ON_SICKNESS_BENEFIT", 5);

    static final String MODEL = "2009";

    private final String code;
    private final int column;

    MatchCode(String code, int column) {
        this.code = code;
        this.column = column;
    }

    static MatchCode of(String code) {
        return Arrays.stream(values())
                .filter(match -> match.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no match group " + code));
    }

    String code() {
        return code;
    }

    /** The column of table 1, from 0; the three reasons share the sixth. */
    int column() {
        return column;
    }

    boolean isFourOrFive() {
        return this == FOUR || this == FIVE;
    }

    boolean isMatched() {
        return column < 5;
    }
}
