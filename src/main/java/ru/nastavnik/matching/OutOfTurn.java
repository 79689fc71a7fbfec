package ru.nastavnik.matching;

/** What is asked for has its time, and that is not now: the round is closed, or its gathering is over, or has not been held yet. */
class OutOfTurn extends IllegalStateException {

    OutOfTurn(String why) {
        super(why);
    }
}
