package opencredit.api.serve;

import java.util.List;
import opencredit.api.settings.Register;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records of datasets that are defined no more, because a definition was removed or renamed: no list of a dataset leads
 * to them, and until somebody withdraws them they are still read by their ids.
 */
final class UndefinedDatasets {
    private static final Logger LOG = LoggerFactory.getLogger(UndefinedDatasets.class);

    private UndefinedDatasets() {}

    static void warn(Register register) {
        datasets(register)
                .forEach(dataset -> LOG.atWarn()
                        .addKeyValue("dataset", dataset)
                        .log("records of a dataset that is not defined; give its definition back, or withdraw them"));
    }

    static List<String> datasets(Register register) {
        return register.records().datasets().stream()
                .filter(dataset -> register.datasets().find(dataset).isEmpty())
                .toList();
    }
}
