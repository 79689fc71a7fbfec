package ru.nastavnik.questionnaire;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Those of the organization where one stands, and of the authorities above it: whose one is, only the database tells. */
public interface Questionnaires extends JpaRepository<Questionnaire, UUID> {}
