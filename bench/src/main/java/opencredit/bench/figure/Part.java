package opencredit.bench.figure;

import java.util.List;

/** Some figures that are measured together. */
public interface Part {

    /** Measures, and says what it does meanwhile on standard error. */
    List<Figure> measure(Home home, Options options);
}
