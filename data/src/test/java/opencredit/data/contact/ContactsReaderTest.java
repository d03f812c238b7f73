package opencredit.data.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import opencredit.data.dataset.yaml.FaultyDefinitions;
import opencredit.data.subject.CreditCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactsReaderTest {
    private static final String GOOD = """
            title: {zh: 联系方式, en: Contacts}
            bodies:
              - code: 11371300YGT6KGG41P
                name: 临沂示例市场监督管理局
                department: {zh: 信用科, en: Credit office}
                telephone: "0539-0000001"
                page: https://example.com/credit
              - {code: 11371300YGLXKQDT4N, name: 临沂示例商务局, address: {zh: 示例路1号, en: 1 Example Road}}
            """;

    @TempDir
    private Path home;

    @Test
    void readsWhatTheOperatorWrote() throws IOException {
        Files.writeString(home.resolve(ContactsReader.FILE), GOOD);
        List<Contact> bodies = ContactsReader.load(home).bodies();
        assertThat(bodies).extracting(Contact::telephone).containsExactly("0539-0000001", null);
        assertThat(bodies.getFirst().page()).isEqualTo("https://example.com/credit");
        assertThat(bodies.getLast().department()).isNull();
    }

    /** Nobody real is in it: the codes are of the demonstration's block, and no exchange has a number that begins with 0. */
    @Test
    void theDemonstrationsReachNobody() {
        assertThat(ContactsReader.load(home).bodies()).isNotEmpty().allSatisfy(body -> {
            assertThat(body.code()).matches("(1[12]|91)3713\\d\\dYG.{8}");
            assertThat(CreditCode.isValid(body.code())).isTrue();
            assertThat(body.telephone()).matches("0539-0\\d{6}");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0539-8312345",
                "(0531)83123456-8013",
                "010-13912345",
                "053983123458",
                "0539-8312345、8312346",
                "12345"
            })
    void takesNumbersOfOffices(String telephone) {
        assertThat(ContactsReader.read(GOOD.replace("0539-0000001", telephone), "bodies.yaml")
                        .bodies()
                        .getFirst()
                        .telephone())
                .isEqualTo(telephone);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "telephone: | phone: | 6 | unknown key: phone",
                "title: {zh | titel: {zh | 1 | missing title",
                "code: 11371300YGT6KGG41P | code: 11371300YGT6KGG41Q | 3 | no valid credit code",
                "11371300YGLXKQDT4N | 11371300YGT6KGG41P | 8 | code stands twice",
                ", address: {zh: 示例路1号, en: 1 Example Road} | '' | 8 | no way to reach it: one of telephone, email, address, page",
                "https://example.com/credit | javascript:alert(1) | 7 | page is no address",
                "0539-0000001 | 139 0000 0001 | 6 | telephone holds a mobile number or an identity number; write a number of the office",
                "0539-0000001 | +86-13900000001 | 6 | telephone holds a mobile number or an identity number; write a number of the office",
                "0539-0000001 | 0539-8312345、13900000001 | 6 | telephone holds a mobile number or an identity number; write a number of the office",
                "https://example.com/credit | https://example.com/13900000001 | 7 | page holds a mobile number or an identity number; write a number of the office",
                "示例路1号 | 身份证110101199003070011 | 8 | address holds a mobile number or an identity number; write a number of the office",
                "name: 临沂示例商务局, | '' | 8 | missing name",
            })
    void refusesWithPlaceAndReason(String from, String to, int line, String reason) {
        assertThat(GOOD).contains(from);
        Throwable thrown = catchThrowable(() -> ContactsReader.read(GOOD.replace(from, to), "/home/bodies.yaml"));
        assertThat(thrown).isInstanceOf(FaultyDefinitions.class);
        assertThat(Objects.requireNonNull(thrown.getMessage())
                        .lines()
                        .map(fault -> fault.replaceFirst("; accepted: .*", "")))
                .contains("/home/bodies.yaml:" + line + ": " + reason);
    }
}
