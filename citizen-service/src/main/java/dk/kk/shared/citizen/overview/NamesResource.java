package dk.kk.shared.citizen.overview;

import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.rules.BothSidesList;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who the citizens of a work list are: lists of the other services carry ids alone, as those keep no names. */
@Path("/api/v1/citizens/names")
class NamesResource {
    private static final int MOST = 200;

    private final CitizenSummaries summaries;
    private final Subjects subjects;

    NamesResource(CitizenSummaries summaries, Subjects subjects) {
        this.summaries = summaries;
        this.subjects = subjects;
    }

    @POST
    @BothSidesList
    @Operation(summary = "Who the citizens of a list are, each as at a glance: those the caller is responsible for")
    public NamedCitizens nameCitizens(@Valid @NotNull AskForNames request) {
        return subjects.inTransaction(() -> {
            var asked = request.citizenIds().stream().distinct().toList();
            var seenAs = summaries.seenAs(asked);
            var shown = summaries.of(seenAs.values());
            subjects.listed(shown.keySet());
            var named = asked.stream()
                    .flatMap(id ->
                            Stream.ofNullable(shown.get(seenAs.get(id))).map(citizen -> new NamedCitizen(id, citizen)))
                    .toList();
            var notShown = asked.stream()
                    .filter(id -> !shown.containsKey(seenAs.get(id)))
                    .toList();
            return new NamedCitizens(named, notShown);
        });
    }

    @Schema(name = "AskForNames")
    record AskForNames(@NotNull @Size(min = 1, max = MOST) List<@NotNull UUID> citizenIds) {}

    /**
     * @param citizens in the order in which they were asked for
     * @param notShown whom the caller is not responsible for, and ids that nobody has: the two are not told apart
     */
    @Schema(name = "NamedCitizens")
    record NamedCitizens(List<NamedCitizen> citizens, List<UUID> notShown) {}

    /** @param askedId by which the caller asked; another than the citizen's where that registration was merged */
    @Schema(name = "NamedCitizen")
    record NamedCitizen(UUID askedId, CitizenSummary citizen) {}
}
