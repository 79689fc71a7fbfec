package ru.nastavnik.pairing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** What a form of mentoring is about, such as «опытный педагог — молодой специалист» (S1 reg., models). Belongs to one form. */
@Entity
public class MentoringModel {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID formId;
    private String name;
    private int position;

    protected MentoringModel() {}

    MentoringModel(UUID formId, String name, int position) {
        this.formId = formId;
        this.name = name;
        this.position = position;
    }

    void rename(String name) {
        this.name = name;
    }

    public UUID getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    public UUID getFormId() {
        return formId;
    }

    public String getName() {
        return name;
    }

    int getPosition() {
        return position;
    }
}
