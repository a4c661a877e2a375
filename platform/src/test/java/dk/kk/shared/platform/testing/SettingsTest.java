package dk.kk.shared.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final String TABLE = Repository.read(Repository.root().resolve("docs/operations.md"));

    @Test
    void every_setting_that_code_reads_stands_in_the_operators_list() {
        assertThat(Settings.undocumented(Repository.root(), TABLE)).isEmpty();
    }

    @Test
    void one_that_is_taken_from_the_list_is_missed() {
        assertThat(Settings.undocumented(Repository.root(), TABLE.replace("`shared.citizen.url`", "`shared.citizen`")))
                .containsExactly("shared.citizen.url");
        assertThat(Settings.undocumented(Repository.root(), TABLE.replace("`.threshold`", "")))
                .containsExactly("shared.drop-out.threshold");
    }
}
