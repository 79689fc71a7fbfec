package ru.nastavnik.survey;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Responses extends JpaRepository<Response, UUID> {

    Optional<Response> findByRoundIdAndSubmission(UUID round, UUID submission);

    int countByRoundIdAndOnPaperTrue(UUID round);

    Optional<Response> findByInviteeId(UUID invitee);

    @Query("select r from Response r where r.sentOn is not null and r.inviteeId in (select i.id from Invitee i where i.personId = :person)")
    List<Response> ofPerson(UUID person);

    @Query("select r from Response r where r.sentOn is not null and r.inviteeId in :invitees")
    List<Response> ofInvitees(Collection<UUID> invitees);
}
