package ru.nastavnik.survey;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Invitees extends JpaRepository<Invitee, UUID> {

    List<Invitee> findByRoundId(UUID round);
}
