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

    /** Has answered, or is still there as whom they are asked: by a card that is not archived, or by a role in the organization. */
    String NOT_LEFT = """
            (i.answeredOn is not null
              or i.personId is null and exists (select m from Membership m where m.accountId = i.accountId and m.organizationId = :organization)
              or i.side = MENTOR and not exists (select m from Mentor m where m.person.id = i.personId and m.archivedOn is not null)
              or i.side = MENTEE and not exists (select m from Mentee m where m.person.id = i.personId and m.archivedOn is not null))""";

    /** SQL: {@code i} is not there any more as whom they are asked. */
    String LEFT = """
            (i.person_id is null and not exists (
                select from membership own where own.account_id = i.account_id and own.organization_id = i.organization_id)
              or i.side = 'MENTOR' and exists (
                select from mentor own where own.organization_id = i.organization_id and own.person_id = i.person_id and own.archived_on is not null)
              or i.side = 'MENTEE' and exists (
                select from mentee own where own.organization_id = i.organization_id and own.person_id = i.person_id and own.archived_on is not null))""";

    /**
     * SQL: {@code i} has answered, or can: whoever withdrew before they did, or left an open round, counts neither as asked nor as waiting. Of a closed one
     * see {@link Departed}.
     */
    String ASKED = """
            (i.answered_on is not null
              or (i.person_id is null or i.person_id not in (select gone.id from person gone where gone.blocked_on is not null))
                and not (i.round_id in (select going.id from survey_round going where going.closed_at is null) and\s""" + LEFT + "))";

    List<Invitee> findByRoundId(UUID round);

    /** Whoever has withdrawn their consent, or left, is asked nothing any more, whatever link they still have. */
    @Query("select i from Invitee i where i.id = :id and " + NOT_WITHDRAWN + " and " + NOT_LEFT)
    Optional<Invitee> findToAnswer(UUID id, UUID organization);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Invitee i where i.id = :id and " + NOT_WITHDRAWN + " and " + NOT_LEFT)
    Optional<Invitee> lockToAnswer(UUID id, UUID organization);

    /** Whoever has withdrawn, too. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Invitee i where i.id = :id and i.roundId = :round")
    Optional<Invitee> lock(UUID round, UUID id);

    /**
     * As whom somebody is asked, those who have not answered first.
     *
     * @param id of the round, or of one of their invitations to it: somebody may be asked as a mentor and as a mentee
     */
    @Query("select i from Invitee i where (i.id = :id or i.roundId = :id) and (i.personId in :persons or i.accountId = :account) and " + NOT_LEFT
            + " order by i.answeredOn nulls first, i.side")
    List<Invitee> findOwn(UUID id, Collection<UUID> persons, UUID account, UUID organization);
}
