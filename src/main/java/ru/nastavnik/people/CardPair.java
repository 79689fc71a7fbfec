package ru.nastavnik.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A pair or group as the card of one of its people names it.
 *
 * @param state key of the words for it; {@code mark} how it is marked
 * @param until the last day
 */
public record CardPair(UUID id, List<Partner> partners, String state, String mark, LocalDate from, LocalDate until) {

    /** @param card in the other register; {@code about}: class or post, null for none */
    public record Partner(UUID card, String name, String about) {}
}
