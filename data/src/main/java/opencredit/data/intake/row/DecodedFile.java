package opencredit.data.intake.row;

import java.util.List;

/** A file whose type is known from its content. One thread. */
public interface DecodedFile extends AutoCloseable {

    List<Sheet> sheets();

    /** Whether it is an XLSX file, whatever its name says. */
    default boolean isWorkbook() {
        return false;
    }

    @Override
    void close();
}
