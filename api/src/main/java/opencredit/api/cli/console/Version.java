package opencredit.api.cli.console;

import picocli.CommandLine.IVersionProvider;

/** The version as the build wrote it into the jar. */
public final class Version implements IVersionProvider {

    static String number() {
        String built = Version.class.getPackage().getImplementationVersion();
        return built == null ? "unbuilt" : built;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"opencredit " + number()};
    }
}
