package ru.nastavnik.people;

import jakarta.persistence.Entity;

/** By what an interview with a mentor judges. */
@Entity
public class Criterion extends ListEntry {

    protected Criterion() {}

    public Criterion(String name, int position) {
        super(name, position);
    }
}
