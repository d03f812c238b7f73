package opencredit.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import opencredit.search.EngineAddress;
import opencredit.search.SearchIndex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The real one asks who comes, and shows who it is. */
@ExtendWith(WithElasticsearch.class)
class SecurityTest {

    private EngineAddress address;

    @BeforeEach
    void ask() {
        address = Node.address();
    }

    @Test
    void whoKnowsThePasswordAndTheCertificateIsLetIn() {
        assertThat(position(address.password(), address.certificate())).isZero();
    }

    @Test
    void whoDoesNotKnowThePasswordFindsTheEngineAway() {
        assertThatThrownBy(() -> position("wrong", address.certificate()))
                .isInstanceOf(SearchIndex.Away.class)
                .hasMessageContaining("401 security_exception");
    }

    @Test
    void anEngineThatNobodyVouchesForIsNotAsked() {
        assertThatThrownBy(() -> position(address.password(), null))
                .isInstanceOf(SearchIndex.Away.class)
                .hasMessageContaining("SSL");
    }

    private long position(@Nullable String password, @Nullable Path certificate) {
        EngineAddress tried =
                new EngineAddress(address.nodes(), address.user(), password, address.apiKey(), certificate);
        try (ElasticsearchIndex index = TestIndex.open(tried, TestIndex.names())) {
            return index.position();
        }
    }
}
