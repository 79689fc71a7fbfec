package ru.nastavnik.people;

import jakarta.persistence.Embeddable;

/** How to reach a person and, for a minor, the legal representative; each may be null. */
@Embeddable
public record Contacts(String phone, String email, String representativeName, String representativePhone) {}
