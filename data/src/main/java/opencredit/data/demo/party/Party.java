package opencredit.data.demo.party;

import opencredit.data.demo.party.Words.Place;

/**
 * Somebody whom a row names.
 *
 * @param code empty for a person
 * @param representative empty for a person
 */
public record Party(String name, String code, String representative, Place place) {}
