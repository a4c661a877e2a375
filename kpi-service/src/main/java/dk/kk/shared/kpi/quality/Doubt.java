package dk.kk.shared.kpi.quality;

import static dk.kk.shared.kpi.figure.Goal.ACTIVATION;
import static dk.kk.shared.kpi.figure.Goal.COHERENCE;
import static dk.kk.shared.kpi.figure.Goal.SPECIAL_EFFORT;

import dk.kk.shared.kpi.figure.Goal;
import dk.kk.shared.kpi.figure.Wording;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.PageTexts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Why a citizen's part in a figure is in doubt: a rule over the facts, deterministic and said in SQL over {@link DoubtfulCitizens}'
 * columns. How old is too old is ours.
 */
enum Doubt {
    /** Of the population but for the match group, and none is registered, not even why there is none. */
    MATCH_GROUP_MISSING(Effect.JOIN, "could_be and match is null", COHERENCE, ACTIVATION, SPECIAL_EFFORT),
    /** The match group was assessed more than a year ago. */
    MATCH_GROUP_OLD(
            Effect.LEAVE,
            "member and not earlier and assessed_on < year_before",
            COHERENCE,
            ACTIVATION,
            SPECIAL_EFFORT),
    /** Assessed since under a later model: that one replaced the group, and nobody knows by what. */
    MATCH_GROUP_REPLACED(Effect.LEAVE, "member and earlier", COHERENCE, ACTIVATION, SPECIAL_EFFORT),
    /** A plan was offered more than three months ago, and none was ever made. */
    PLAN_UNANSWERED(Effect.GAIN, "member and not planned and offered_on < quarter_before", COHERENCE),
    /** A plan is in force, and its making or latest follow-up is older than the goal allows. */
    PLAN_NOT_FOLLOWED_UP(Effect.GAIN, "member and plan_in_force and not counts", COHERENCE),
    /** Counts only by courses that have run for more than a year without an end. */
    ACTIVATION_WITHOUT_END(Effect.LOSE, "member and counts and not active_for_certain", ACTIVATION),
    /** As above. */
    OFFER_WITHOUT_END(Effect.LOSE, "member and counts and not on_offer_for_certain", SPECIAL_EFFORT),
    /** Was in activation within six months, and in nothing that is registered in OPERA and counts. */
    ACTIVATION_NOT_IN_OPERA(Effect.GAIN, "member and active_lately and not counts", SPECIAL_EFFORT);

    private final Effect effect;
    private final String sql;
    private final Set<Goal> goals;

    Doubt(Effect effect, String sql, Goal... goals) {
        this.effect = effect;
        this.sql = sql;
        this.goals = Set.of(goals);
    }

    static Stream<Doubt> of(Goal goal) {
        return Arrays.stream(values()).filter(doubt -> doubt.goals.contains(goal));
    }

    Effect effect() {
        return effect;
    }

    String sql() {
        return sql;
    }

    /** Its name in SQL. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    Wording texts() {
        var key = "doubt." + column().replace('_', '-');
        return new Wording(PageTexts.of(Language.DA, key), PageTexts.of(Language.EN, key));
    }
}
