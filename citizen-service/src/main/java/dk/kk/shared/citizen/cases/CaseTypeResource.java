package dk.kk.shared.citizen.cases;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.PageTexts;
import dk.kk.shared.platform.rules.AnyRole;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of which types a case can be, and which of them make a citizen shared. */
@Path("/api/v1/case-types")
class CaseTypeResource {

    @GET
    @AnyRole
    @Operation(summary = "The types of cases at both sides, and whether a case of the type counts as shared")
    public List<CaseTypeView> listCaseTypes() {
        return Stream.of(CaseType.values()).map(CaseTypeView::of).toList();
    }

    @Schema(name = "CaseTypeEntry")
    record CaseTypeView(CaseType caseType, Administration administration, boolean countsAsShared, CaseTypeName name) {
        static CaseTypeView of(CaseType type) {
            var name = new CaseTypeName(PageTexts.of(Language.DA, type.key()), PageTexts.of(Language.EN, type.key()));
            return new CaseTypeView(type, type.administration(), type.countsAsShared(), name);
        }
    }

    record CaseTypeName(String da, String en) {}
}
