package ru.nastavnik.survey;

/** Of the room that matches: whether it reads what people answer to whom they would like to work with. Called in a transaction. */
public interface WishReader {

    /** Of one that is planned, whether it would if it opened now. */
    boolean reads(Round round);
}
