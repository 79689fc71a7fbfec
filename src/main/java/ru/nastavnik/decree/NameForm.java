package ru.nastavnik.decree;

/**
 * A person's full name in the cases that decrees need.
 *
 * @param accusative whom: «Примерову Анну Борисовну»
 * @param instrumental by whom, or after whom: «Образцовым Петром Ильичом»
 */
public record NameForm(String accusative, String instrumental) {

    static final int LENGTH = 300;
}
