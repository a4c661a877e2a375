package dk.kk.shared.population;

/** The team and caseworker responsible for a case. */
record Placing(String team, String caseworker) {

    static final int CASEWORKERS_PER_TEAM = 6;

    static Placing in(String administration, String team, int caseworker) {
        return new Placing(team, administration.charAt(0) + "-" + team + "-" + caseworker);
    }
}
