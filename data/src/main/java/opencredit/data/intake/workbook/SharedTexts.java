package opencredit.data.intake.workbook;

import java.util.ArrayList;
import java.util.List;
import opencredit.data.intake.parts.PartReader;
import opencredit.data.intake.parts.Parts;
import org.jspecify.annotations.Nullable;

/** The texts that cells refer to by number. The guard bounds their part, so that they fit in memory. */
final class SharedTexts {
    private SharedTexts() {}

    static List<String> of(Parts parts, @Nullable String name) {
        if (name == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        try (PartReader reader = parts.read(name)) {
            while (reader.next()) {
                if (reader.starts("si")) {
                    texts.add(RichText.read(reader, "si"));
                }
            }
        }
        return texts;
    }
}
