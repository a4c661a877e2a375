package dk.kk.shared.plan.citizenversion;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.citizencopy.StatementEntry;
import dk.kk.shared.plan.citizenversion.PlainText.Section;
import dk.kk.shared.plan.followup.FollowUpStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When the citizen hears of the plan again, what they said of it, and whom they call. */
final class CitizenSentences {
    private CitizenSentences() {}

    /** Never why it was put off: that is a word between colleagues. */
    static Stream<Section> followUp(
            @Nullable LocalDate due, @Nullable LocalDate postponedUntil, LocalDate day, Wording wording) {
        if (due == null) {
            return Stream.empty();
        }
        var line = switch (FollowUpStatus.of(due, postponedUntil, day)) {
            case IN_TIME -> wording.say("plain.follow-up", wording.day(due));
            case POSTPONED ->
                wording.say("plain.follow-up-postponed", wording.day(Objects.requireNonNull(postponedUntil)));
            case OVERDUE -> wording.say("plain.follow-up-late", wording.day(due));
        };
        return wording.section(wording.say("plain.next"), List.of(line));
    }

    static Stream<Section> statement(@Nullable StatementEntry statement, Wording wording) {
        return wording.section(wording.say("plain.own-words"), lines(statement, wording));
    }

    private static List<String> lines(@Nullable StatementEntry statement, Wording wording) {
        if (statement == null) {
            return List.of(wording.say("plain.no-words"));
        }
        if (statement.words() == null) {
            return List.of(wording.say("plain.words-withdrawn"));
        }
        var day = wording.day(statement.saidOn());
        var said = switch (statement.how()) {
            case AT_MEETING -> wording.say("plain.said-at-meeting", day);
            case BY_PHONE -> wording.say("plain.said-by-phone", day);
            case IN_WRITING -> wording.say("plain.said-in-writing", day);
        };
        return List.of(said, statement.words());
    }

    static Stream<Section> call(@Nullable UnitContact unit, Administration side, Wording wording) {
        return wording.section(
                wording.say("plain.call"), List.of(whom(unit, side, wording), wording.say("plain.tell-us")));
    }

    private static String whom(@Nullable UnitContact unit, Administration side, Wording wording) {
        if (unit == null) {
            return wording.say("plain.call-side", wording.side(side));
        }
        return unit.phone() == null
                ? wording.say("plain.call-unit", unit.name())
                : wording.say("plain.call-phone", unit.name(), Wording.phone(unit.phone()));
    }
}
