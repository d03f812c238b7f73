package opencredit.api.process;

/** What is killed, at a random point of a load. */
enum Fault {
    /** The load, while a server follows it. */
    LOAD,
    /** The server, while it indexes what the load publishes. */
    SERVER,
    BOTH,
    /** The server, while it starts. */
    START,
    /** PostgreSQL and everybody who uses it. */
    POSTMASTER
}
