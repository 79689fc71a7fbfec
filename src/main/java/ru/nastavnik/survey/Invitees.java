package ru.nastavnik.survey;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Invitees extends JpaRepository<Invitee, UUID> {

    String NOT_WITHDRAWN = "not exists (select p from Person p where p.id = i.personId and p.blockedOn is not null)";

    /** SQL: {@code i} has answered, or can: whoever withdrew before they did counts neither as asked nor as waiting. */
    String ASKED = """
            (i.answered_on is not null or i.person_id is null
              or i.person_id not in (select gone.id from person gone where gone.blocked_on is not null))""";

    /** SQL: {@code i} is not there any more as whom they are asked. Nobody writes to them; on paper they may have answered before. */
    String LEFT = """
            (i.person_id is null and not exists (
                select from membership own where own.account_id = i.account_id and own.organization_id = i.organization_id and own.role = 'CURATOR')
              or i.side = 'MENTOR' and exists (
                select from mentor own where own.organization_id = i.organization_id and own.person_id = i.person_id and own.archived_on is not null)
              or i.side = 'MENTEE' and exists (
                select from mentee own where own.organization_id = i.organization_id and own.person_id = i.person_id and own.archived_on is not null))""";

    List<Invitee> findByRoundId(UUID round);

    /** Whoever has withdrawn their consent is asked nothing any more, whatever link they still have. */
    @Query("select i from Invitee i where i.id = :id and " + NOT_WITHDRAWN)
    Optional<Invitee> findToAnswer(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Invitee i where i.id = :id and " + NOT_WITHDRAWN)
    Optional<Invitee> lockToAnswer(UUID id);

    /** Whoever has withdrawn, too. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Invitee i where i.id = :id and i.roundId = :round")
    Optional<Invitee> lock(UUID round, UUID id);

    /**
     * As whom somebody is asked, those who have not answered first.
     *
     * @param id of the round, or of one of their invitations to it: somebody may be asked as a mentor and as a mentee
     */
    @Query("""
            select i from Invitee i where (i.id = :id or i.roundId = :id) and (i.personId in :persons or i.accountId = :account)
            order by i.answeredOn nulls first, i.side""")
    List<Invitee> findOwn(UUID id, Collection<UUID> persons, UUID account);
}
