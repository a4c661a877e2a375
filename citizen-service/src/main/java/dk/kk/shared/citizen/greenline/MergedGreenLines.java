package dk.kk.shared.citizen.greenline;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.citizen.stream.Decided;
import dk.kk.shared.citizen.stream.MergedPart;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.timeline.DatedValue;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person whose two registrations were on the green line on different days was on it on all of them. */
@Singleton
class MergedGreenLines implements MergedPart {
    private static final TypeReference<Decided<GreenLinePeriod>> HELD = new TypeReference<>() {};

    private final GreenLines lines;

    MergedGreenLines(GreenLines lines) {
        this.lines = lines;
    }

    @Override
    public String name() {
        return GreenLines.KIND;
    }

    @Override
    public Held leave(UUID alias) {
        var line = lines.lock(alias);
        var had = Decided.of(line.timeline());
        line.restate(List.of());
        return new Held(lines.followed(line, "merged"), had);
    }

    @Override
    public Held join(UUID citizen, @Nullable JsonNode held) {
        var line = lines.lock(citizen);
        var decided = ended(read(held).takenOver(line.timeline()));
        line.restate(decided.joined(line.timeline()));
        return new Held(lines.followed(line, "merged"), decided);
    }

    @Override
    public List<Event> part(UUID alias, UUID citizen, @Nullable JsonNode held) {
        var decided = read(held);
        var theirs = lines.lock(alias);
        theirs.restate(decided.had());
        var line = lines.lock(citizen);
        line.restate(decided.left(line.timeline()));
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

    private static Decided<GreenLinePeriod> read(@Nullable JsonNode held) {
        return EventJson.MAPPER.convertValue(requireNonNull(held), HELD);
    }
}
