package ru.nastavnik.letter;

/** There is no such address: to try again is of no use. */
public class Undeliverable extends Exception {

    private static final long serialVersionUID = 1;

    Undeliverable() {
        super("The server refuses the address");
    }
}
