package dk.kk.shared.kpi.duty;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.disclosure.Precision;
import dk.kk.shared.platform.page.PageSettings;
import dk.kk.shared.platform.page.Reader;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Prepares what the pages show, from the API's own operations. */
@Singleton
class ShowDuties {
    private final DutyResource api;
    private final Caller caller;
    private final Reader reader;
    private final PageSettings pages;
    private final BusinessClock clock;

    ShowDuties(DutyResource api, Caller caller, Reader reader, PageSettings pages, BusinessClock clock) {
        this.api = api;
        this.caller = caller;
        this.reader = reader;
        this.pages = pages;
        this.clock = clock;
    }

    ShownRegister register(@Nullable LocalDate asOf) {
        var day = DutyDay.of(asOf);
        var all = api.listDuties(day).stream().map(this::shown).toList();
        return new ShownRegister(day.on(clock), clock.today(), all, mayMeasure());
    }

    OpenedDuty opened(String code, @Nullable LocalDate asOf) {
        var duty = api.getDuty(code, DutyDay.of(asOf)).getEntity();
        var isManager = caller.is(Role.BIF_MANAGER) || caller.is(Role.SOF_MANAGER);
        var writesFor = isManager ? Administration.of(caller).orElse(null) : null;
        return new OpenedDuty(shown(duty), clock.today(), api.getDutyHistory(code), writesFor);
    }

    DutyView now(String code) {
        return api.getDuty(code, DutyDay.of(null)).getEntity();
    }

    private ShownDuty shown(DutyView duty) {
        return new ShownDuty(duty, reader.language(), pages, mayMeasure());
    }

    /** The measures are exact: who sees protected figures sees none. */
    private boolean mayMeasure() {
        return Precision.of(caller).isExact();
    }
}
