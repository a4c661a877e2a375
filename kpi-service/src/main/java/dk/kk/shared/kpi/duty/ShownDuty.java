package dk.kk.shared.kpi.duty;

import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.PageSettings;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A duty in the reader's language. @param mayMeasure the reader may see how it is kept */
record ShownDuty(DutyView duty, Language language, PageSettings pages, boolean mayMeasure) {
    private static final Set<String> MEASURED = Set.of("D1", "D4", "D5");

    /** @param figureAddress null where no figure is named; @param pageAddress null where no page is */
    record ShownEvidence(
            DutyView.Shown evidence,
            @Nullable String figureAddress,
            @Nullable String pageAddress) {}

    public String title() {
        return duty.title().in(language);
    }

    /** Of the phase's tag: good, warn or neither. */
    public String tone() {
        return switch (duty.phase()) {
            case IMPLEMENTED -> "good";
            case DELAYED, GIVEN_UP -> "warn";
            case NOT_STARTED, UNDER_WAY -> "";
        };
    }

    /** Null where the source names none. */
    public @Nullable String deadline() {
        var due = duty.deadline();
        return due == null ? null : due.asPrinted().in(language);
    }

    /** There is a page on how it is kept, without anybody putting it forward, and the reader may see it. */
    public boolean isMeasured() {
        return mayMeasure && MEASURED.contains(duty.code());
    }

    public String document() {
        return duty.source().title().in(language);
    }

    public String section() {
        return duty.source().section().in(language);
    }

    public String quote() {
        return duty.source().quote().in(language);
    }

    /** As printed, beside a translation of it. */
    public @Nullable String original() {
        return language == Language.DA ? null : duty.source().quote().da();
    }

    public List<Administration> administrations() {
        return List.of(Administration.values());
    }

    /** Null while it has written none. */
    public DutyView.@Nullable Text textOf(Administration side) {
        return duty.texts().stream()
                .filter(text -> text.administration() == side)
                .findFirst()
                .orElse(null);
    }

    public List<ShownEvidence> evidence() {
        return duty.evidence().stream().map(this::shown).toList();
    }

    private ShownEvidence shown(DutyView.Shown evidence) {
        var figure = evidence.figure();
        var place = evidence.place();
        var path = evidence.path();
        return new ShownEvidence(
                evidence,
                figure == null ? null : figure.address(evidence.figureDay()),
                place == null || path == null ? null : place.at(path, pages).toString());
    }
}
