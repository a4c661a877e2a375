package dk.kk.shared.citizen.attachment;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.ResponsibleTeam;
import dk.kk.shared.citizen.stream.Decided;
import dk.kk.shared.citizen.stream.MergedPart;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.outbox.Event;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The cases of two registrations are one person's: who had one of them at BIF and the other at SOF is shared. Cases stay where they
 * were opened. Who was responsible for the citizen stays so; where nobody was, whoever was for the alias is.
 */
@Singleton
class MergedAttachments implements MergedPart {
    private static final TypeReference<Map<Administration, Decided<ResponsibleTeam>>> HELD = new TypeReference<>() {};

    private final Attachments attachments;

    MergedAttachments(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public String name() {
        return "responsibility";
    }

    @Override
    public Held leave(UUID alias) {
        var attachment = attachments.lock(alias);
        var had = new EnumMap<Administration, Decided<ResponsibleTeam>>(Administration.class);
        for (var side : Administration.values()) {
            had.put(side, Decided.of(attachment.responsibility().of(side)));
        }
        attachment.leave();
        return new Held(save("merged", attachment), had);
    }

    @Override
    public Held join(UUID citizen, @Nullable JsonNode held) {
        var attachment = attachments.lock(citizen);
        var decided = read(held);
        decided.replaceAll(
                (side, had) -> had.takenOver(attachment.responsibility().of(side)));
        decided.forEach((side, taken) -> attachment.restate(
                side, taken.joined(attachment.responsibility().of(side))));
        return new Held(save("merged", attachment), decided);
    }

    @Override
    public List<Event> part(UUID alias, UUID citizen, @Nullable JsonNode held) {
        var theirs = attachments.lock(alias);
        var attachment = attachments.lock(citizen);
        read(held).forEach((side, decided) -> {
            theirs.restate(side, decided.had());
            attachment.restate(side, decided.left(attachment.responsibility().of(side)));
        });
        return save("unmerged", theirs, attachment);
    }

    private List<Event> save(String cause, Attachment... changed) {
        return attachments.save(List.of(changed), cause, cause);
    }

    private static Map<Administration, Decided<ResponsibleTeam>> read(@Nullable JsonNode held) {
        return EventJson.MAPPER.convertValue(requireNonNull(held), HELD);
    }
}
