package dk.kk.shared.kpi.status;

import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;

/** What a status can be had as. */
enum StatusFile {
    PDF("document.pdf"),
    ODT("document.odt"),
    HTML("document.html"),
    CSV("figures.csv");

    private final String part;

    StatusFile(String part) {
        this.part = part;
    }

    /** What its page's address ends with. */
    public String part() {
        return part;
    }

    /** To be kept by whoever asks, under a name that says what it is: {@code status-2010-social-services-document.pdf}. */
    <T> RestResponse<T> kept(ShownStatus shown, T drawn) {
        var told = shown.told();
        var committee = told.committee().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return RestResponse.ResponseBuilder.ok(drawn)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"status-" + told.year() + "-" + committee + "-" + part + "\"")
                .build();
    }
}
