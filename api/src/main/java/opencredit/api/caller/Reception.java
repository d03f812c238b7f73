package opencredit.api.caller;

/**
 * What a server has to know of those who come.
 *
 * @param gate knows keys
 * @param sessions knows who is signed in
 * @param allowances what callers may still ask
 * @param proxies who is believed about others
 */
public record Reception(KeyGate gate, SessionGate sessions, Allowances allowances, TrustedProxies proxies) {
    /** Nobody has a key, nothing is counted, and this machine is believed. */
    public static final Reception OPEN =
            new Reception(KeyGate.CLOSED, SessionGate.CLOSED, Allowances.UNCOUNTED, TrustedProxies.THIS_MACHINE);
}
