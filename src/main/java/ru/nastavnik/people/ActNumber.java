package ru.nastavnik.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Number of an act, without gaps in an organization and calendar year. */
@Embeddable
record ActNumber(@Column(name = "act_year") Integer year, @Column(name = "act_number") Integer number) {}
