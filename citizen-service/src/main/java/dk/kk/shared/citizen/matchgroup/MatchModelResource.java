package dk.kk.shared.citizen.matchgroup;

import dk.kk.shared.platform.rules.AnyRole;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** By which models BIF has assessed. */
@Path("/api/v1/match-models")
class MatchModelResource {
    private final MatchModels models;

    MatchModelResource(MatchModels models) {
        this.models = models;
    }

    @GET
    @AnyRole
    @Operation(summary = "The models of match groups, oldest first: on which days each holds, and its codes")
    public List<MatchModelView> listMatchModels() {
        return models.all().stream().map(MatchModelView::of).toList();
    }

    /**
     * @param validTo the first day on which nobody assesses by it any more; null: it goes on
     * @param assumed its days, or the names of its groups, are ours and not a source's
     */
    @Schema(name = "MatchModel")
    record MatchModelView(
            String model,
            MatchModelName name,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean assumed,
            List<MatchCodeView> codes) {
        static MatchModelView of(MatchModel model) {
            return new MatchModelView(
                    model.model(),
                    new MatchModelName(model.nameDa(), model.nameEn()),
                    model.days().from(),
                    model.days().to(),
                    model.assumed(),
                    model.codes().stream().map(MatchCodeView::of).toList());
        }
    }

    /** @param isGroup false: a reason for having no group */
    @Schema(name = "MatchCode")
    record MatchCodeView(String code, MatchModelName name, boolean isGroup) {
        static MatchCodeView of(MatchModel.Code code) {
            return new MatchCodeView(code.code(), new MatchModelName(code.nameDa(), code.nameEn()), code.isGroup());
        }
    }

    record MatchModelName(String da, String en) {}
}
