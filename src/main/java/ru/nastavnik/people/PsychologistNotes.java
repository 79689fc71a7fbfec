package ru.nastavnik.people;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PsychologistNotes extends JpaRepository<PsychologistNote, UUID> {

    /** The latest first. */
    List<PsychologistNote> findByMenteeIdOrderByWrittenAtDescIdDesc(UUID mentee);

    boolean existsByMenteeId(UUID mentee);
}
