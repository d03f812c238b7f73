package opencredit.api.caller.session;

/** By what way a request came, as far as its cookies are concerned. */
public enum Channel {
    /**
     * HTTPS up to a proxy that the operator trusts. The browser itself keeps a cookie with this prefix to this host, to
     * HTTPS, and to all paths (RFC 6265bis, 4.1.3.2), so that no neighbouring host can plant one.
     */
    SECURE("__Host-opencredit", "; Secure"),

    /**
     * Plain HTTP within one machine, where nobody listens. A browser refuses the prefix, and by the letter of RFC 6265bis
     * Secure too, on a cookie that came over HTTP; so the name is another one, which is never read on another channel.
     */
    LOOPBACK("opencredit-loopback", ""),

    /** Plain HTTP over a network: whatever is said is said to everybody between, so no cookie is set and none is read. */
    PLAIN("", "");

    private final String cookie;
    private final String secure;

    Channel(String cookie, String secure) {
        this.cookie = cookie;
        this.secure = secure;
    }

    /** The name of the session's cookie; empty where there is none. */
    public String cookie() {
        return cookie;
    }

    /**
     * The field that sets the cookie ({@code Set-Cookie}).
     *
     * @param seconds for which the browser keeps it; 0 takes it away
     */
    public String setCookie(String value, long seconds) {
        return cookie + '=' + value + "; Path=/; Max-Age=" + seconds + "; HttpOnly; SameSite=Strict" + secure;
    }
}
