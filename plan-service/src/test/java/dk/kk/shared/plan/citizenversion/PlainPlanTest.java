package dk.kk.shared.plan.citizenversion;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.citizencopy.EntryPhase;
import dk.kk.shared.plan.citizencopy.HowSaid;
import dk.kk.shared.plan.citizencopy.StatementEntry;
import dk.kk.shared.plan.citizenversion.PlainText.Section;
import dk.kk.shared.plan.content.AttendanceDemand;
import dk.kk.shared.plan.content.ConditionKind;
import dk.kk.shared.plan.content.GoalCode;
import dk.kk.shared.plan.content.InpatientTreatment;
import dk.kk.shared.plan.content.PlanCondition;
import dk.kk.shared.plan.content.PlanContent;
import dk.kk.shared.plan.content.PlanGoal;
import dk.kk.shared.plan.content.PlanGoal.DropReason;
import dk.kk.shared.plan.content.PlanGoal.Result;
import dk.kk.shared.plan.content.PlanGoal.Step;
import dk.kk.shared.plan.content.WeeklyHours;
import dk.kk.shared.plan.lifecycle.OwnPlan;
import dk.kk.shared.plan.lifecycle.PlanPhase;
import dk.kk.shared.platform.page.Language;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlainPlanTest {
    private static final LocalDate TODAY = LocalDate.of(2009, 4, 8);
    private static final LocalDate MAY = LocalDate.of(2009, 5, 1);
    private static final PlanContent CONTENT = new PlanContent(
            "At du kan bo for dig selv",
            "Besøg hver uge",
            12,
            List.of(new PlanCondition(ConditionKind.HOUSING, "Du er skrevet op til en bolig")),
            null,
            new WeeklyHours(5, 10),
            List.of(new InpatientTreatment(MAY, MAY.plusDays(10))),
            List.of(new AttendanceDemand(DayOfWeek.MONDAY, "09:00", "12:00", TODAY, MAY)),
            List.of(goal(GoalCode.HOUSING, Result.ACTIVE, null)));

    @Test
    void a_plan_is_said_to_the_citizen_from_what_it_is_for_to_whom_to_call() {
        var unit = new UnitContact("SC1-V1", "Voksenteam Nørrebro", "SC1", "33173317");
        var statement = statement(HowSaid.AT_MEETING);

        assertThat(new PlainPlan(plan(Administration.SOF, PlanPhase.FOLLOWED_UP, CONTENT), TODAY, statement, null)
                        .in(Language.DA, unit))
                .isEqualTo(
                        new PlainText(
                                "Din sociale handleplan",
                                "Sådan ser planen ud den 8. april 2009.",
                                List.of(
                                        section(
                                                "Hvor langt vi er",
                                                "Planen blev lavet sammen med dig den 8. april 2009, og den gælder nu.",
                                                "Vi fulgte op på planen sammen med dig den 8. april 2009."),
                                        section("Det skal planen hjælpe dig med", "At du kan bo for dig selv"),
                                        section("Det er der brug for", "Besøg hver uge"),
                                        section("Hvor lang tid det tager", "Vi regner med, at det tager 12 måneder."),
                                        section(
                                                "Din tid",
                                                "Vi regner med, at du kan deltage 5 til 10 timer om ugen.",
                                                "Du skal møde hver mandag kl. 9.00-12.00 fra den 8. april 2009 til og med den 30. april 2009."),
                                        section("Din bolig", "Du er skrevet op til en bolig"),
                                        section(
                                                "Når du er indlagt",
                                                "Fra den 1. maj 2009 til og med den 10. maj 2009 er du indlagt til behandling."),
                                        section(
                                                "Mål 1: din bolig",
                                                "En bolig",
                                                "Det hjælper Socialforvaltningen dig med.",
                                                "Trin på vejen: Ring til boligselskabet (senest den 1. maj 2009)"),
                                        section(
                                                "Med dine egne ord",
                                                "På et møde den 8. april 2009 sagde du:",
                                                "Jeg vil bo alene"),
                                        section(
                                                "Næste gang vi taler om planen",
                                                "Vi skal følge op på planen sammen med dig senest den 1. maj 2009."),
                                        section(
                                                "Hvem du kan ringe til",
                                                "Ring til Voksenteam Nørrebro på telefon 33 17 33 17.",
                                                "Sig til, hvis noget i planen er forkert, eller hvis du vil have noget lavet om."))));
    }

    @Test
    void no_code_no_gap_and_no_word_of_ours_is_left_in_it_in_either_language() {
        for (var language : Language.values()) {
            for (var text : all().map(plain -> plain.in(language, null)).toList()) {
                var lines = Stream.concat(
                                Stream.of(text.title(), text.lead()),
                                text.sections().stream()
                                        .flatMap(section ->
                                                Stream.concat(Stream.of(section.heading()), section.lines().stream())))
                        .toList();
                assertThat(lines)
                        .allSatisfy(line -> assertThat(line)
                                .isNotBlank()
                                .doesNotContain("{", "}", "plain.", "null", "S-SC1-V1-1", "SOF", "BIF")
                                .doesNotContainPattern("[A-Z]{2,}|''|\\b[a-z]+_[a-z]+\\b"));
            }
        }
    }

    @Test
    void numbers_are_said_as_people_say_them() {
        assertThat(months(1)).isEqualTo("Vi regner med, at det tager en måned.");
        assertThat(months(120)).isEqualTo("Vi regner med, at det tager 120 måneder.");
        assertThat(Wording.phone("33173317")).isEqualTo("33 17 33 17");
        assertThat(hours(0, 0)).isEqualTo("Vi regner ikke med, at du kan deltage i noget fast hver uge.");
        assertThat(hours(1, 1)).isEqualTo("Vi regner med, at du kan deltage en time om ugen.");
        assertThat(hours(7, 7)).isEqualTo("Vi regner med, at du kan deltage 7 timer om ugen.");
    }

    private static Stream<PlainPlan> all() {
        var phases = Stream.of(Administration.values())
                .flatMap(side -> Stream.of(PlanPhase.values())
                        .filter(phase -> phase != PlanPhase.DISCARDED)
                        .map(phase -> plain(plan(side, phase, CONTENT), null)));
        var goals = Stream.of(GoalCode.values())
                .map(code -> plain(
                        plan(
                                Administration.BIF,
                                PlanPhase.MADE,
                                content(Stream.of(
                                                Stream.of(
                                                        goal(code, Result.ACTIVE, null),
                                                        goal(code, Result.REACHED, null)),
                                                Stream.of(DropReason.values())
                                                        .map(why -> goal(code, Result.DROPPED, why)))
                                        .flatMap(each -> each)
                                        .toList())),
                        null));
        var said = Stream.of(HowSaid.values())
                .map(how -> plain(plan(Administration.BIF, PlanPhase.MADE, PlanContent.NOTHING), statement(how)));
        return Stream.of(phases, goals, said).flatMap(each -> each);
    }

    private static PlanContent content(List<PlanGoal> goals) {
        var conditions = Stream.of(ConditionKind.values())
                .map(kind -> new PlanCondition(kind, "Som aftalt"))
                .toList();
        return new PlanContent(
                null,
                null,
                1,
                conditions,
                "Gartner",
                new WeeklyHours(3, 3),
                List.of(new InpatientTreatment(TODAY, null)),
                List.of(new AttendanceDemand(DayOfWeek.SUNDAY, "09:00", "12:30", TODAY, null)),
                goals);
    }

    private static PlainPlan plain(OwnPlan plan, @Nullable StatementEntry statement) {
        return new PlainPlan(plan, TODAY, statement, null);
    }

    private static String months(int months) {
        var content = new PlanContent(null, null, months, List.of(), null, null, List.of(), List.of(), List.of());
        return ContentSentences.of(content, new Wording(Language.DA))
                .toList()
                .getFirst()
                .lines()
                .getFirst();
    }

    private static String hours(int from, int to) {
        var content = new PlanContent(
                null, null, null, List.of(), null, new WeeklyHours(from, to), List.of(), List.of(), List.of());
        return ContentSentences.of(content, new Wording(Language.DA))
                .toList()
                .getFirst()
                .lines()
                .getFirst();
    }

    private static Section section(String heading, String... lines) {
        return new Section(heading, List.of(lines));
    }

    private static StatementEntry statement(HowSaid how) {
        return new StatementEntry(
                1, EntryPhase.RECORDED, TODAY, how, "Jeg vil bo alene", "S-SC1-V1-1", Instant.EPOCH, null, null);
    }

    private static PlanGoal goal(GoalCode code, Result result, @Nullable DropReason why) {
        var steps = List.of(new Step("Ring til boligselskabet", MAY, null));
        return new PlanGoal(UUID.randomUUID(), code, "En bolig", Administration.SOF, "S-SC1-V1-1", steps, result, why);
    }

    private static OwnPlan plan(Administration side, PlanPhase phase, PlanContent content) {
        return new OwnPlan(
                UUID.randomUUID(),
                side,
                3,
                TODAY,
                phase,
                TODAY,
                TODAY,
                TODAY,
                TODAY,
                TODAY,
                TODAY,
                TODAY,
                1,
                content,
                MAY,
                null);
    }
}
