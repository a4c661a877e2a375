package dk.kk.shared.plan.citizenversion;

import dk.kk.shared.plan.citizencopy.ReceiptEntry;
import dk.kk.shared.plan.citizencopy.StatementEntry;
import dk.kk.shared.plan.lifecycle.OwnPlan;
import dk.kk.shared.platform.page.Language;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that the sentences are made from.
 *
 * @param day on which it is read
 * @param statement that stands in it
 * @param given null: as it is now; otherwise as it was given, without whom to call: that is told as of now alone
 */
record PlainPlan(
        OwnPlan plan,
        LocalDate day,
        @Nullable StatementEntry statement,
        @Nullable ReceiptEntry given) {

    PlainText in(Language language, @Nullable UnitContact unit) {
        var wording = new Wording(language);
        var due = given == null ? plan.followUpDueOn() : given.followUpDueOn();
        var postponed = given == null ? plan.postponedUntil() : given.postponedUntil();
        var asOf = given == null ? day : given.givenOn();
        var sections = Stream.of(
                        StandingSentences.of(plan, wording),
                        ContentSentences.of(plan.content(), wording),
                        GoalSentences.of(plan.content().goals(), wording),
                        CitizenSentences.statement(statement, wording),
                        CitizenSentences.followUp(due, postponed, asOf, wording),
                        given == null
                                ? CitizenSentences.call(unit, plan.side(), wording)
                                : Stream.<PlainText.Section>empty())
                .flatMap(section -> section)
                .toList();
        return new PlainText(title(wording), lead(wording), sections);
    }

    private String title(Wording wording) {
        return switch (plan.side()) {
            case SOF -> wording.say("plain.title-social");
            case BIF -> wording.say("plain.title-job");
        };
    }

    private String lead(Wording wording) {
        return given == null
                ? wording.say("plain.lead", wording.day(day))
                : wording.say("plain.lead-given", wording.day(given.givenOn()));
    }
}
