package ru.nastavnik.matching;

import java.util.List;

/** Somebody who takes part in a round, with what is known of their conditions. */
record Taker(Face face, List<String> about, List<String> conditions) {}
