package opencredit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** An index changes as the ledger does. */
interface ChangeConformance {

    AskedIndex asked();

    @Test
    default void beginsEmpty() {
        assertThat(asked().index().position()).isZero();
        assertThat(asked().index().mark()).isEmpty();
        assertThat(asked().ids("建材")).isEmpty();
        assertThat(asked().suggested("建材")).isEmpty();
    }

    @Test
    default void saysHowFarItIs() {
        asked().index().apply(List.of(), 7, "seven");
        assertThat(asked().index().position()).isEqualTo(7);
        assertThat(asked().index().mark()).isEqualTo("seven");
        assertThat(asked().hits("建材").asOf()).isEqualTo(7);
    }

    @Test
    default void showsTheNewestVersionOnly() {
        asked().holds(Draft.of(1, "旧示例厂"));
        asked().holds(Draft.of(1, "新示例厂"));
        assertThat(asked().ids("旧示例")).isEmpty();
        assertThat(asked().ids("示例")).containsExactly(Draft.of(1, "").id());
        asked().holds(Draft.of(1, "甲示例厂"), Draft.of(1, "乙示例厂"));
        assertThat(asked().ids("示例")).hasSize(1);
        assertThat(asked().ids("甲示例")).isEmpty();
    }

    @Test
    default void forgetsWhatIsGone() {
        asked().holds(Draft.of(1, "示例一厂"), Draft.of(2, "示例二厂"));
        asked().loses(Draft.of(1, "").id(), Draft.of(3, "").id());
        assertThat(asked().ids("示例")).containsExactly(Draft.of(2, "").id());
        asked().holds(Draft.of(1, "示例一厂"));
        assertThat(asked().ids("示例")).hasSize(2);
    }

    @Test
    default void maySeeTheSameChangesAgain() {
        for (int i = 0; i < 3; i++) {
            asked().index().apply(List.of(new Change.Shown(Draft.of(1, "示例厂").document(), 1)), 1);
        }
        assertThat(asked().ids("示例")).hasSize(1);
    }

    @Test
    default void keepsASubjectAsLongAsItHasARecord() {
        String code = "91371300699999996U";
        asked().holds(Draft.of(1, "示例厂").code(code), Draft.of(2, "示例厂").code(code), Draft.of(3, "别厂"));
        asked().loses(Draft.of(1, "").id());
        assertThat(asked().suggested("示例")).containsExactly(code);
        asked().holds(Draft.of(2, "改名厂").code(code));
        assertThat(asked().suggested("示例")).isEmpty();
        assertThat(asked().suggested("改名")).containsExactly(code);
        asked().loses(Draft.of(2, "").id());
        assertThat(asked().suggested("改名")).isEmpty();
        assertThat(asked().hits(code).subjects()).isEmpty();
    }

    @Test
    default void keepsASubjectWhoseRecordsChangePlacesInOneBatch() {
        String code = "91371300699999996U";
        asked().holds(Draft.of(1, "示例厂").code(code));
        asked().index()
                .apply(
                        List.of(
                                new Change.Gone(Draft.of(1, "").id(), 9),
                                new Change.Shown(Draft.of(2, "示例厂").code(code).document(), 9)),
                        9);
        assertThat(asked().suggested("示例")).containsExactly(code);
        asked().index().apply(List.of(new Change.Gone(Draft.of(2, "").id(), 10)), 10);
        assertThat(asked().suggested("示例")).isEmpty();
    }

    @Test
    default void keepsASecondPartyAsLongAsItHasARecord() {
        String code = "91371300699999996U";
        String other = "92371302MA3ABCD150";
        asked().holds(
                        Draft.of(1, "示例厂").code(code).with("供应厂", other),
                        Draft.of(2, "供应厂").code(other).with("示例厂", code));
        assertThat(asked().suggested("示例")).containsExactly(code);
        assertThat(asked().suggested("供应")).containsExactly(other);
        assertThat(asked().hits("供应厂").subjects()).containsExactly(other);
        asked().holds(Draft.of(2, "供应厂").code(other));
        assertThat(asked().suggested("示例")).containsExactly(code);
        asked().loses(Draft.of(2, "").id());
        assertThat(asked().suggested("供应")).containsExactly(other);
        asked().holds(Draft.of(1, "示例厂").code(code));
        assertThat(asked().suggested("供应")).isEmpty();
        asked().holds(Draft.of(3, "示例局").with("张*", null));
        assertThat(asked().suggested("张")).isEmpty();
        asked().loses(Draft.of(1, "").id());
        assertThat(asked().suggested("示例")).isEmpty();
    }

    @Test
    default void isEmptyAfterAReset() {
        asked().holds(Draft.of(1, "示例厂").code("91371300699999996U"));
        asked().index().reset();
        beginsEmpty();
        asked().holds(Draft.of(2, "建材厂"));
        assertThat(asked().ids("建材")).hasSize(1);
    }
}
