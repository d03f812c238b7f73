package opencredit.api.search;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import opencredit.api.cache.AnswerCache;
import opencredit.api.cache.LedgerTail;
import opencredit.data.store.read.Authorities;
import opencredit.data.store.read.Authorities.Authority;
import opencredit.search.text.Tokens;

/** The names of authorities while they are typed: few, so all are looked at, and remembered. Safe for threads. */
final class KnownAuthorities {
    private final Authorities authorities;
    private final AnswerCache<String, List<Known>> cache;

    KnownAuthorities(Authorities authorities, LedgerTail tail, Clock clock) {
        this.authorities = authorities;
        this.cache = AnswerCache.ofOne(tail, clock);
    }

    /** Those that start with the text, then those that hold it; each the shortest name first. */
    List<Authority> typed(String typed, int limit) {
        String key = Tokens.key(typed);
        return cache
                .get(
                        "",
                        (_, now) ->
                                authorities.shown(now).stream().map(Known::of).toList())
                .stream()
                .filter(known -> known.holds(key))
                .sorted(Comparator.comparing((Known known) -> !known.startsWith(key))
                        .thenComparing(known -> known.key().length()))
                .limit(limit)
                .map(Known::authority)
                .toList();
    }

    private record Known(Authority authority, String key, String pinyin, String initials) {

        static Known of(Authority authority) {
            String name = authority.name();
            return new Known(authority, Tokens.key(name), Tokens.pinyin(name), Tokens.initials(name));
        }

        boolean holds(String typed) {
            return key.contains(typed) || startsWith(typed);
        }

        boolean startsWith(String typed) {
            return key.startsWith(typed) || pinyin.startsWith(typed) || initials.startsWith(typed);
        }
    }
}
