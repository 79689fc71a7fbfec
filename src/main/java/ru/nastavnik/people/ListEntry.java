package ru.nastavnik.people;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A line of a list that each organization words and orders for itself. What is archived is offered no more, and stays where it was used. */
@MappedSuperclass
public abstract class ListEntry {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private String name;
    private int position;
    private boolean archived;

    protected ListEntry() {}

    /** @throws IllegalArgumentException when the name is blank */
    protected ListEntry(String name, int position) {
        rename(name);
        this.position = position;
    }

    /** @throws IllegalArgumentException when the name is blank */
    void rename(String name) {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("A line of a list has words");
        }
        this.name = tidy(name);
    }

    static String tidy(String name) {
        return name.strip().replaceAll("\\s+", " ");
    }

    void place(int position) {
        this.position = position;
    }

    void archive() {
        archived = true;
    }

    void restore() {
        archived = false;
    }

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    public int getPosition() {
        return position;
    }

    public boolean isArchived() {
        return archived;
    }
}
