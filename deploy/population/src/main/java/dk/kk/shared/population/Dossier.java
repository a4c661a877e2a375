package dk.kk.shared.population;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One citizen's rows in all files, and the plain questions the figures are made of. It knows the files, not how they came about. */
final class Dossier {

    private static final Set<String> SHARED_SOF_TYPES =
            Set.of("SOCIAL_SUPPORT", "SINGLE_PAYMENT", "TREATMENT", "DISABILITY_SUPPORT");
    private static final Set<String> NEVER_STARTED = Set.of("REFERRED", "ACCEPTED", "CANCELLED", "NO_SHOW");

    private final String cpr;
    private final Map<String, Row> offers;
    private final Map<Layout, List<Row>> rows = new EnumMap<>(Layout.class);

    private Dossier(String cpr, Map<String, Row> offers) {
        this.cpr = cpr;
        this.offers = offers;
    }

    static Collection<Dossier> of(Population population) {
        var offers = population.rows(Layout.OFFERS).stream().collect(toMap(row -> row.get("offer_code"), row -> row));
        var dossiers = new LinkedHashMap<String, Dossier>();
        for (var layout : Layout.values()) {
            if (layout.isAboutCitizens()) {
                for (var row : population.rows(layout)) {
                    var dossier = dossiers.computeIfAbsent(row.get("cpr"), cpr -> new Dossier(cpr, offers));
                    dossier.rows.computeIfAbsent(layout, _ -> new ArrayList<>()).add(row);
                }
            }
        }
        return dossiers.values();
    }

    String cpr() {
        return cpr;
    }

    boolean hasBifCase(LocalDate day) {
        return !openBifCases(day).isEmpty();
    }

    boolean isShared(LocalDate day) {
        return hasBifCase(day)
                && openSofCases(day).stream().anyMatch(row -> SHARED_SOF_TYPES.contains(row.get("case_type")));
    }

    boolean isSharedIfHousingCounts(LocalDate day) {
        return hasBifCase(day) && !openSofCases(day).isEmpty();
    }

    MatchCode match(LocalDate day) {
        return rows(Layout.MATCH_GROUPS).stream()
                .filter(row -> !row.date("valid_from").isAfter(day))
                .max(Comparator.comparing(row -> row.date("valid_from")))
                .map(row -> MatchCode.of(row.get("code")))
                .orElse(MatchCode.NOT_MATCHED);
    }

    TargetGroup mainGroup(LocalDate day) {
        return rows(Layout.TARGET_GROUPS).stream()
                .filter(row -> row.covers("valid_from", "valid_to", day))
                .map(row -> TargetGroup.valueOf(row.get("target_group")))
                .min(Comparator.naturalOrder())
                .orElse(TargetGroup.WITHOUT_SPECIAL_NEEDS);
    }

    /** On a course that is activation, vocational or pre-vocational rehabilitation; its last day counts. */
    boolean isInTheActivationRate(LocalDate day) {
        return started()
                .anyMatch(row -> !offer(row).get("counts_as").equals("NONE")
                        && !row.date("actual_start").isAfter(day)
                        && (row.isEmpty("actual_end") || !row.date("actual_end").isBefore(day)));
    }

    /** On a course registered in OPERA at any time in the last six months. */
    boolean wasOnAnOfferWithinSixMonths(LocalDate day) {
        return started()
                .anyMatch(row -> offer(row).get("counts_for_goal3").equals("true")
                        && !row.isEmpty("opera_registered_on")
                        && !row.date("actual_start").isAfter(day)
                        && (row.isEmpty("actual_end") || !row.date("actual_end").isBefore(day.minusMonths(6))));
    }

    boolean hasUpdatedSocialPlan(LocalDate day, int months) {
        return rows(Layout.SOCIAL_PLANS).stream()
                .filter(row -> isInForce(row, day))
                .anyMatch(row -> !lastUpdate(row, day).isBefore(day.minusMonths(months)));
    }

    boolean wasOfferedASocialPlan(LocalDate day) {
        return rows(Layout.SOCIAL_PLANS).stream()
                .anyMatch(row -> !row.date("offered_on").isAfter(day));
    }

    boolean hasBothPlans(LocalDate day) {
        return rows(Layout.SOCIAL_PLANS).stream().anyMatch(row -> isInForce(row, day))
                && rows(Layout.JOB_PLANS).stream().anyMatch(row -> isInForce(row, day));
    }

    /** Whether these teams are responsible on the day, one on each side. */
    boolean isWith(String bifTeam, String sofTeam, LocalDate day) {
        return openBifCases(day).stream().anyMatch(row -> row.get("team_code").equals(bifTeam))
                && openSofCases(day).stream()
                        .anyMatch(row -> row.get("team_code").equals(sofTeam));
    }

    /** Of each status that SOF's statistics still have otherwise than it stands: how so. */
    List<String> disagreements() {
        var statuses = rows(Layout.SOF_STATUS);
        return statuses.stream()
                .filter(status -> !standsAsSaid(status))
                .filter(status -> statuses.stream()
                        .noneMatch(later ->
                                later.date("status_on").isAfter(status.date("status_on")) && standsAsSaid(later)))
                .map(status -> groupsOn(status.date("status_on")).isEmpty()
                        ? rows(Layout.TARGET_GROUPS).isEmpty() ? "STATUS_ALONE" : "NO_GROUP"
                        : "OTHER_GROUP")
                .toList();
    }

    private boolean standsAsSaid(Row status) {
        return groupsOn(status.date("status_on")).contains(status.get("target_group"));
    }

    private List<String> groupsOn(LocalDate day) {
        return rows(Layout.TARGET_GROUPS).stream()
                .filter(row -> row.covers("valid_from", "valid_to", day))
                .map(row -> row.get("target_group"))
                .toList();
    }

    /** A team of SOF's whose code begins so is responsible on the day. */
    boolean isWithSof(String teams, LocalDate day) {
        return openSofCases(day).stream().anyMatch(row -> row.get("team_code").startsWith(teams));
    }

    private List<Row> openBifCases(LocalDate day) {
        return rows(Layout.BIF_CASES).stream()
                .filter(row -> row.covers("opened_on", "closed_on", day))
                .toList();
    }

    private List<Row> openSofCases(LocalDate day) {
        return rows(Layout.SOF_CASES).stream()
                .filter(row -> row.covers("opened_on", "closed_on", day))
                .toList();
    }

    private Stream<Row> started() {
        return rows(Layout.ENROLMENTS).stream()
                .filter(row -> !NEVER_STARTED.contains(row.get("phase")) && !row.isEmpty("actual_start"));
    }

    private Row offer(Row enrolment) {
        return Objects.requireNonNull(offers.get(enrolment.get("offer_code")));
    }

    private List<Row> rows(Layout layout) {
        return Optional.ofNullable(rows.get(layout)).orElse(List.of());
    }

    private static boolean isInForce(Row plan, LocalDate day) {
        return !plan.isEmpty("made_on") && plan.covers("made_on", "ended_on", day);
    }

    private static LocalDate lastUpdate(Row plan, LocalDate day) {
        return plan.isEmpty("followed_up_on") || plan.date("followed_up_on").isAfter(day)
                ? plan.date("made_on")
                : plan.date("followed_up_on");
    }
}
