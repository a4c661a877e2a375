package dk.kk.shared.kpi.duty;

import dk.kk.shared.platform.page.PageSettings;
import java.net.URI;
import java.util.Locale;

/** A part of the suite whose pages can show something of a duty. */
enum SuitePlace {
    FIGURES,
    DUTIES,
    INBOX,
    CITIZEN,
    PLAN,
    OFFER,
    STOPS,
    OPERATIONS;

    /** Its word is the text {@code place.<key>}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of a page on the host where the place is. @param path within it, {@code /operations#duty} */
    URI at(String path, PageSettings pages) {
        var place = switch (this) {
            case FIGURES -> pages.figures();
            case DUTIES -> pages.duties();
            case INBOX -> pages.inbox();
            case CITIZEN -> pages.citizen();
            case PLAN -> pages.plan();
            case OFFER -> pages.offer();
            case STOPS -> pages.stops();
            case OPERATIONS -> pages.operations();
        };
        return URI.create(place).resolve(path);
    }
}
