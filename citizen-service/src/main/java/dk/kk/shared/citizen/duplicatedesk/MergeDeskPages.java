package dk.kk.shared.citizen.duplicatedesk;

import static dk.kk.shared.platform.access.Purpose.CASEWORK;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import dk.kk.shared.citizen.duplicate.DismissalReason;
import dk.kk.shared.citizen.duplicate.DuplicateResource;
import dk.kk.shared.citizen.duplicate.DuplicateResource.DismissDuplicate;
import dk.kk.shared.citizen.merge.MergeReason;
import dk.kk.shared.citizen.merge.MergeResource;
import dk.kk.shared.citizen.merge.MergeResource.MergeCitizen;
import dk.kk.shared.citizen.merge.MergeResource.PartCitizen;
import dk.kk.shared.citizen.merge.MergesCitizens;
import dk.kk.shared.citizen.merge.PartReason;
import dk.kk.shared.platform.access.PagePurpose;
import dk.kk.shared.platform.http.IfMatch;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** That the two of a pair are one person, or were not after all. The methods bear the API's names, which stand in the audit. */
@Path("/duplicates")
class MergeDeskPages {
    private final DuplicateDesk desk;
    private final MergeResource merges;
    private final DuplicateResource duplicates;

    MergeDeskPages(DuplicateDesk desk, MergeResource merges, DuplicateResource duplicates) {
        this.desk = desk;
        this.merges = merges;
        this.duplicates = duplicates;
    }

    /** @param keep the one that both are seen as from now on */
    @POST
    @Path("/{id}/merge")
    @MergesCitizens
    @PagePurpose(CASEWORK)
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> mergeCitizen(@RestPath UUID id, @RestForm Kept keep, @RestForm MergeReason reason) {
        var pair = desk.pair(id);
        var alias = keep == Kept.FIRST ? pair.second() : pair.first();
        var citizen = keep == Kept.FIRST ? pair.first() : pair.second();
        return desk.take(
                id,
                () -> merges.mergeCitizen(
                        alias.citizenId(),
                        alias.mergeVersion() == 0 ? null : new IfMatch(alias.mergeVersion()),
                        new MergeCitizen(citizen.citizenId(), reason)));
    }

    /** Who are known to be two people are not shown as a pair again. */
    @POST
    @Path("/{id}/parting")
    @MergesCitizens
    @PagePurpose(CASEWORK)
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> partCitizen(@RestPath UUID id, @RestForm PartReason reason) {
        var pair = desk.pair(id);
        var alias = pair.first().mergedInto() == null ? pair.second() : pair.first();
        return desk.take(id, () -> {
            merges.partCitizen(alias.citizenId(), new IfMatch(alias.mergeVersion()), new PartCitizen(reason));
            if (reason == PartReason.NOT_THE_SAME_PERSON) {
                duplicates.dismissDuplicate(
                        id, new IfMatch(pair.version()), new DismissDuplicate(DismissalReason.OTHER));
            }
        });
    }

    enum Kept {
        FIRST,
        SECOND
    }
}
