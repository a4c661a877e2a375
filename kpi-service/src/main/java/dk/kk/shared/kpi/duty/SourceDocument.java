package dk.kk.shared.kpi.duty;

/** The two texts of 2009. */
enum SourceDocument {
    RECOMMENDATION(
            "Indstilling 2009-9399: Strategi og handleplan for fælles borgere i BIF og SOF",
            "Recommendation 2009-9399: Strategy and action plan for shared citizens of BIF and SOF"),
    STRATEGY(
            "Fælles strategi for fælles borgere i BIF og SOF 2009-2011",
            "Joint strategy for shared citizens of BIF and SOF 2009-2011");

    private final BothLanguages title;

    SourceDocument(String da, String en) {
        this.title = new BothLanguages(da, en);
    }

    BothLanguages title() {
        return title;
    }
}
