package dk.kk.shared.citizen.attachment;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.Units;
import dk.kk.shared.citizen.stream.SeenAs;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.imports.ImportLayout;
import dk.kk.shared.platform.outbox.Outbox;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Two sources, one layout: Arbejdsmarkedsportalen / Komma at BIF, Sags- og Advissystemet at SOF. */
final class CasesImports {
    @Produces
    @Singleton
    ImportLayout bifCases(Attachments attachments, SeenAs seenAs, Units units, Outbox outbox, BusinessClock clock) {
        return new CasesImport("bif-cases", Administration.BIF, attachments, seenAs, units, outbox, clock);
    }

    @Produces
    @Singleton
    ImportLayout sofCases(Attachments attachments, SeenAs seenAs, Units units, Outbox outbox, BusinessClock clock) {
        return new CasesImport("sof-cases", Administration.SOF, attachments, seenAs, units, outbox, clock);
    }
}
