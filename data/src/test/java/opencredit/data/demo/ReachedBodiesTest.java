package opencredit.data.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import opencredit.data.contact.Contact;
import opencredit.data.contact.ContactsReader;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.demo.party.DemoParty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom the demonstration names as deciding, in whatever place, can be asked. */
class ReachedBodiesTest {
    @TempDir
    Path home;

    @Test
    void everyBodyOfTheDemonstrationHasItsContact() {
        Map<String, Contact> contacts = ContactsReader.load(home).bodies().stream()
                .collect(Collectors.toMap(Contact::code, Function.identity()));
        List<DemoParty> bodies = new Demonstration(TestDatasets.shipped(), LocalDate.of(2026, 5, 26)).bodies();
        assertThat(contacts.values())
                .extracting(body -> body.code() + " " + body.name())
                .containsExactlyInAnyOrderElementsOf(bodies.stream()
                        .map(body -> body.code() + " " + body.name())
                        .toList());
        assertThat(contacts.values()).extracting(Contact::telephone).doesNotHaveDuplicates();
        assertThat(bodies).extracting(body -> body.place().region()).contains("371300", "371329");
    }
}
