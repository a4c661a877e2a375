package dk.kk.shared.citizen.attachment;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.citizen.cases.Case;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.ResponsibleTeam;
import dk.kk.shared.citizen.stream.Decided;
import dk.kk.shared.citizen.stream.MergedPart;
import dk.kk.shared.platform.clock.BusinessClock;
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
 *
 * <p>Parted, nobody keeps access to one of them by the other's cases: the alias has who it had, and who its cases were handed to
 * since; the citizen loses who had it by those cases, and on a side without a case of its own has who it had before.
 */
@Singleton
class MergedAttachments implements MergedPart {
    /** @param holders of the alias' cases when it was merged */
    record HeldAttachment(Map<Administration, Decided<ResponsibleTeam>> sides, Map<UUID, ResponsibleTeam> holders) {}

    private final Attachments attachments;
    private final BusinessClock clock;

    MergedAttachments(Attachments attachments, BusinessClock clock) {
        this.attachments = attachments;
        this.clock = clock;
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
        var holders = attachment.cases().stream().collect(toMap(Case::id, Case::holder));
        attachment.leave();
        return new Held(save("merged", attachment), new HeldAttachment(had, holders));
    }

    @Override
    public Held join(UUID citizen, @Nullable JsonNode held) {
        var attachment = attachments.lock(citizen);
        var before = read(held);
        var sides = new EnumMap<Administration, Decided<ResponsibleTeam>>(Administration.class);
        before.sides().forEach((side, had) -> {
            var taken = had.takenOver(attachment.responsibility().of(side));
            attachment.restate(side, taken.joined(attachment.responsibility().of(side)));
            sides.put(side, taken);
        });
        return new Held(save("merged", attachment), new HeldAttachment(sides, before.holders()));
    }

    @Override
    public List<Event> part(UUID alias, UUID citizen, @Nullable JsonNode held) {
        var theirs = attachments.lock(alias);
        var attachment = attachments.lock(citizen);
        var before = read(held);
        before.sides().forEach((side, decided) -> {
            theirs.restate(side, decided.had());
            attachment.restate(
                    side,
                    attachment.hasCases(side)
                            ? decided.left(attachment.responsibility().of(side))
                            : decided.own());
        });
        theirs.handOver(before.holders(), clock.today());
        attachment.leave(theirs.cases());
        return save("unmerged", theirs, attachment);
    }

    private List<Event> save(String cause, Attachment... changed) {
        return attachments.save(List.of(changed), cause, cause);
    }

    private static HeldAttachment read(@Nullable JsonNode held) {
        return EventJson.read(requireNonNull(held), HeldAttachment.class);
    }
}
