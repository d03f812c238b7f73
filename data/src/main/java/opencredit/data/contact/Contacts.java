package opencredit.data.contact;

import java.util.List;

/**
 * The bodies that can be reached.
 *
 * @param bodies in the order of their file, each code once
 */
public record Contacts(List<Contact> bodies) {}
