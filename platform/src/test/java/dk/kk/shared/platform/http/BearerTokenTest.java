package dk.kk.shared.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BearerTokenTest {
    /** The definition. */
    private static final Pattern FORM = Pattern.compile("(?i)bearer +[0-9A-Za-z_-]+\\.[0-9A-Za-z_-]+\\.[0-9A-Za-z_-]+");

    private static final String LETTERS = "aZ0_-...  \t/+=é";

    @Test
    void three_parts_of_base64url_are_a_token_and_nothing_else_is() {
        var random = new Random(7);
        var tokens = 0;
        for (var round = 0; round < 50_000; round++) {
            var text = (random.nextInt(8) == 0 ? "Basic " : random.nextBoolean() ? "Bearer " : " bEARER  ")
                    + letters(random, random.nextInt(9));
            var isOne = FORM.matcher(text.strip()).matches();
            assertThat(BearerToken.isOne(text)).as("<%s>", text).isEqualTo(isOne);
            tokens += isOne ? 1 : 0;
        }
        assertThat(tokens).isPositive();
    }

    private static String letters(Random random, int count) {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
