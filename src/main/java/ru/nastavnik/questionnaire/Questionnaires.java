package ru.nastavnik.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import ru.nastavnik.organization.Standing;

/**
 * Those of the organization where one stands, and of the authorities above it: the database shows these too, drafts included, so whoever means
 * the organization's own asks for {@link #own}, and for what is offered to it {@link #offered}.
 */
public interface Questionnaires extends JpaRepository<Questionnaire, UUID> {

    /** The organization's own. */
    default Optional<Questionnaire> own(UUID id) {
        return findOf(Standing.require().organization(), id);
    }

    /** An authority's that is published and shared with those below. */
    default Optional<Questionnaire> offered(UUID id) {
        return findShared(Standing.require().organization(), id);
    }

    @Query(nativeQuery = true, value = "select * from questionnaire where organization_id = :organization and id = :id")
    Optional<Questionnaire> findOf(UUID organization, UUID id);

    @Query(nativeQuery = true, value = "select * from questionnaire where organization_id <> :organization and id = :id and shared and state = 'PUBLISHED'")
    Optional<Questionnaire> findShared(UUID organization, UUID id);

    @Query(nativeQuery = true, value = "select * from questionnaire where organization_id = :organization and family = :family and edition = 1")
    Optional<Questionnaire> findFirst(UUID organization, UUID family);

    @Query(nativeQuery = true, value = "select max(edition) from questionnaire where organization_id = :organization and family = :family")
    int lastEdition(UUID organization, UUID family);

    @Query(nativeQuery = true, value = "select * from questionnaire where organization_id = :organization and family = :family and state = 'DRAFT'")
    Optional<Questionnaire> findDraft(UUID organization, UUID family);

    /** Other editions that are published. */
    @Query(nativeQuery = true, value = """
            select * from questionnaire where organization_id = :organization and family = :family and state = 'PUBLISHED' and id <> :but""")
    List<Questionnaire> findPublished(UUID organization, UUID family, UUID but);

    @Query(nativeQuery = true, value = "select * from questionnaire where organization_id = :organization and adopted = :from and state = 'PUBLISHED'")
    Optional<Questionnaire> findAdopted(UUID organization, String from);
}
