package ru.nastavnik.pairing;

import java.util.List;

/** The pair may not be formed or amended as asked; says everything that stands against it. */
public class PairRefused extends RuntimeException {

    private final transient List<Objection> objections;

    PairRefused(List<Objection> objections) {
        super(objections.stream().map(Objection::reason).toList().toString());
        this.objections = List.copyOf(objections);
    }

    public List<Objection> objections() {
        return objections;
    }
}
