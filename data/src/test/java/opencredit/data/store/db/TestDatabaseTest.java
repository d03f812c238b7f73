package opencredit.data.store.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void givesEachAnEmptyDatabaseOfItsOwn() {
        try (Database one = TestDatabase.create();
                Database other = TestDatabase.create()) {
            one.jdbi()
                    .useHandle(
                            handle -> handle.execute("insert into view_level (view, instance) values ('search', 1)"));
            assertThat(count(one)).isEqualTo(1);
            assertThat(count(other)).isZero();
            TestDatabase.clear(one);
            assertThat(count(one)).isZero();
        }
    }

    private static int count(Database database) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from view_level")
                        .mapTo(int.class)
                        .one());
    }
}
