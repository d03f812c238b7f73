package opencredit.data.store.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The Chinese words say what the driver's English ones say. */
class RefusalTest {
    @Test
    void whoDoesNotAnswerInTimeIsNotSaidToRefuse() {
        assertThat(Refusal.zh(new SQLException("Connection attempt timed out.", "08001")))
                .startsWith("连接超时");
        assertThat(Refusal.zh(
                        new SQLException("The connection attempt failed.", "08001", new SocketTimeoutException())))
                .startsWith("连接超时");
        assertThat(Refusal.zh(new SQLException("Connection to localhost:1 refused.", "08001", new ConnectException())))
                .startsWith("连接被拒绝或主机不可达");
        assertThat(Refusal.zh(new SQLException("statement timed out", "57014"))).startsWith("操作未完成");
    }
}
