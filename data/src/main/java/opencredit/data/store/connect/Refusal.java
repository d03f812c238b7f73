package opencredit.data.store.connect;

import java.net.SocketTimeoutException;
import java.sql.SQLException;

/** Why PostgreSQL refused, in Chinese: its own words are English. */
public final class Refusal {

    private Refusal() {}

    /** By the SQLSTATE, which stands beside it. */
    public static String zh(SQLException failed) {
        String state = String.valueOf(failed.getSQLState());
        return (isTimeout(failed, state) ? "连接超时" : reason(state)) + "（PostgreSQL 代码 " + state + "）";
    }

    /** The driver has one SQLSTATE for an address where nobody answers and for one that refuses. */
    private static boolean isTimeout(SQLException failed, String state) {
        boolean isConnecting = failed.getSQLState() == null || state.startsWith("08");
        return isConnecting
                && (failed.getCause() instanceof SocketTimeoutException
                        || String.valueOf(failed.getMessage()).contains("timed out"));
    }

    private static String reason(String state) {
        return switch (state) {
            case "08001" -> "连接被拒绝或主机不可达";
            case "28P01", "28000" -> "用户名或密码不正确，或不允许该用户连接";
            case "3D000" -> "没有这个数据库";
            case "42501" -> "该用户权限不足";
            case "53100" -> "磁盘已满";
            case "53300" -> "连接数已满";
            case "57P03" -> "正在启动或停止";
            default -> state.startsWith("08") ? "连接中断" : "操作未完成";
        };
    }
}
