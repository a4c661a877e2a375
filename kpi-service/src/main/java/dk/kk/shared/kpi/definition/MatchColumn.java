package dk.kk.shared.kpi.definition;

/** The columns of table 1. */
public enum MatchColumn {
    M1,
    M2,
    M3,
    M4,
    M5,
    /** Not matched, coarsely matched, on sickness benefit, or nothing known. */
    REST;

    static MatchColumn of(String code) {
        return code.matches("[1-5]") ? valueOf("M" + code) : REST;
    }

    public boolean isFourOrFive() {
        return this == M4 || this == M5;
    }
}
