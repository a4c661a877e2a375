package dk.kk.shared.citizen.sourceimport;

import dk.kk.shared.citizen.attachment.DeliverCases;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.Units;
import dk.kk.shared.platform.imports.ImportLayout;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Two sources, one layout: Arbejdsmarkedsportalen / Komma at BIF, Sags- og Advissystemet at SOF. */
final class CasesLayouts {

    @Produces
    @Singleton
    ImportLayout bifCases(DeliverCases cases, Units units) {
        return new CasesLayout("bif-cases", Administration.BIF, cases, units);
    }

    @Produces
    @Singleton
    ImportLayout sofCases(DeliverCases cases, Units units) {
        return new CasesLayout("sof-cases", Administration.SOF, cases, units);
    }
}
