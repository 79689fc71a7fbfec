package ru.nastavnik.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A talk with somebody who wants to be a mentor, noted by the criteria of selection (S3 stage 4). */
@Entity
class Interview {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID mentorId;
    private LocalDate heldOn;
    private String interviewer;

    @Enumerated(EnumType.STRING)
    private InterviewDecision decision;

    private String note;
    private UUID enteredBy;

    @ElementCollection
    @CollectionTable(name = "interview_rating", joinColumns = @JoinColumn(name = "interview_id"))
    private Set<CriterionRating> ratings = new LinkedHashSet<>();

    protected Interview() {}

    /** @param enteredBy account; null for a job */
    Interview(UUID mentorId, UUID enteredBy) {
        this.mentorId = mentorId;
        this.enteredBy = enteredBy;
    }

    /**
     * @param interviewer name of whoever talked with the mentor
     * @param note null for none
     * @param ratings one for a criterion at the most
     * @throws IllegalArgumentException when the interviewer is blank, or a criterion is rated twice
     */
    void describe(LocalDate heldOn, String interviewer, InterviewDecision decision, String note, Collection<CriterionRating> ratings) {
        if (interviewer.isBlank() || ratings.stream().map(CriterionRating::criterionId).distinct().count() < ratings.size()) {
            throw new IllegalArgumentException("An interview has an interviewer, and one rating for a criterion");
        }
        this.heldOn = heldOn;
        this.interviewer = interviewer.strip();
        this.decision = decision;
        this.note = note;
        this.ratings.retainAll(ratings);
        this.ratings.addAll(ratings);
    }

    /** Mean of the ratings, 1–5; null when nothing is rated. */
    public Double getMean() {
        var mean = ratings.stream().filter(rating -> rating.rating() != null).mapToInt(CriterionRating::rating).average();
        return mean.isPresent() ? mean.getAsDouble() : null;
    }

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public UUID getMentorId() {
        return mentorId;
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public String getInterviewer() {
        return interviewer;
    }

    public InterviewDecision getDecision() {
        return decision;
    }

    public String getNote() {
        return note;
    }

    public UUID getEnteredBy() {
        return enteredBy;
    }

    public Set<CriterionRating> getRatings() {
        return ratings;
    }
}
