package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Base64;
import opencredit.api.service.TestService;
import org.junit.jupiter.api.Test;

/** The key by which everybody can check what the register signed. */
class VerifierKeyTest {
    @Test
    void isToldInBothFormsUnderTheRegistersName() {
        JsonNode key = TestService.shared().client().get("/v1/verifier-key").json();
        assertThat(key.path("name").textValue()).isEqualTo("localhost");
        String[] note = key.path("verifierKey").textValue().split("\\+", 3);
        assertThat(note[0]).isEqualTo("localhost");
        byte[] typed = Base64.getDecoder().decode(note[2]);
        byte[] pem =
                Base64.getDecoder().decode(key.path("publicKey").textValue().replaceAll("-----.*-----|\\s", ""));
        assertThat(typed).hasSize(33).startsWith((byte) 1);
        assertThat(pem).endsWith(Arrays.copyOfRange(typed, 1, typed.length));
    }
}
