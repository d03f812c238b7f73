package opencredit.data.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** The database cannot be used; the message is one line that says why and what to do, in Chinese and in English. */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String zh;

    public Unavailable(String zh, String en) {
        super(en);
        this.zh = zh;
    }

    public Unavailable(String zh, String en, Throwable cause) {
        super(en, cause);
        this.zh = zh;
    }

    /** Something about a file or folder. */
    public static Unavailable of(String zh, String en, IOException failed) {
        return new Unavailable(zh + "：" + reason(failed), en + ": " + failed.getMessage(), failed);
    }

    /** Something about a file or folder. */
    public static Unavailable of(String zh, String en, UncheckedIOException failed) {
        return of(zh, en, Objects.requireNonNull(failed.getCause()));
    }

    /** The line in Chinese; the message is the English one. */
    public String zh() {
        return zh;
    }

    /** The system's own words are English. */
    private static String reason(IOException failed) {
        return switch (failed) {
            case AccessDeniedException denied -> "没有权限";
            case NoSuchFileException missing -> "文件或文件夹不存在";
            case FileAlreadyExistsException file -> "同名文件已存在，需要的是文件夹";
            case NotDirectoryException file -> "路径不是文件夹";
            default -> "无法读写，请检查磁盘空间和权限";
        };
    }
}
