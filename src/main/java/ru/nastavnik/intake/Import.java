package ru.nastavnik.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import ru.nastavnik.people.MentorState;
import ru.nastavnik.people.Occupation;

/** A list that somebody brought: looked at, checked, applied as a whole, and undone as long as nobody built on it. */
@Entity
class Import {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private ImportKind kind;

    @Enumerated(EnumType.STRING)
    private ImportState state = ImportState.LOADED;

    private String fileName;
    private int headingRow;

    @Column(name = "columns")
    private List<String> fields;

    @Enumerated(EnumType.STRING)
    private Occupation occupation;

    @Enumerated(EnumType.STRING)
    private MentorState mentorState;

    private UUID enteredBy;
    private Instant enteredAt;
    private Instant finishedAt;
    private String setback;
    private int added;
    private int updated;
    private boolean wiped;

    protected Import() {}

    Import(ImportKind kind, String fileName, Columns columns, UUID by, Instant now) {
        this.kind = kind;
        this.fileName = fileName;
        this.enteredBy = by;
        this.enteredAt = now;
        read(columns);
    }

    /**
     * @param occupation of the new whose row tells none; null when it is not a list of people
     * @param mentorState where new mentors begin whose row does not say; null likewise
     */
    void assume(Occupation occupation, MentorState mentorState) {
        this.occupation = occupation;
        this.mentorState = mentorState;
    }

    final void read(Columns columns) {
        headingRow = columns.headingRow();
        fields = columns.names();
    }

    /** @throws IllegalStateException when a list does not come there from where it is */
    void become(ImportState next) {
        if (!state.next().contains(next)) {
            throw new IllegalStateException(state + " → " + next);
        }
        state = next;
        setback = null;
    }

    /** @param reason key of a message */
    void fallBack(String reason) {
        become(ImportState.CHECKED);
        setback = reason;
    }

    void finish(ImportState last, Instant now) {
        become(last);
        finishedAt = now;
    }

    void count(int added, int updated) {
        this.added = added;
        this.updated = updated;
    }

    /** Nothing of its people is kept any more, so it cannot be undone. */
    void wipe() {
        wiped = true;
    }

    public boolean isUndoable() {
        return state == ImportState.APPLIED && !wiped;
    }

    Columns columns() {
        return Columns.named(headingRow, fields);
    }

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public ImportKind getKind() {
        return kind;
    }

    public ImportState getState() {
        return state;
    }

    public String getFileName() {
        return fileName;
    }

    Optional<Occupation> occupation() {
        return Optional.ofNullable(occupation);
    }

    Optional<MentorState> mentorState() {
        return Optional.ofNullable(mentorState);
    }

    public UUID getEnteredBy() {
        return enteredBy;
    }

    public Instant getEnteredAt() {
        return enteredAt;
    }

    public Instant getFinishedAt() {
        return finishedAt;
    }

    public String getSetback() {
        return setback;
    }

    public int getAdded() {
        return added;
    }

    public int getUpdated() {
        return updated;
    }
}
