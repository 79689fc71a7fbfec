package ru.nastavnik.agreement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.UuidGenerator;

/** The agreement of a mentor and one mentee of the pair or group (S1 annex 4). In force when all have signed and its term runs. */
@Entity
public class Agreement {

    static final int MOST_MONTHS = 36;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID pairId;
    private UUID menteeId;

    @Enumerated(EnumType.STRING)
    private AgreementState state = AgreementState.DRAFT;

    @Embedded
    private Clauses clauses;

    private int months;
    private String number;
    private LocalDate dated;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "mentor_name"))
    @AttributeOverride(name = "instrumental", column = @Column(name = "mentor_instrumental"))
    private Party mentor;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "mentee_name"))
    @AttributeOverride(name = "instrumental", column = @Column(name = "mentee_instrumental"))
    private Party mentee;

    @ElementCollection
    @CollectionTable(name = "agreement_signer", joinColumns = @JoinColumn(name = "agreement_id"))
    private Set<Signer> signers = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "agreement_extension", joinColumns = @JoinColumn(name = "agreement_id"))
    @OrderColumn(name = "position")
    private List<Extension> extensions = new ArrayList<>();

    private LocalDate startsOn;
    private LocalDate endsOn;
    private LocalDate copiesOn;
    private UUID scanId;

    @Enumerated(EnumType.STRING)
    private Ending ending;

    private LocalDate endedOn;
    private String endReason;

    protected Agreement() {}

    /** @throws IllegalArgumentException when the term is not 1–36 months */
    Agreement(UUID pairId, UUID menteeId, Clauses clauses, int months) {
        this.pairId = pairId;
        this.menteeId = menteeId;
        write(clauses, months);
    }

    /**
     * @throws IllegalStateException when it is no draft any more
     * @throws IllegalArgumentException when the term is not 1–36 months
     */
    void write(Clauses clauses, int months) {
        require(AgreementState.DRAFT);
        requireMonths(months);
        this.clauses = clauses;
        this.months = months;
    }

    private static void requireMonths(int months) {
        if (months < 1 || months > MOST_MONTHS) {
            throw new IllegalArgumentException("months: " + months);
        }
    }

    /**
     * The paper is made: from now on nothing of it changes.
     *
     * @param names of those who have to sign; a representative's may be empty
     * @throws IllegalStateException unless it is a draft
     */
    void issue(String number, LocalDate dated, Party mentor, Party mentee, Map<Signatory, String> names) {
        require(AgreementState.DRAFT);
        this.number = number;
        this.dated = dated;
        this.mentor = mentor;
        this.mentee = mentee;
        names.forEach((signatory, name) -> signers.add(Signer.awaited(signatory, name)));
        state = AgreementState.SIGNING;
    }

    /** A draft again: the paper is spoiled, and whoever has signed it signs another. @throws IllegalStateException unless it waits for signatures */
    void takeBack() {
        require(AgreementState.SIGNING);
        signers.clear();
        number = null;
        dated = null;
        mentor = null;
        mentee = null;
        state = AgreementState.DRAFT;
    }

    /** Before it is deleted. @throws IllegalStateException unless it is a draft */
    void discard() {
        require(AgreementState.DRAFT);
    }

    /** Whether those who had to sign on the day of the paper are those who have to on the day of signing. */
    boolean asksFor(Set<Signatory> signatories) {
        return signers.stream().map(Signer::signatory).collect(Collectors.toSet()).equals(signatories);
    }

    /**
     * The last signature sets it in force (S1 agr. 3.4).
     *
     * @param signed with the names of representatives whom the paper did not name; others may be null
     * @throws IllegalStateException unless it waits for signatures
     * @throws IllegalArgumentException when it does not wait for one of these, nobody knows the name, or the day is before that of the paper
     */
    void sign(Map<Signatory, String> signed, LocalDate day, UUID by, Instant now) {
        require(AgreementState.SIGNING);
        if (day.isBefore(dated)) {
            throw new IllegalArgumentException("Signed on " + day + ", made on " + dated);
        }
        signed.forEach((signatory, name) -> {
            Signer awaited = signers.stream()
                    .filter(signer -> signer.signatory() == signatory && !signer.hasSigned())
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Not awaited: " + signatory));
            signers.remove(awaited);
            signers.add(awaited.signed(name, day, by, now));
        });
        if (signers.stream().allMatch(Signer::hasSigned)) {
            state = AgreementState.SIGNED;
            startsOn = signers.stream().map(Signer::signedOn).max(Comparator.naturalOrder()).orElseThrow();
            endsOn = Term.lastDay(startsOn, months);
        }
    }

    /** Each side has its copy (S1 agr. 3.1). @throws IllegalStateException unless all have signed */
    void handOut(LocalDate day) {
        if (startsOn == null) {
            throw new IllegalStateException("Not signed");
        }
        copiesOn = day;
    }

    /** From its last day on, whether that is past or not: as though it had been agreed on for so long. @throws IllegalStateException unless it is signed and not ended */
    void extend(int more, LocalDate agreedOn, UUID by, Instant now) {
        require(AgreementState.SIGNED);
        requireMonths(more);
        extensions.add(new Extension(more, agreedOn, by, now));
        endsOn = wholeTerm();
    }

    /** Its last day, if nobody ends it. */
    private LocalDate wholeTerm() {
        return Term.lastDay(startsOn, months + extensions.stream().mapToInt(Extension::months).sum());
    }

    /**
     * @param day the last one, which may be ahead
     * @throws IllegalStateException unless it is signed and not ended
     * @throws IllegalArgumentException when the day is outside of its term
     */
    void end(Ending ending, LocalDate day, String reason) {
        require(AgreementState.SIGNED);
        if (day.isBefore(startsOn) || day.isAfter(endsOn)) {
            throw new IllegalArgumentException("Ends on " + day + ", runs until " + endsOn);
        }
        this.ending = ending;
        this.endedOn = day;
        this.endReason = reason;
        this.endsOn = day;
        state = AgreementState.ENDED;
    }

    /**
     * Both think better of it.
     *
     * @throws IllegalStateException unless its end is noted for a day that is not over yet
     */
    void goOn(LocalDate today) {
        require(AgreementState.ENDED);
        if (isEndedOn(today)) {
            throw new IllegalStateException("Ended on " + endedOn);
        }
        ending = null;
        endedOn = null;
        endReason = null;
        endsOn = wholeTerm();
        state = AgreementState.SIGNED;
    }

    /** Whether somebody has ended it, and its last day is over. */
    boolean isEndedOn(LocalDate day) {
        return state == AgreementState.ENDED && endedOn.isBefore(day);
    }

    /** @return the scan that it takes the place of; null for none. @throws IllegalStateException for a draft, which nobody signs */
    UUID scan(UUID file) {
        if (state == AgreementState.DRAFT) {
            throw new IllegalStateException("A draft has no scan");
        }
        UUID former = scanId;
        scanId = file;
        return former;
    }

    private void require(AgreementState wanted) {
        if (state != wanted) {
            throw new IllegalStateException(state + ", not " + wanted);
        }
    }

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public UUID getPairId() {
        return pairId;
    }

    public UUID getMenteeId() {
        return menteeId;
    }

    public AgreementState getState() {
        return state;
    }

    public Clauses getClauses() {
        return clauses;
    }

    /** Of the first term, from the day of the last signature. */
    public int getMonths() {
        return months;
    }

    /** Null for a draft, like the date. */
    public String getNumber() {
        return number;
    }

    public LocalDate getDated() {
        return dated;
    }

    /** As on paper; null for a draft. */
    public Party getMentor() {
        return mentor;
    }

    public Party getMentee() {
        return mentee;
    }

    /** In the order of the paper. */
    public List<Signer> getSigners() {
        return signers.stream().sorted(Comparator.comparing(Signer::signatory)).toList();
    }

    public List<Extension> getExtensions() {
        return extensions;
    }

    /** Null until all have signed, like the last day. */
    public LocalDate getStartsOn() {
        return startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    /** When both copies were handed out; null when they were not. */
    public LocalDate getCopiesOn() {
        return copiesOn;
    }

    public UUID getScanId() {
        return scanId;
    }

    public Ending getEnding() {
        return ending;
    }

    public LocalDate getEndedOn() {
        return endedOn;
    }

    public String getEndReason() {
        return endReason;
    }
}
