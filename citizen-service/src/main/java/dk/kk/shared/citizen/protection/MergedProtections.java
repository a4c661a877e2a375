package dk.kk.shared.citizen.protection;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.citizen.stream.Decided;
import dk.kk.shared.citizen.stream.MergedPart;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.outbox.Event;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person of whose two registrations one was protected is protected. Parted, both are as long as either was: protection is never
 * taken away because somebody thought two people to be one.
 */
@Singleton
class MergedProtections implements MergedPart {
    private static final TypeReference<Decided<ProtectionPeriod>> HELD = new TypeReference<>() {};

    private final Protections protections;

    MergedProtections(Protections protections) {
        this.protections = protections;
    }

    @Override
    public String name() {
        return Protections.KIND;
    }

    @Override
    public Held leave(UUID alias) {
        var theirs = protections.lock(alias);
        var had = Decided.of(theirs.timeline());
        theirs.restate(List.of());
        return new Held(save("merged", theirs), had);
    }

    @Override
    public Held join(UUID citizen, @Nullable JsonNode held) {
        var protection = protections.lock(citizen);
        var decided = read(held).takenOver(protection.timeline());
        protection.restate(decided.joined(protection.timeline()));
        return new Held(save("merged", protection), decided);
    }

    @Override
    public List<Event> part(UUID alias, UUID citizen, @Nullable JsonNode held) {
        var theirs = protections.lock(alias);
        theirs.restate(read(held).had());
        var meanwhile = Decided.of(protections.lock(citizen).timeline()).takenOver(theirs.timeline());
        theirs.restate(meanwhile.joined(theirs.timeline()));
        return save("unmerged", theirs);
    }

    private List<Event> save(String cause, CitizenProtection... changed) {
        return protections.save(List.of(changed), "corrected", cause);
    }

    private static Decided<ProtectionPeriod> read(@Nullable JsonNode held) {
        return EventJson.MAPPER.convertValue(requireNonNull(held), HELD);
    }
}
