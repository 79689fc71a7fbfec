package ru.nastavnik.matching;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.UuidGenerator;

/**
 * The group meeting of a round (S0 and S3, stage 5): between the comparison of the questionnaires and the wishes. It can be moved and planned anew until it
 * is over; who came can be put right later, too, for that is known from a sheet of paper.
 */
@Entity
class Gathering {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID roundId;

    @Embedded
    private Occasion occasion;

    private Instant seatedAt;
    private Instant overAt;

    @ElementCollection
    @CollectionTable(name = "gathering_guest", joinColumns = @JoinColumn(name = "gathering_id"))
    @Column(name = "attendance")
    @Enumerated(EnumType.STRING)
    private Map<Guest, Attendance> guests = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "gathering_talk", joinColumns = @JoinColumn(name = "gathering_id"))
    private Set<Talk> talks = new HashSet<>();

    protected Gathering() {}

    Gathering(UUID round, Occasion occasion) {
        this.roundId = round;
        this.occasion = occasion;
    }

    /** With another number of turns the timetable is no longer one. @throws OutOfTurn when it is over */
    void move(Occasion occasion) {
        requireToCome();
        if (occasion.turns() != this.occasion.turns()) {
            talks.clear();
            seatedAt = null;
        }
        this.occasion = occasion;
    }

    /**
     * Invites all those shown but some, whatever was said of them before. Whoever came, came.
     *
     * @throws OutOfTurn when it is over
     */
    void invite(Collection<Guest> invited, Collection<Guest> shown) {
        requireToCome();
        for (Guest guest : shown) {
            if (guests.get(guest) != Attendance.CAME) {
                guests.remove(guest);
                if (!invited.contains(guest)) {
                    guests.put(guest, Attendance.LEFT_OUT);
                }
            }
        }
    }

    /** Lays down who talks to whom, instead of what was laid down before. @throws OutOfTurn when it is over */
    void seat(Collection<Talk> planned, Instant now) {
        requireToCome();
        talks.retainAll(Set.copyOf(planned));
        talks.addAll(planned);
        seatedAt = now;
    }

    /** So that two people at two doors can note who came, each adds and takes back only what they have ticked themselves. */
    void register(Collection<Guest> came, Collection<Guest> not) {
        came.forEach(guest -> guests.put(guest, Attendance.CAME));
        for (Guest guest : not) {
            if (guests.get(guest) == Attendance.CAME) {
                guests.remove(guest);
                if (isOver()) {
                    guests.put(guest, Attendance.MISSED);
                }
            }
        }
    }

    /**
     * @param expected whoever takes part in the round
     * @throws OutOfTurn when it is over already, its day has not come, or of a side nobody came
     */
    void end(Collection<Guest> expected, Instant now, LocalDate today) {
        requireToCome();
        if (!canEndOn(today)) {
            throw new OutOfTurn("It has not been held");
        }
        expected.forEach(guest -> guests.putIfAbsent(guest, Attendance.MISSED));
        overAt = now;
    }

    boolean canEndOn(LocalDate day) {
        return !isOver() && !day.isBefore(occasion.heldOn()) && !came(Side.MENTEE).isEmpty() && !came(Side.MENTOR).isEmpty();
    }

    private void requireToCome() {
        if (isOver()) {
            throw new OutOfTurn("The gathering is over");
        }
    }

    /** Persons. */
    Set<UUID> came(Side side) {
        return guests.entrySet().stream()
                .filter(guest -> guest.getValue() == Attendance.CAME && guest.getKey().side() == side)
                .map(guest -> guest.getKey().personId())
                .collect(Collectors.toSet());
    }

    boolean isExpected(Guest guest) {
        return guests.get(guest) != Attendance.LEFT_OUT;
    }

    public UUID getId() {
        return id;
    }

    UUID getRoundId() {
        return roundId;
    }

    public int getVersion() {
        return version;
    }

    public Occasion getOccasion() {
        return occasion;
    }

    public Instant getSeatedAt() {
        return seatedAt;
    }

    public boolean isOver() {
        return overAt != null;
    }

    Map<Guest, Attendance> getGuests() {
        return Map.copyOf(guests);
    }

    public Set<Talk> getTalks() {
        return Set.copyOf(talks);
    }
}
