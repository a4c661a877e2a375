package dk.kk.shared.citizen.greenline;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.citizen.stream.Decided;
import dk.kk.shared.citizen.stream.MergedPart;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.timeline.DatedValue;
import dk.kk.shared.platform.timeline.Timeline;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person whose two registrations were on the green line on different days was on it on all of them, and of whom it was lifted, it
 * was. What the rule says is worked out anew of both.
 */
@Singleton
class MergedGreenLines implements MergedPart {
    private final GreenLines lines;

    MergedGreenLines(GreenLines lines) {
        this.lines = lines;
    }

    /**
     * What people decided of an alias; of the line as a merge of before the rule held it, which had no lifts.
     *
     * @param lifts null in a merge of before the rule
     */
    record Held(
            List<DatedValue<GreenLinePeriod>> had,
            List<DatedValue<GreenLinePeriod>> taken,
            List<DatedValue<GreenLinePeriod>> own,
            @Nullable Decided<LiftPeriod> lifts) {
        static Held of(Decided<GreenLinePeriod> byHand, Decided<LiftPeriod> lifts) {
            return new Held(byHand.had(), byHand.taken(), byHand.own(), lifts);
        }

        Decided<GreenLinePeriod> byHand() {
            return new Decided<>(had, taken, own);
        }

        Decided<LiftPeriod> lifted() {
            return lifts == null ? Decided.of(Timeline.empty()) : lifts;
        }

        static Held read(@Nullable JsonNode held) {
            return EventJson.MAPPER.convertValue(requireNonNull(held), Held.class);
        }
    }

    @Override
    public String name() {
        return GreenLines.KIND;
    }

    @Override
    public MergedPart.Held leave(UUID alias) {
        var line = lines.lock(alias);
        var had = Held.of(Decided.of(line.handTimeline()), Decided.of(line.liftTimeline()));
        line.leave();
        return new MergedPart.Held(lines.followed(line, "merged"), had);
    }

    @Override
    public MergedPart.Held join(UUID citizen, @Nullable JsonNode held) {
        var alias = Held.read(held);
        var line = lines.lock(citizen);
        var byHand = ended(alias.byHand().takenOver(line.handTimeline()));
        var lifts = endedLifts(alias.lifted().takenOver(line.liftTimeline()));
        line.decide(byHand.joined(line.handTimeline()), lifts.joined(line.liftTimeline()));
        return new MergedPart.Held(lines.followed(line, "merged"), Held.of(byHand, lifts));
    }

    @Override
    public List<Event> part(UUID alias, UUID citizen, @Nullable JsonNode held) {
        var decided = Held.read(held);
        var theirs = lines.lock(alias);
        theirs.decide(decided.had(), decided.lifted().had());
        var line = lines.lock(citizen);
        line.decide(decided.byHand().left(line.handTimeline()), decided.lifted().left(line.liftTimeline()));
        return Stream.of(theirs, line)
                .flatMap(parted -> lines.followed(parted, "unmerged").stream())
                .toList();
    }

    /** A period that went on is over where one of the citizen's begins: whoever set it has ended it. */
    private static Decided<GreenLinePeriod> ended(Decided<GreenLinePeriod> decided) {
        var taken = decided.taken().stream()
                .map(held -> held.days().to() == null || held.value().endedBy() != null
                        ? held
                        : new DatedValue<>(held.value().endedBy(held.value().setBy()), held.days()))
                .toList();
        return new Decided<>(decided.had(), taken, decided.own());
    }

    private static Decided<LiftPeriod> endedLifts(Decided<LiftPeriod> decided) {
        var taken = decided.taken().stream()
                .map(held -> held.days().to() == null || held.value().endedBy() != null
                        ? held
                        : new DatedValue<>(held.value().endedBy(held.value().setBy()), held.days()))
                .toList();
        return new Decided<>(decided.had(), taken, decided.own());
    }
}
