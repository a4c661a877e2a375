package dk.kk.shared.notification.dropoutalert;

import dk.kk.shared.notification.known.DropOutWarning;
import dk.kk.shared.notification.known.EnrolmentPhase;
import dk.kk.shared.platform.stream.Origin;
import java.util.UUID;

/** One enrolment, warned of or not. */
record SampleWarning(UUID enrolment, UUID citizen, UUID offer) {

    /** As they are unless set. */
    static final DropOutAlertSettings SETTINGS = new DropOutAlertSettings() {
        @Override
        public int workingDays() {
            return 3;
        }

        @Override
        public int greenLineOpeningHours() {
            return 4;
        }
    };

    static SampleWarning begin() {
        return new SampleWarning(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    }

    DropOutWarning since(String week) {
        return since(week, Origin.LIVE);
    }

    DropOutWarning since(String week, Origin origin) {
        return new DropOutWarning(enrolment, citizen, offer, EnrolmentPhase.STARTED, week, true, origin);
    }

    DropOutWarning over(String week, EnrolmentPhase phase) {
        return new DropOutWarning(enrolment, citizen, offer, phase, week, false, Origin.LIVE);
    }
}
