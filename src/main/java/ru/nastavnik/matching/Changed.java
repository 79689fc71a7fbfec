package ru.nastavnik.matching;

import java.util.List;

/** A mentee who has other mentors in one variant than in the other; empty where they have none. */
record Changed(Face mentee, List<Match> one, List<Match> other) {}
