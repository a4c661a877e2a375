package dk.kk.shared.citizen.sharing;

import dk.kk.shared.citizen.cases.CaseType;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.sharing.WhyShared.Told;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.PageTexts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a citizen is shared on a day, or is not.
 *
 * @param since the first day of being shared without a gap; null where the citizen is not
 * @param reasons first for the whole, then for BIF and for SOF
 */
@Schema(name = "SharedExplanation")
public record SharedExplanation(
        UUID citizenId,
        LocalDate asOf,
        @Nullable Instant knownAt,
        boolean shared,
        @Nullable LocalDate since,
        List<ReasonInWords> reasons) {

    static SharedExplanation of(UUID citizen, LocalDate asOf, @Nullable Instant knownAt, WhyShared why) {
        var reasons = why.told().stream().map(ReasonInWords::of).toList();
        return new SharedExplanation(citizen, asOf, knownAt, why.since() != null, why.since(), reasons);
    }

    public List<String> sentences(Language language) {
        return reasons.stream()
                .map(reason -> language == Language.DA
                        ? reason.texts().da()
                        : reason.texts().en())
                .toList();
    }

    /**
     * @param caseType null where the reason is about no case, or the caller may not know its kind
     * @param day which one it is says the reason; null where there is none
     */
    @Schema(name = "SharedReasonInWords")
    public record ReasonInWords(
            SharedReason reason,
            @Nullable Administration administration,
            @Nullable CaseType caseType,
            @Nullable LocalDate day,
            ReasonTexts texts) {

        static ReasonInWords of(Told told) {
            var untold =
                    told.reason() == SharedReason.COUNTS_UNTOLD || told.reason() == SharedReason.DOES_NOT_COUNT_UNTOLD;
            var type = told.about() == null || untold ? null : told.about().type();
            var texts = new ReasonTexts(text(Language.DA, told, type), text(Language.EN, told, type));
            return new ReasonInWords(told.reason(), told.administration(), type, told.day(), texts);
        }

        private static String text(Language language, Told told, @Nullable CaseType type) {
            var arguments = Stream.<@Nullable Object>of(
                            word(language, told.administration()), word(language, type), day(language, told.day()))
                    .filter(Objects::nonNull)
                    .toArray();
            return PageTexts.of(language, key(told.reason()), arguments);
        }

        private static @Nullable String word(Language language, @Nullable Enum<?> code) {
            return code == null ? null : PageTexts.of(language, key(code));
        }

        private static @Nullable String day(Language language, @Nullable LocalDate day) {
            return day == null
                    ? null
                    : day.format(
                            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
        }

        private static String key(Enum<?> code) {
            var type = code.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
            return type + "." + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The same sentence in both languages. */
    @Schema(name = "SharedReasonTexts")
    public record ReasonTexts(String da, String en) {}
}
