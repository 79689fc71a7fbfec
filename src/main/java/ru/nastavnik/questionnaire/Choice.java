package ru.nastavnik.questionnaire;

/** Something to choose, as it is offered now: an option of the questionnaire, a topic or a form of the organization, a person. */
public record Choice(String key, String label, boolean open) {

    public Choice(String key, String label) {
        this(key, label, false);
    }
}
