package ru.nastavnik.people;

import jakarta.persistence.Entity;

/** What mentees ask for, in the organization's words. A request is about a topic when it has its words; others are kept as they were written. */
@Entity
public class Topic extends ListEntry {

    protected Topic() {}

    public Topic(String name, int position) {
        super(name, position);
    }
}
