package dk.kk.shared.population;

import java.util.List;

/** Tables 1 and 2 as the recommendation 2009-9399 and the strategy print them. */
public final class Published {

    /** Rows: the four target groups, SOF total, BIF total. Columns: match 1-5, not matched / coarsely / sickness, total. */
    public static final List<List<Integer>> TABLE_1 = List.of(
            List.of(7, 11, 43, 510, 199, 113, 883),
            List.of(0, 3, 3, 65, 32, 135, 238),
            List.of(52, 128, 272, 1841, 710, 439, 3442),
            List.of(195, 474, 616, 1849, 529, 658, 4321),
            List.of(254, 616, 934, 4265, 1470, 1345, 8884),
            List.of(1555, 2733, 2393, 8400, 2619, 7315, 25015));

    /** Table 2 in whole percent: in treatment, disability, mentally ill and vulnerable, special needs together. */
    public static final List<Integer> TABLE_2_PERCENT = List.of(18, 21, 19, 19);

    static final int BIF_TOTAL = 5;
    static final int SOF_TOTAL = 4;

    private Published() {}
}
