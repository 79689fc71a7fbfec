package ru.nastavnik.people;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What a mentee wants help with, and from whom the request came. */
@Embeddable
public record Request(String topic, @Enumerated(EnumType.STRING) RequestSource source) {

    /** @throws IllegalArgumentException when the topic is blank or the source is missing */
    public Request {
        if (topic == null || topic.isBlank() || source == null) {
            throw new IllegalArgumentException("A request has a topic and a source");
        }
    }
}
