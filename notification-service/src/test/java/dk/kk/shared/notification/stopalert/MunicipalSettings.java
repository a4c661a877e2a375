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
