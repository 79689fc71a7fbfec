package ru.nastavnik.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A school, kindergarten, supplementary-education body or college, or an authority above them. */
@Entity
public class Organization {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID parentId;

    @Enumerated(EnumType.STRING)
    private OrganizationKind kind;

    private String fullName;
    private String shortName;
    private String slug;
    private String headPost;
    private ZoneId timeZone;

    protected Organization() {}

    /**
     * @param slug the organization's name in addresses: lower-case Latin letters, digits, single hyphens
     * @param headPost who heads it, in the nominative: «директор», «заведующий»
     * @throws IllegalArgumentException when the kind may not stand below the parent's
     */
    public Organization(
            OrganizationKind kind, Organization parent, String fullName, String shortName, String slug, String headPost, ZoneId timeZone) {
        if (parent != null && !kind.mayStandBelow(parent.kind)) {
            throw new IllegalArgumentException(kind + " below " + parent.kind);
        }
        this.kind = kind;
        this.parentId = parent == null ? null : parent.id;
        this.slug = slug;
        describe(fullName, shortName, headPost, timeZone);
    }

    public void describe(String fullName, String shortName, String headPost, ZoneId timeZone) {
        this.fullName = fullName;
        this.shortName = shortName;
        this.headPost = headPost;
        this.timeZone = timeZone;
    }

    public LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(timeZone));
    }

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public UUID getParentId() {
        return parentId;
    }

    public OrganizationKind getKind() {
        return kind;
    }

    public String getFullName() {
        return fullName;
    }

    public String getShortName() {
        return shortName;
    }

    public String getSlug() {
        return slug;
    }

    public String getHeadPost() {
        return headPost;
    }

    public ZoneId getTimeZone() {
        return timeZone;
    }
}
