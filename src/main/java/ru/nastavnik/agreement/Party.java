package ru.nastavnik.agreement;

import jakarta.persistence.Embeddable;

/**
 * A side as the paper names it.
 *
 * @param instrumental between whom: «Примеровой Анной Борисовной»
 */
@Embeddable
public record Party(String name, String instrumental) {}
