package dk.kk.shared.citizen.contact;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.Phone;
import dk.kk.shared.citizen.greenline.GreenLines;
import dk.kk.shared.citizen.relation.CitizensInReach;
import dk.kk.shared.citizen.responsibility.Responsibilities;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Whom to call about a citizen: one call answers it, at any hour. */
@Path("/api/v1/citizens/{id}/contacts")
public class ContactResource {
    private final Subjects subjects;
    private final CitizensInReach reach;
    private final Responsibilities responsibilities;
    private final GreenLines greenLines;
    private final Phonebooks phonebooks;
    private final ContactSettings settings;
    private final BusinessClock clock;

    ContactResource(
            Subjects subjects,
            CitizensInReach reach,
            Responsibilities responsibilities,
            GreenLines greenLines,
            Phonebooks phonebooks,
            ContactSettings settings,
            BusinessClock clock) {
        this.subjects = subjects;
        this.reach = reach;
        this.responsibilities = responsibilities;
        this.greenLines = greenLines;
        this.phonebooks = phonebooks;
        this.settings = settings;
        this.clock = clock;
    }

    @GET
    @MayCall
    @Operation(summary = "Whom to call about a citizen now, at one administration or at both, and who was passed over")
    public ContactsView getContacts(@RestPath UUID id, @RestQuery @Nullable Administration side) {
        return subjects.inTransaction(() -> {
            subjects.open(reach.citizenToRefer(id));
            return contacts(id, side == null ? List.of(Administration.values()) : List.of(side));
        });
    }

    private ContactsView contacts(UUID citizen, List<Administration> sides) {
        var now = clock.instant();
        var today = BusinessClock.dayOf(now);
        var responsibility = responsibilities.get(citizen);
        var contacts = sides.stream()
                .map(side -> {
                    var responsible = responsibility.of(side).asOf(today);
                    return phonebooks.of(side, responsible, today).whom(responsible.orElse(null), now);
                })
                .toList();
        var greenLine = Phone.of(settings.greenLine()).digits();
        return new ContactsView(citizen, now, greenLines.holds(citizen, today), greenLine, contacts);
    }
}
