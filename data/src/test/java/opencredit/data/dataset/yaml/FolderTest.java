package opencredit.data.dataset.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {
    @Test
    void reads_yaml_files_of_a_folder_on_disk(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("b.yaml"), "乙");
        Files.writeString(folder.resolve("a.yaml"), "甲");
        Files.writeString(folder.resolve("notes.txt"), "no");
        assertThat(Folder.read(folder.toUri())).containsExactly(Map.entry("a", "甲"), Map.entry("b", "乙"));
    }

    @Test
    void reads_yaml_files_of_a_folder_in_a_jar_again_and_again(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("a b.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("opencredit/data/datasets/"));
            zip.putNextEntry(new ZipEntry("opencredit/data/datasets/a.yaml"));
            zip.write("甲".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("opencredit/data/codes/b.yaml"));
        }
        URI uri = URI.create("jar:" + jar.toUri() + "!/opencredit/data/datasets");
        assertThat(Folder.read(uri)).containsExactly(Map.entry("a", "甲"));
        assertThat(Folder.read(uri)).containsExactly(Map.entry("a", "甲"));
    }
}
