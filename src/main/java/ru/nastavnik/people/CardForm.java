package ru.nastavnik.people;

import java.time.LocalDate;
import org.springframework.validation.Errors;

/**
 * A card as it is typed.
 *
 * @param <C> the card
 */
interface CardForm<C extends Participant<?>> {

    PersonForm person();

    /** What no single field can tell. */
    default void check(Errors errors, LocalDate today) {
        person().check(errors, today);
    }

    C toNewCard(Person person, CardLists lists);

    void describe(C card, CardLists lists);
}
