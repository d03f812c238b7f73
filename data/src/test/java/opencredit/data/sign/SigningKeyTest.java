package opencredit.data.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The key by which the register signs, against the standards' own examples. */
class SigningKeyTest {
    private static final String MADE = SigningKey.make();

    /** RFC 8410, section 4: what stands before the 32 bytes of the key. */
    private static final String BEFORE = "302a300506032b6570032100";

    private static VerifierKey verifier(String hex) {
        try {
            byte[] encoded = HexFormat.of().parseHex(BEFORE + hex);
            return new VerifierKey(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void checksTheSecondExampleOfRfc8032() {
        VerifierKey key = verifier("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        byte[] signature = HexFormat.of()
                .parseHex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        assertThat(key.isSigned(new byte[] {0x72}, signature)).isTrue();
        assertThat(key.isSigned(new byte[] {0x73}, signature)).isFalse();
    }

    @Test
    void writesTheExampleOfSignedNotes() {
        String example = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
        byte[] typed = Base64.getDecoder().decode(example.split("\\+", 3)[2]);
        assertThat(verifier(HexFormat.of().formatHex(typed, 1, typed.length)).note("PeterNeumann"))
                .isEqualTo(example);
    }

    @Test
    void signsWhatOnlyTheSameBytesAndTheSameKeyConfirm() {
        SigningKey key = SigningKey.read(MADE);
        SigningKey other = SigningKey.read(SigningKey.make());
        SplittableRandom random = new SplittableRandom(1);
        for (int length = 0; length < 200; length++) {
            byte[] message = new byte[length];
            random.nextBytes(message);
            byte[] signature = key.sign(message);
            assertThat(signature).hasSize(64);
            assertThat(SigningKey.read(MADE).verifier().isSigned(message, signature))
                    .isTrue();
            assertThat(other.verifier().isSigned(message, signature)).isFalse();
            signature[random.nextInt(signature.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(key.verifier().isSigned(message, signature)).isFalse();
        }
    }

    @Test
    void anySignatureThatIsNoneIsRefused() {
        VerifierKey key = SigningKey.read(MADE).verifier();
        for (int length : new int[] {0, 1, 63, 65, 1000}) {
            assertThat(key.isSigned(new byte[1], new byte[length])).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "-----BEGIN PRIVATE KEY-----\n????\n-----END PRIVATE KEY-----\n"})
    void whatIsNoKeyIsRefusedWithoutBeingRepeated(String text) {
        assertThatThrownBy(() -> SigningKey.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessage("no Ed25519 key and its public half");
    }

    @Test
    void halvesOfTwoKeysAreRefused() {
        String other = SigningKey.make();
        int at = MADE.indexOf("-----BEGIN PUBLIC");
        String mixed = MADE.substring(0, at) + other.substring(other.indexOf("-----BEGIN PUBLIC"));
        assertThatThrownBy(() -> SigningKey.read(mixed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theTextHoldsBothHalvesAndThePublicOneIsTold() {
        VerifierKey key = SigningKey.read(MADE).verifier();
        assertThat(MADE).endsWith(key.pem()).startsWith("-----BEGIN PRIVATE KEY-----\n");
        assertThat(key.raw()).hasSize(32);
        assertThat(key.pem().getBytes(StandardCharsets.US_ASCII)).hasSizeLessThan(120);
    }
}
