package ru.nastavnik.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.UuidGenerator;

/** The yearly run of the model in one organization, 1 September – 31 August. */
@Entity
public class ProgrammeYear {

    /** From which mean rating on a participant is satisfied, unless the programme sets another. */
    private static final BigDecimal USUALLY_SATISFIED_FROM = BigDecimal.valueOf(7);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private int firstYear;

    @Enumerated(EnumType.STRING)
    private YearState state = YearState.PLANNED;

    private BigDecimal satisfiedFrom = USUALLY_SATISFIED_FROM;

    protected ProgrammeYear() {}

    public ProgrammeYear(int firstYear) {
        this.firstYear = firstYear;
    }

    /** The calendar year in which the programme year that holds the day began. */
    public static int firstYearOf(LocalDate day) {
        return day.getMonthValue() >= Month.SEPTEMBER.getValue() ? day.getYear() : day.getYear() - 1;
    }

    /** The first year of the one for which papers are made out on a day: in summer the next one, for the present has no work left. */
    public static int firstYearAheadOf(LocalDate day) {
        return day.getMonthValue() >= Month.JUNE.getValue() ? day.getYear() : day.getYear() - 1;
    }

    /** The first years of those that may be opened on a day: the one it falls into, and the next, which is prepared in summer. */
    static IntStream openableOn(LocalDate day) {
        return IntStream.rangeClosed(firstYearOf(day), firstYearOf(day) + 1);
    }

    /** @throws IllegalStateException when the year is not in the state before */
    public void become(YearState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException(state + " → " + next);
        }
        state = next;
    }

    /**
     * Sets from which mean rating on a participant of this year is satisfied.
     *
     * @throws IllegalArgumentException when it is no rating, 1–10
     */
    public void satisfyFrom(BigDecimal rating) {
        if (rating.compareTo(BigDecimal.ONE) < 0 || rating.compareTo(BigDecimal.TEN) > 0) {
            throw new IllegalArgumentException("not a rating: " + rating);
        }
        satisfiedFrom = rating;
    }

    public LocalDate startsOn() {
        return LocalDate.of(firstYear, Month.SEPTEMBER, 1);
    }

    public LocalDate endsOn() {
        return LocalDate.of(firstYear + 1, Month.AUGUST, 31);
    }

    /** 1 on the first day; not above 0 before it, and above {@link #days} when the year is over. */
    public int dayOf(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(startsOn(), day) + 1;
    }

    /** 365, or 366 when 29 February is in it. */
    public int days() {
        return dayOf(endsOn());
    }

    /** As people write it: 2026/27. */
    public String title() {
        return title(firstYear);
    }

    public static String title(int firstYear) {
        return "%d/%02d".formatted(firstYear, (firstYear + 1) % 100);
    }

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public int getFirstYear() {
        return firstYear;
    }

    public YearState getState() {
        return state;
    }

    /** The mean of a participant's ratings (1–10) from which on they are satisfied. */
    public BigDecimal getSatisfiedFrom() {
        return satisfiedFrom;
    }
}
