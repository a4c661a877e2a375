package dk.kk.shared.kpi.explain;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.platform.page.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of a goal's members.
 *
 * @param mayCompareTeams the reader leads teams
 * @param isLater it does not begin with the first one
 * @param next where the next page begins; null: there is none
 */
record ShownMembers(
        String goal,
        LocalDate day,
        Population population,
        String populationName,
        MemberPart part,
        List<Row> rows,
        boolean mayCompareTeams,
        boolean isLater,
        @Nullable String next) {

    /**
     * @param reason in the reader's language
     * @param daysShort by so many days the citizen does not count; null where no day would have done
     */
    record Row(
            UUID citizenId,
            boolean counts,
            String reason,
            @Nullable Long daysShort) {

        static Row of(MemberView member, Language language) {
            return new Row(member.citizenId(), member.counts(), member.texts().in(language), member.daysShort());
        }
    }

    public List<String> goals() {
        return List.of("1", "2", "3");
    }

    public List<MemberPart> parts() {
        return List.of(MemberPart.NOT_COUNTING, MemberPart.COUNTING, MemberPart.ALL);
    }

    public List<Population> populations() {
        return List.of(Population.values());
    }

    /** What of it stays when something else is chosen, as an address says it. */
    public String query() {
        return "asOf=" + day + "&population=" + population;
    }
}
