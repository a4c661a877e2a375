package dk.kk.shared.kpi.status;

import dk.kk.shared.kpi.status.StatusDocument.ToldDuty;
import dk.kk.shared.platform.document.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A status part by part, chapter for chapter as the page tells it. */
final class StatusBlocks {

    private final ShownStatus shown;
    private final StatusDocument told;
    private final List<Block> blocks = new ArrayList<>();

    private StatusBlocks(ShownStatus shown) {
        this.shown = shown;
        this.told = shown.told();
    }

    static List<Block> of(ShownStatus shown) {
        var all = new StatusBlocks(shown);
        all.head();
        all.implementation();
        all.blocks.addAll(FigureBlocks.of(shown));
        all.deviations();
        all.sources();
        return List.copyOf(all.blocks);
    }

    private void head() {
        words("Sag " + told.caseNumber() + ". Til " + told.committeeName());
        heading(1, shown.title());
        words("Status pr. " + shown.day(told.day()) + ", som det var kendt ved udgangen af den dag.");
        if (!shown.isFrozen()) {
            words("Udkast. Det kan ændres, indtil begge forvaltninger har godkendt det, og det er låst fast.");
        }
        words(told.introduction());
    }

    private void implementation() {
        heading(2, "1. Implementering");
        blocks.add(Block.table(
                "Forpligtelser og initiativer pr. " + shown.day(told.day()),
                List.of("Nr.", "Forpligtelse", "Ansvarlig", "Frist", "Status"),
                told.duties().stream()
                        .map(duty -> List.of(
                                duty.code(),
                                duty.title(),
                                shown.sides(duty.responsible()),
                                Objects.requireNonNullElse(duty.deadline(), "ingen i kilden"),
                                state(duty)))
                        .toList()));
        for (var duty : told.duties()) {
            var said = Stream.concat(
                            duty.texts().stream().map(text -> text.administration() + ": " + text.wording()),
                            duty.evidence().stream().map(shows -> "Dokumentation: " + shows))
                    .collect(Collectors.joining("\n"));
            if (!said.isEmpty()) {
                heading(3, duty.code() + " " + duty.title());
                words(said);
            }
        }
    }

    private String state(ToldDuty duty) {
        var since = duty.since();
        var reason = duty.reason();
        return shown.phaseOf(duty.phase())
                + (since == null ? "" : ", " + shown.day(since))
                + (duty.overdue() ? ". Fristen er overskredet" : "")
                + (reason == null ? "" : ". " + reason);
    }

    private void deviations() {
        heading(2, "3. Afvigelser");
        for (var own : told.deviations()) {
            heading(3, own.administration().name());
            words(own.wording().isEmpty() ? "Forvaltningen har ikke skrevet om afvigelser." : own.wording());
        }
        heading(3, "Forsinkede og opgivne forpligtelser");
        items(shown.delayed().stream().map(duty -> duty.code() + " " + duty.title() + ": " + state(duty)), "Ingen.");
        heading(3, "Mål under måltallet");
        items(
                shown.belowTarget().stream()
                        .map(goal ->
                                "Mål " + FigureBlocks.named(goal) + ": " + FigureBlocks.yearly(shown.toldYear(goal))),
                "Ingen af de målte.");
        heading(3, "Registreret eller rettet siden målingerne");
        items(
                told.corrections().stream()
                        .map(late -> "Mål " + late.goal() + " for " + shown.day(late.asOf()) + ": "
                                + shown.number(late.numeratorThen()) + " af " + shown.number(late.denominatorThen())
                                + ", som målt; " + shown.number(late.numerator()) + " af "
                                + shown.number(late.denominator()) + ", som det var kendt " + shown.day(told.day())),
                "Intet, der flytter et tal, er registreret siden, frem til " + shown.day(told.day()) + ".");
    }

    private void sources() {
        heading(2, "4. Noter om kilderne");
        blocks.add(Block.items(told.notes()));
        heading(2, "5. Sådan er der talt");
        blocks.add(Block.items(told.definitions().stream()
                .map(one -> one.name() + ": " + one.text())
                .toList()));
        if (shown.hasOtherDefinitions()) {
            words("En af målingerne er talt efter andre definitioner end disse.");
        }
        blocks.add(Block.items(told.measurements().stream()
                .map(one -> "Måling " + one.id() + ": " + shown.day(one.asOf()) + ", som det var kendt ved udgangen af "
                        + shown.day(one.knownAt()) + ", låst fast " + shown.dayOf(one.frozenAt()))
                .toList()));
        shown.approvals()
                .forEach(one ->
                        words("Godkendt af " + one.administration() + " den " + shown.dayOf(one.approvedAt()) + "."));
        var frozenAt = shown.frozenAt();
        if (frozenAt != null) {
            words("Låst fast den " + shown.dayOf(frozenAt) + ".");
        }
        words("Kontrolsum (SHA-256) over indholdet: " + shown.sha256() + ". Tælles efter på " + shown.recount()
                + " En rettet kopi er ikke længere den, der er låst fast.");
    }

    private void heading(int level, String text) {
        blocks.add(Block.heading(level, text));
    }

    private void words(String words) {
        blocks.add(Block.words(words));
    }

    private void items(Stream<String> items, String none) {
        var all = items.toList();
        blocks.add(all.isEmpty() ? Block.words(none) : Block.items(all));
    }
}
