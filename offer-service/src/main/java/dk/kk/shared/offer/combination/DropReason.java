package dk.kk.shared.offer.combination;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a component was dropped or a whole package stopped, as the caseworker says; ours. None tells of an illness or an addiction. */
@Schema(name = "DropReason")
enum DropReason {
    CITIZEN_DECLINED,
    CONTACT_LOST,
    OTHER_EFFORT_INSTEAD,
    WORK_OR_EDUCATION,
    MOVED,
    OTHER
}
