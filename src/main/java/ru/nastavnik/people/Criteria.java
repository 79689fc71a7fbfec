package ru.nastavnik.people;

interface Criteria extends ListEntries<Criterion> {}
