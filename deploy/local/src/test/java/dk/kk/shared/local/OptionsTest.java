package dk.kk.shared.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.local.process.CannotRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void nothing_said_is_the_whole_story_until_ctrl_c() {
        assertThat(Options.of(new String[] {})).isEqualTo(new Options(false, false, false, false, false, null));
    }

    @Test
    void options_come_in_any_order() {
        assertThat(Options.of(new String[] {"--files", "x", "--once", "--open", "--keep", "--years", "--empty"}))
                .isEqualTo(new Options(true, true, true, true, true, Path.of("x")));
    }

    @Test
    void an_unknown_or_incomplete_option_is_refused_with_a_way_to_the_right_ones() {
        for (var wrong : new String[] {"--onec", "--files"}) {
            assertThatExceptionOfType(CannotRun.class)
                    .isThrownBy(() -> Options.of(new String[] {wrong}))
                    .withMessageContaining(wrong)
                    .withMessageContaining("deploy/run --help");
        }
    }
}
