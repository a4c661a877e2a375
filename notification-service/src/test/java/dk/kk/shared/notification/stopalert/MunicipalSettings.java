package dk.kk.shared.notification.stopalert;

import java.util.Optional;

/** Settings as a municipality might have them: each provision is named by what it is for. */
record MunicipalSettings(boolean early) implements StopAlertSettings {

    static final StopAlertSettings EARLY = new MunicipalSettings(true);
    static final StopAlertSettings DECIDED_ONLY = new MunicipalSettings(false);

    @Override
    public LegalBasis legalBasis() {
        return new Provisions();
    }

    @Override
    public Limits timeAllowed() {
        return new Defaults();
    }

    /** As they are unless set. */
    record Defaults() implements Limits {

        @Override
        public int consideredWorkingDays() {
            return 3;
        }

        @Override
        public int hearingDaysBefore() {
            return 1;
        }

        @Override
        public int decidedWorkingDays() {
            return 1;
        }

        @Override
        public int greenLineOpeningHours() {
            return 4;
        }
    }

    record Provisions() implements LegalBasis {

        @Override
        public Optional<String> considered() {
            return Optional.empty();
        }

        @Override
        public Optional<String> hearing() {
            return Optional.of("on the hearing");
        }

        @Override
        public Optional<String> decided() {
            return Optional.of("on the decision");
        }
    }
}
