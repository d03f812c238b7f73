package opencredit.data.store.uploads;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A submitted file.
 *
 * @param actor who submitted it
 * @param label of that key; null where it is none of the register's
 * @param bodies ids of the bodies whose rows it may hold
 * @param isCheck whether it is only checked
 * @param source the file's name, without numbers of people
 * @param bytes as they were submitted
 * @param batch its number in the ledger once its rows are staged; 0 before
 * @param rowsDone rows of the batch that are in the ledger or never will be
 * @param rows rows of the batch
 * @param report JSON of an {@code outcome.Report}; null before it is known
 * @param failure null while it did not fail
 */
public record Upload(
        UUID id,
        String actor,
        @Nullable String label,
        List<String> bodies,
        String dataset,
        boolean isCheck,
        String source,
        long bytes,
        UploadState state,
        Instant receivedAt,
        @Nullable Instant endedAt,
        long batch,
        long rowsDone,
        long rows,
        @Nullable String report,
        @Nullable UploadFailure failure) {

    public Upload {
        bodies = List.copyOf(bodies);
    }

    /** One that is received now. */
    public static Upload received(
            String actor, List<String> bodies, String dataset, boolean isCheck, String source, Instant at) {
        return new Upload(
                UUID.randomUUID(),
                actor,
                null,
                bodies,
                dataset,
                isCheck,
                source,
                0,
                UploadState.RECEIVED,
                at.truncatedTo(ChronoUnit.MILLIS),
                null,
                0,
                0,
                0,
                null,
                null);
    }

    /** The same with the number of its bytes. */
    public Upload kept(long size) {
        return new Upload(
                id,
                actor,
                label,
                bodies,
                dataset,
                isCheck,
                source,
                size,
                state,
                receivedAt,
                endedAt,
                batch,
                rowsDone,
                rows,
                report,
                failure);
    }

    /**
     * Why a file failed.
     *
     * @param code stable, such as {@code unknown-file-type}
     */
    public record UploadFailure(String code, Bilingual sentence) {
        /** Its process ended before its rows were staged. */
        public static final UploadFailure INTERRUPTED = new UploadFailure(
                "interrupted",
                new Bilingual(
                        "服务中断时该文件尚未检查完，没有公示任何内容，暂存的文件已删除，请重新提交。",
                        "The service stopped before the file was checked; nothing of it is published and the file is"
                                + " deleted. Submit it again."));

        /** Somebody cancelled it, or nobody confirmed it in time. */
        public static final UploadFailure CANCELLED = new UploadFailure(
                "cancelled",
                new Bilingual(
                        "该批次已取消，未入账的各行不再公示；需要公示时请重新提交。",
                        "The batch was cancelled; rows that are not in the ledger are not published. Submit it again if"
                                + " they should be."));

        /** The fault is the register's. */
        public static final UploadFailure INTERNAL = new UploadFailure(
                "internal",
                new Bilingual(
                        "服务出错，没有公示任何内容，请稍后重新提交。",
                        "The service failed and nothing is published; submit it again later."));
    }
}
