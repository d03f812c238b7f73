package opencredit.data.demo.party;

import opencredit.data.demo.party.DemoWords.Place;

/**
 * A party that a row names.
 *
 * @param code empty for a person
 * @param representative empty for a person
 */
public record DemoParty(String name, String code, String representative, Place place) {}
