package ru.nastavnik.survey;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import ru.nastavnik.questionnaire.Purpose;

interface Rounds extends JpaRepository<Round, UUID> {

    /** Whoever opens, reminds, closes or hands out ways in waits here for others who do. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Round r where r.id = :id")
    Optional<Round> lock(UUID id);

    /** Whoever sends the same at once waits, and finds the round that the first made. */
    @Query(value = "select cast(pg_advisory_xact_lock(hashtextextended('round ' || cast(:submission as text), 0)) as text)", nativeQuery = true)
    String lockSubmission(UUID submission);

    Optional<Round> findBySubmission(UUID submission);

    /** Whoever answers holds it open meanwhile: what is sent is there when it closes, and is shuffled with the rest. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select r from Round r where r.id = :id")
    Optional<Round> holdOpen(UUID id);

    /** @param response null as long as nothing was saved */
    record Answered(Round round, Response response) {}

    /** With what one of those whom it asks answered. */
    @Query("select new ru.nastavnik.survey.Rounds$Answered(r, a) from Round r left join Response a on a.inviteeId = :invitee where r.id = :id")
    Optional<Answered> findAnswered(UUID id, UUID invitee);

    /** Other rounds of one purpose whose answers may be shown, the last first. */
    @Query("""
            select r from Round r where r.id <> :id and r.openedAt is not null and (r.closedAt is not null or not r.anonymous)
              and r.questionnaireId in (select q.id from Questionnaire q where q.purpose = :purpose)
            order by r.opensOn desc, r.id desc""")
    List<Round> findComparable(UUID id, Purpose purpose);
}
