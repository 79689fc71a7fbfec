package ru.nastavnik.matching;

import java.util.UUID;
import ru.nastavnik.people.PersonName;

/**
 * Somebody as the pages of matching name them.
 *
 * @param card of the mentor or mentee
 * @param about class or post; null when unknown
 * @param state of the card
 * @param gone into the archive, or forgotten
 */
record Face(UUID card, UUID person, PersonName name, String about, String state, boolean gone) {}
