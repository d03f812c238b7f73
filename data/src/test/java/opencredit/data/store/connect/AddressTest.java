package opencredit.data.store.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import opencredit.data.store.embedded.Unavailable;
import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void readsWhatLibpqWrites() {
        assertThat(Address.jdbc("postgres://me:p%40ss+word@db.example:5433/register?sslmode=require"))
                .isEqualTo("jdbc:postgresql://db.example:5433/register?user=me&password=p%40ss%2Bword&sslmode=require");
        assertThat(Address.jdbc("postgresql://db.example/register"))
                .isEqualTo("jdbc:postgresql://db.example/register?");
        assertThat(Address.jdbc("jdbc:postgresql://h/d")).isEqualTo("jdbc:postgresql://h/d");
    }

    @Test
    void refusesTheRestWithoutRepeatingIt() {
        assertThatThrownBy(() -> Address.jdbc("mysql://me:secret@h/d"))
                .isInstanceOf(Unavailable.class)
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> Address.jdbc("postgres://me:sec ret@h/d"))
                .isInstanceOf(Unavailable.class)
                .hasNoCause();
    }
}
