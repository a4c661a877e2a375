package dk.kk.shared.citizen.cpr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.stream.Ids;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CprVaultTest {

    private static final Cpr CPR = Cpr.parse("0706660863");
    private static final Cpr OTHER = Cpr.parse("2608731153");

    private final CprVault vault = vault("k1", 1);

    @Test
    void a_sealed_number_opens_to_itself() {
        assertThat(vault.open(vault.seal(CPR))).isEqualTo(CPR);
    }

    @Test
    void a_number_is_found_by_its_index_but_never_sealed_the_same_way_twice() {
        var once = vault.seal(CPR);
        var twice = vault.seal(CPR);

        assertThat(once.blindIndex()).isEqualTo(twice.blindIndex()).isEqualTo(vault.blindIndex(CPR));
        assertThat(once.ciphertext()).isNotEqualTo(twice.ciphertext());
        assertThat(vault.blindIndex(OTHER)).isNotEqualTo(vault.blindIndex(CPR));
    }

    @Test
    void nothing_that_is_stored_holds_the_digits() {
        var sealed = vault.seal(CPR);

        assertThat(new String(sealed.ciphertext(), StandardCharsets.ISO_8859_1)).doesNotContain("0863");
        assertThat(new String(sealed.blindIndex(), StandardCharsets.ISO_8859_1)).doesNotContain("0863");
    }

    @Test
    void an_altered_or_exchanged_ciphertext_does_not_open() {
        var sealed = vault.seal(CPR);
        var altered = sealed.ciphertext().clone();
        altered[altered.length - 1] ^= 1;

        assertThatIllegalStateException().isThrownBy(() -> vault.open(with(sealed.blindIndex(), altered)));
        assertThatIllegalStateException()
                .isThrownBy(() -> vault.open(with(vault.blindIndex(OTHER), sealed.ciphertext())));
    }

    @Test
    void another_key_neither_opens_nor_finds() {
        var others = vault("k2", 2);

        assertThatIllegalStateException()
                .isThrownBy(() -> others.open(vault.seal(CPR)))
                .withMessageContaining("k1");
        assertThat(others.blindIndex(CPR)).isNotEqualTo(vault.blindIndex(CPR));
    }

    @Test
    void a_former_key_opens_and_the_current_one_seals_anew() {
        var before = vault.seal(CPR);
        var now = TestVaults.of("k2", (char) 2, key(11), Map.of("k1", (char) 1));

        var after = now.sealAnew(before);

        assertThat(now.formerKeys()).containsExactly("k1");
        assertThat(after.keyId()).isEqualTo("k2");
        assertThat(after.blindIndex()).isEqualTo(before.blindIndex());
        assertThat(now.open(before)).isEqualTo(now.open(after)).isEqualTo(CPR);
        assertThatIllegalStateException().isThrownBy(() -> vault.open(after)).withMessageContaining("k2");
    }

    @Test
    void a_former_key_with_the_name_of_the_current_one_is_refused_at_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestVaults.of("k1", (char) 1, key(11), Map.of("k1", (char) 2)))
                .withMessageContaining("k1");
    }

    @Test
    void a_key_of_the_wrong_length_is_refused_at_once() {
        var shortKey = Base64.getEncoder().encodeToString(new byte[16]);

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new CprVault(new TestVaults.Settings(shortKey, "k1", Map.of(), key(1), "i1", Map.of())))
                .withMessageContaining("shared.cpr.encryption-key");
    }

    private static SealedCpr with(byte[] boundTo, byte[] ciphertext) {
        return new SealedCpr(Ids.next(), boundTo, "i1", ciphertext, "k1", NumberKind.CPR);
    }

    private static CprVault vault(String keyId, int seed) {
        return TestVaults.of(keyId, (char) seed, key(seed + 10), Map.of());
    }

    private static String key(int seed) {
        return TestVaults.key((char) seed);
    }
}
