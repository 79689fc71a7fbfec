package ru.nastavnik.people;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PsychologistNotes extends JpaRepository<PsychologistNote, UUID> {}
