package ru.nastavnik.monitoring;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import ru.nastavnik.organization.OrganizationKind;

/** What an authority, or the head of an organization (S1 item 7), wants to be reached at 31 December of a calendar year. */
@Entity
class Target {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private String indicator;
    private int calendarYear;

    @Enumerated(EnumType.STRING)
    private OrganizationKind kind;

    private BigDecimal percent;

    protected Target() {}

    /**
     * @param kind of the organizations that it holds for; null for all
     * @throws IllegalArgumentException when the percentage is not one of 0–100
     */
    Target(String indicator, int calendarYear, OrganizationKind kind, BigDecimal percent) {
        this.indicator = indicator;
        this.calendarYear = calendarYear;
        this.kind = kind;
        aim(percent);
    }

    /** @throws IllegalArgumentException when the percentage is not one of 0–100 */
    void aim(BigDecimal percent) {
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("not a percentage: " + percent);
        }
        this.percent = percent;
    }

    UUID getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    String getIndicator() {
        return indicator;
    }

    OrganizationKind getKind() {
        return kind;
    }

    BigDecimal getPercent() {
        return percent;
    }
}
