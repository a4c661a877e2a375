package dk.kk.shared.notification.stopalert;

import static dk.kk.shared.notification.alert.Step.ADJUST_PLAN;
import static dk.kk.shared.notification.alert.Step.ANSWER_HEARING;
import static dk.kk.shared.notification.alert.Step.ASK_WHAT_HAPPENED;
import static dk.kk.shared.notification.alert.Step.CANCEL_OWN_APPOINTMENTS;
import static dk.kk.shared.notification.alert.Step.CONTACT_BEFORE_DAY;
import static dk.kk.shared.notification.alert.Step.CONTACT_NOW;
import static dk.kk.shared.notification.alert.Step.CONTACT_TO_CONFIRM;
import static dk.kk.shared.notification.alert.Step.FIND_WHERE_CITIZEN_LIVES;
import static dk.kk.shared.notification.alert.Step.JOINT_MEETING;
import static dk.kk.shared.notification.alert.Step.KEEP_WHAT_HELPS;
import static dk.kk.shared.notification.alert.Step.LOOK_FOR_OTHER_SUPPORT;
import static dk.kk.shared.notification.alert.Step.PREPARE_PENSION;
import static dk.kk.shared.notification.alert.Step.SAY_WHAT_HINDERS;
import static dk.kk.shared.notification.alert.Step.SUPPORT_THE_BEREAVED;

import dk.kk.shared.notification.alert.Step;
import dk.kk.shared.notification.known.StopGround;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What SOF can do about a stop, by its ground and phase. */
final class StopSteps {
    private StopSteps() {}

    static List<Step> of(StopDetails stop) {
        var ground = stop.ground();
        if (ground == StopGround.DEATH) {
            return List.of(SUPPORT_THE_BEREAVED, CANCEL_OWN_APPOINTMENTS);
        }
        return switch (stop.stopPhase()) {
            case CONSIDERED, HEARING -> around(List.of(ANSWER_HEARING, CONTACT_BEFORE_DAY), ground);
            case DECIDED -> around(List.of(CONTACT_BEFORE_DAY), ground);
            case EFFECTIVE, BENEFIT_ENDED -> around(List.of(CONTACT_NOW), ground);
            case RESUMED, DROPPED, WITHDRAWN -> List.of(CONTACT_TO_CONFIRM, ADJUST_PLAN);
        };
    }

    private static List<Step> around(List<Step> first, @Nullable StopGround ground) {
        return Stream.of(first, because(ground), List.of(JOINT_MEETING, ADJUST_PLAN))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Step> because(@Nullable StopGround ground) {
        return switch (ground) {
            case SANCTION -> List.of(ASK_WHAT_HAPPENED);
            case NOT_AVAILABLE -> List.of(SAY_WHAT_HINDERS);
            case NO_LONGER_ENTITLED -> List.of(LOOK_FOR_OTHER_SUPPORT);
            case SELF_SUPPORTING -> List.of(KEEP_WHAT_HELPS);
            case MOVED -> List.of(FIND_WHERE_CITIZEN_LIVES);
            case PENSION -> List.of(PREPARE_PENSION);
            case DEATH, OTHER -> List.of();
            case null -> List.of();
        };
    }
}
