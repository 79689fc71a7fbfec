package ru.nastavnik.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import ru.nastavnik.questionnaire.Questionnaire;

/** Questionnaires by which an organization asks about its meetings. */
interface FeedbackQuestionnaires extends Repository<Questionnaire, UUID> {

    /**
     * The published edition of that which was chosen; where none was, of the library's once it is taken over, be it that somebody here made the next edition.
     *
     * @param library the mark of what was taken over: {@code ready:meeting-mentor}
     */
    @Query(nativeQuery = true, value = """
            select q.* from questionnaire q
            where q.organization_id = :organization and q.state = 'PUBLISHED' and q.family = coalesce(
              (select one.family from feedback_questionnaire c
               join questionnaire one on one.organization_id = c.organization_id and one.id = c.questionnaire_id
               where c.organization_id = :organization and c.side = :side),
              (select one.family from questionnaire one where one.organization_id = :organization and one.adopted = :library order by one.id desc limit 1))
            """)
    Optional<Questionnaire> findAsked(UUID organization, String side, String library);

    /** What was taken over from one of the library, the newest first. */
    @Query(nativeQuery = true, value = "select * from questionnaire where organization_id = :organization and adopted = :library order by id desc")
    List<Questionnaire> findTakenOver(UUID organization, String library);

    /** The edition that was chosen, published still or not. */
    @Query(nativeQuery = true, value = """
            select one.* from feedback_questionnaire c
            join questionnaire one on one.organization_id = c.organization_id and one.id = c.questionnaire_id
            where c.organization_id = :organization and c.side = :side""")
    Optional<Questionnaire> findChosen(UUID organization, String side);
}
