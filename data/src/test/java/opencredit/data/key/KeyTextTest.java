package opencredit.data.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import opencredit.data.Cases;
import opencredit.data.people.number.PersonalNumbers;
import org.junit.jupiter.api.Test;

/** How a key looks, and that a mistyped one is none. */
class KeyTextTest {

    @Test
    void whatIsMadeIsReadAgain() {
        Set<String> ids = new HashSet<>();
        Cases.check("a key is read as it was made", KeyText::make, key -> {
            KeyText read = KeyText.read(key.secret()).orElseThrow();
            assertThat(read.id()).isEqualTo(key.id());
            assertThat(read.hash()).isEqualTo(key.hash());
            assertThat(key.secret()).matches("ock_[a-z][a-z0-9]{11}_[0-9A-Za-z]{49}");
            assertThat(key.secret()).startsWith("ock_" + key.id() + "_");
            assertThat(ids.add(key.id())).isTrue();
            assertThat(PersonalNumbers.isIn(key.secret())).isFalse();
        });
    }

    @Test
    void oneWrongCharacterMakesItNone() {
        Cases.check(
                "a key with another character is none",
                random -> {
                    String text = KeyText.make(random).secret();
                    int at = random.nextInt(text.length());
                    char other = "0aZ_-".charAt(random.nextInt(5));
                    return text.charAt(at) == other
                            ? text.substring(1)
                            : text.substring(0, at) + other + text.substring(at + 1);
                },
                text -> {
                    assertThat(KeyText.read(text)).isEmpty();
                    assertThat(KeyText.within(text)).isEmpty();
                });
    }

    @Test
    void isFoundWhereverItStands() {
        KeyText key = KeyText.make(new Random(1));
        KeyText mistyped = KeyText.make(new Random(2));
        KeyText second = KeyText.make(new Random(4));
        assertThat(KeyText.within(key.secret() + second.secret()))
                .extracting(KeyText::id)
                .containsExactly(key.id(), second.id());
        // what only looks like a key ends in the beginning of one
        assertThat(KeyText.within(mistyped.secret().substring(0, 63) + key.secret()))
                .extracting(KeyText::id)
                .containsExactly(key.id());
        String broken = mistyped.secret().substring(0, mistyped.secret().length() - 1) + "_";
        for (String text : new String[] {
            key.secret(), "Bearer " + key.secret(), broken + key.secret() + "x", "张三" + key.secret() + "，"
        }) {
            assertThat(KeyText.within(text)).as(text).extracting(KeyText::id).containsExactly(key.id());
        }
        assertThat(KeyText.read("Bearer " + key.secret())).isEmpty();
        assertThat(KeyText.within("")).isEmpty();
    }

    @Test
    void sayingItSaysThePublicPartAlone() {
        KeyText key = KeyText.make(new Random(3));
        assertThat(key.toString())
                .isEqualTo(key.id())
                .doesNotContain(key.secret().substring(17));
    }
}
