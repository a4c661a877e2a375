package dk.kk.shared.offer.effort;

import dk.kk.shared.platform.sql.SqlRow;

/**
 * What was counted of a part of the effort: the packages, one project, or all together. A citizen counts once in each.
 *
 * @param part {@link #TOGETHER}, {@link #PACKAGES} or a project's id
 * @param reached citizens with a day in it in the year
 * @param planMade of those, with a social action plan in force on the last day
 * @param planUpdated of those, with one made or followed up lately
 * @param planFollowedUp of those, with one followed up lately
 * @param weeks of citizens: a citizen's week with a day in it
 * @param weeksMeasured of those, weeks in which something was attended or due
 * @param weeksExcused of those, weeks that were recorded and in which nothing was due and nothing attended
 * @param minutes attended
 * @param citizensMeasured citizens with a measured week
 */
record CountedPart(
        String part,
        long reached,
        long planMade,
        long planUpdated,
        long planFollowedUp,
        long weeks,
        long weeksMeasured,
        long weeksExcused,
        long minutes,
        long citizensMeasured) {
    static final String TOGETHER = "TOGETHER";
    static final String PACKAGES = "PACKAGES";

    static CountedPart none(String part) {
        return new CountedPart(part, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    static CountedPart read(SqlRow row) {
        return new CountedPart(
                row.text("part"),
                row.number("reached"),
                row.number("plan_made"),
                row.number("plan_updated"),
                row.number("plan_followed_up"),
                row.number("weeks"),
                row.number("weeks_measured"),
                row.number("weeks_excused"),
                row.number("minutes"),
                row.number("citizens_measured"));
    }
}
