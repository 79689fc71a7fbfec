package ru.nastavnik.decree;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Whoever took a step: the account, and its name as it was then. */
@Embeddable
public record Author(@Column(name = "made_by") UUID account, @Column(name = "made_by_name") String name) {}
