package opencredit.data.store.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
    void takesEveryHostThatIsReached() {
        for (String host : List.of("my_db", "db_1.svc_a:5433", "[::1]:5432", "10.0.0.7", "one_1:5432,two_2:5433")) {
            assertThat(Address.jdbc("postgres://me:pass@" + host + "/register"))
                    .isEqualTo("jdbc:postgresql://" + host + "/register?user=me&password=pass");
            assertThat(Address.jdbc("postgres://" + host + "/register"))
                    .isEqualTo("jdbc:postgresql://" + host + "/register?");
        }
        for (String host : List.of("", "a b", "h:port", "a,,b", "[::1", "h$")) {
            assertThatThrownBy(() -> Address.jdbc("postgres://me:secret@" + host))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageNotContaining("secret");
        }
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
