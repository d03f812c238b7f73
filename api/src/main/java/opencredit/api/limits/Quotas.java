package opencredit.api.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import opencredit.api.caller.Allowances;
import opencredit.api.caller.Caller;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.data.key.ApiKey;

/**
 * How much of what is dear a caller may ask in an hour: an address so much, a key ten times as much or what it says itself.
 * What was asked comes back evenly over the hour. Each server counts for itself, in memory. Safe for threads.
 */
public final class Quotas implements Allowances {
    /** So many times as much as an address: a key is known, and can be revoked. */
    public static final int OF_KEYS = 10;

    private static final Duration HOUR = Duration.ofHours(1);

    /** Whoever asked nothing for an hour has all of it again, and need not be remembered. */
    private static final long MOST_CALLERS = 100_000;

    private final int ofAddresses;
    private final TimeMeter time;
    private final Cache<String, Account> accounts = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(HOUR)
            .build();

    /** @param ofAddresses what an address may ask in an hour; with 0 nothing is counted, of keys neither */
    public Quotas(int ofAddresses) {
        this(ofAddresses, TimeMeter.SYSTEM_NANOTIME);
    }

    Quotas(int ofAddresses, TimeMeter time) {
        this.ofAddresses = ofAddresses;
        this.time = time;
    }

    /**
     * Takes so much from what a caller may ask.
     *
     * @throws Problem where there is too little left
     */
    public void spend(Caller caller, int cost) {
        long quota = quota(caller);
        if (quota == 0) {
            return;
        }
        Account account = account(caller, quota);
        ConsumptionProbe probe = account.bucket().tryConsumeAndReturnRemaining(Math.min(cost, quota));
        account.spent().addAndGet(cost);
        if (!probe.isConsumed()) {
            throw Problem.of(ProblemType.QUOTA_EXCEEDED).after(seconds(probe.getNanosToWaitForRefill()));
        }
    }

    @Override
    public long spent(Caller caller) {
        Account account = accounts.getIfPresent(name(caller, quota(caller)));
        return account == null ? 0 : account.spent().get();
    }

    /** As draft-ietf-httpapi-ratelimit-headers-11 (2026-05-23) has them: the one place that writes them. */
    @Override
    public Map<String, String> fields(Caller caller) {
        long quota = quota(caller);
        Account account = accounts.getIfPresent(name(caller, quota));
        if (account == null) {
            return Map.of();
        }
        long left = account.bucket().getAvailableTokens();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("RateLimit-Policy", "\"costly\";q=" + quota + ";w=" + HOUR.toSeconds());
        fields.put("RateLimit", "\"costly\";r=" + left + untilMore(account.bucket(), quota, left));
        return fields;
    }

    /** In how many seconds there is more; nothing where all is there. */
    private static String untilMore(Bucket bucket, long quota, long left) {
        if (left >= quota) {
            return "";
        }
        return ";t=" + seconds(bucket.estimateAbilityToConsume(left + 1).getNanosToWaitForRefill());
    }

    private static int seconds(long nanos) {
        return Math.toIntExact(
                Math.max(1, Math.ceilDiv(nanos, Duration.ofSeconds(1).toNanos())));
    }

    private long quota(Caller caller) {
        ApiKey key = caller.key();
        if (key == null || ofAddresses == 0) {
            return ofAddresses;
        }
        Integer own = key.quota();
        return own == null ? (long) OF_KEYS * ofAddresses : own;
    }

    private Account account(Caller caller, long quota) {
        return Objects.requireNonNull(
                accounts.get(name(caller, quota), _ -> new Account(bucket(quota), new AtomicLong())));
    }

    private Bucket bucket(long quota) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, HOUR))
                .withCustomTimePrecision(time)
                .build();
    }

    /** By the quota too: a key that is made anew with another one begins anew. */
    private static String name(Caller caller, long quota) {
        return caller.household() + ' ' + quota;
    }

    /** @param spent all that was asked, refused or not */
    private record Account(Bucket bucket, AtomicLong spent) {}
}
