package opencredit.search.elasticsearch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/** A certificate for this machine that signs itself, made anew for each run by the JDK's own tool. */
final class Certificate {

    static final String KEY = "key.pem", CERTIFICATE = "certificate.pem";

    private static final String PASSWORD = "of no account";

    private Certificate() {}

    /** Writes both files. */
    static void make(Path folder) throws IOException {
        Path store = folder.resolve("made.p12");
        Process keytool = keytool(folder, store);
        if (status(keytool) != 0) {
            throw new IOException("no certificate could be made: " + Files.readString(folder.resolve("keytool.log")));
        }
        try (InputStream made = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(made, PASSWORD.toCharArray());
            write(
                    folder.resolve(KEY),
                    "PRIVATE KEY",
                    keys.getKey("node", PASSWORD.toCharArray()).getEncoded());
            write(
                    folder.resolve(CERTIFICATE),
                    "CERTIFICATE",
                    keys.getCertificate("node").getEncoded());
        } catch (GeneralSecurityException broken) {
            throw new IOException(broken);
        }
    }

    private static Process keytool(Path folder, Path store) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "node",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=IP:127.0.0.1",
                        "-ext",
                        "BC=ca:true",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
    }

    private static int status(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void write(Path file, String kind, byte[] bytes) throws IOException {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        Files.writeString(
                file,
                "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n",
                StandardCharsets.US_ASCII);
    }
}
