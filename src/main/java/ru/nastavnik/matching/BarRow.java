package ru.nastavnik.matching;

/** A bar in the list of bars; a face is null when the card is no more. */
record BarRow(Bar bar, Face mentee, Face mentor) {}
