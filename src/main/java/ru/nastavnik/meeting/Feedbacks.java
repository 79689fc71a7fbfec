package ru.nastavnik.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Feedbacks extends JpaRepository<Feedback, UUID> {

    Optional<Feedback> findByMeetingIdAndPersonId(UUID meeting, UUID person);

    boolean existsByMeetingIdAndSentOnIsNotNull(UUID meeting);

    List<Feedback> findByMeetingIdIn(Collection<UUID> meetings);
}
